// Files of results, and the data of a page, as the checks read them.
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

/** The data of an open page, as its script reads it. */
export const dataOf = async (page) => JSON.parse(inflateSync(Buffer.from(await page.textContent('#data'), 'base64')).toString());

/** Cells of a CSV file without line breaks in them, header first. */
export function csv(file) {
  const cells = (line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].slice(0, -1).map(([, cell]) => cell.replace(/^"|"$/g, '').replaceAll('""', '"'));
  return readFileSync(file, 'utf8').trim().split('\n').map((line) => cells(line.endsWith(',') ? `${line} ` : line));
}
export const manifestOf = (folder) => JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'));
/** Its rows as objects. */
export function rowsOf(file) {
  const [head, ...rows] = csv(file);
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, (row[i] ?? '').trim()])));
}
