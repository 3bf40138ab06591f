// A Parquet file, read by DuckDB, holds every row of the CSV file: neither has one that the other lacks.
//
//   node duckdb.mjs summary.parquet summary.csv
import { DuckDBInstance } from '@duckdb/node-api';

const [parquetFile, csvFile] = process.argv.slice(2);
const connection = await (await DuckDBInstance.create()).connect();
const rowsOf = async (query) => (await connection.runAndReadAll(query)).getRowObjects();
const counted = async (query) => Number((await rowsOf(`SELECT count(*) AS n FROM (${query})`))[0].n);

const columns = await rowsOf(`DESCRIBE SELECT * FROM '${parquetFile}'`);
const types = columns.map(({ column_name: name, column_type: type }) => `'${name}': '${type}'`).join(', ');
const texts = columns.filter(({ column_type: type }) => type === 'VARCHAR').map(({ column_name: name }) => `'${name}'`).join(', ');
const parquet = `SELECT * FROM '${parquetFile}'`;
const csv = `SELECT * FROM read_csv('${csvFile}', header = true, columns = {${types}}, force_not_null = [${texts}])`;

const rows = await counted(parquet);
const differences = [await counted(`${parquet} EXCEPT ALL ${csv}`), await counted(`${csv} EXCEPT ALL ${parquet}`)];
if (rows === 0 || rows !== await counted(csv) || differences.some((count) => count > 0)) {
  throw new Error(`${parquetFile}: ${rows} rows; only there: ${differences[0]}, only in the CSV file: ${differences[1]}`);
}
console.log(`${parquetFile}: ${rows} rows of ${columns.length} columns are those of the CSV file, to DuckDB`);
