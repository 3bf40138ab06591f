// One script, one style and the licences of what the script contains, in dist/, without hashes in their names.
import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';

const text = (path) => readFileSync(new URL(path, import.meta.url), 'utf8').replaceAll('<', '&lt;');
const licences = {
  name: 'licences',
  generateBundle() {
    const source = ['echarts/LICENSE', 'echarts/NOTICE', 'zrender/LICENSE', 'tslib/LICENSE.txt', 'fflate/LICENSE']
      .map((name) => `${name}\n\n${text(`./node_modules/${name}`)}`).join('\n\n');
    this.emitFile({ type: 'asset', fileName: 'licences.txt', source });
  },
};

export default defineConfig({
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [licences],
  build: {
    lib: { entry: 'src/main.ts', formats: ['iife'], name: 'report', fileName: () => 'report.js', cssFileName: 'report' },
    target: 'es2022',
    emptyOutDir: true,
  },
});
