// A Parquet file, read by hyparquet, holds every number of the CSV file to the last bit.
//
//   node parquet.mjs summary.parquet summary.csv
import { readFileSync } from 'node:fs';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';

const [parquetFile, csvFile] = process.argv.slice(2);

/** Rows of a CSV file whose cells may be quoted. */
function csvRows(text) {
  return text.trimEnd().split('\n').map((line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)]
    .map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare));
}
const text = (value) => (value === null || value === undefined ? '' : String(value));
const same = (cell, value) => (typeof value === 'number' || typeof value === 'bigint' ? cell !== '' && Number(cell) === Number(value) : cell === text(value));

const [header, ...expected] = csvRows(readFileSync(csvFile, 'utf8'));
const rows = await parquetReadObjects({ file: await asyncBufferFromFile(parquetFile) });
if (rows.length !== expected.length || rows.length === 0) throw new Error(`${rows.length} rows, not ${expected.length}`);
rows.forEach((row, i) => header.forEach((column, j) => {
  if (!(column in row) || !same(expected[i][j], row[column])) throw new Error(`row ${i}, ${column}: ${row[column]}, not ${expected[i][j]}`);
}));
console.log(`${parquetFile}: ${rows.length} rows of ${header.length} columns are those of the CSV file`);
