// An uncertain assumption as a small drawing of its density, with its median.
import { drawing, element } from './dom';
import { significant } from './format';

export interface Density { low: number; high: number; p5: number; median: number; p95: number; heights: number[] }

const width = 84, height = 22;
export function densityDrawing(density: Density): SVGElement {
  const part = width / density.heights.length, y = (share: number) => (height - 1 - share * (height - 3) / 99).toFixed(1);
  const steps = density.heights.map((share, i) => `V${y(share)}H${((i + 1) * part).toFixed(1)}`).join('');
  const median = (width * (density.median - density.low) / (density.high - density.low)).toFixed(1);
  return drawing(width, height, ['path', { class: 'shape', d: `M0 ${height - 1}${steps}V${height - 1}Z` }],
    ['path', { class: 'middle', d: `M${median} 1V${height - 1}` }]);
}
export function densityText(density: Density): HTMLElement {
  return element('small', {}, `median ${significant(density.median, 3)}, 90 %: ${significant(density.p5, 3)} to ${significant(density.p95, 3)}`);
}
