// The schema and the program judge the same files: their verdicts agree, or the reason why not stands in
// beyond.mjs.
//
//   node check.mjs VIDIK SCHEMA ROOT
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import Ajv from 'ajv';
import { parseDocument } from 'yaml';
import { beyond } from './beyond.mjs';

const [vidik, schemaFile, root] = process.argv.slice(2);
const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
const judge = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));

/** Tags that stand before maps: what an editor is told by `yaml.customTags`. */
const customTags = ['normal', 'lognormal', 'logitnormal', 'uniform', 'triangular', 'pert', 'beta', 'gamma', 'student_t', 'discrete', 'mixture']
  .map((name) => ({ tag: `!${name}`, collection: 'map', resolve: (map) => map }));

function yamlFiles(folder) {
  return readdirSync(folder).filter((name) => name.endsWith('.yaml')).map((name) => join(folder, name));
}

/** The first reason against a file, or nothing. */
function editorSays(file) {
  const text = readFileSync(file);
  let document;
  try { document = parseDocument(new TextDecoder('utf-8', { fatal: true }).decode(text), { customTags, uniqueKeys: true, version: '1.2' }); } catch (error) { return error.message; }
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem) return problem.message;
  let value;
  try { value = document.toJS({ maxAliasCount: 0 }); } catch (error) { return error.message; }
  if (judge(value)) return '';
  const [error] = judge.errors;
  return `${error.instancePath} ${error.message}`;
}
function programSays(file) {
  const run = spawnSync(vidik, ['validate', file, '--json'], { encoding: 'utf8' });
  if (run.status === 0) return '';
  const [report] = JSON.parse(run.stdout);
  return report.diagnostics.find(({ severity }) => severity === 'error').message;
}

const complete = yamlFiles(join(root, 'scenarios'));
const cases = ['tests/errors/cases', 'tests/errors/compile_cases', 'tests/schema/cases'].flatMap((folder) => yamlFiles(join(root, folder)));
let wrong = 0, agreed = 0;
const complain = (file, text) => { wrong += 1; console.error(`${file}: ${text}`); };
for (const file of [...complete, ...cases]) {
  const name = relative(root, file), editor = editorSays(file), program = programSays(file);
  const agree = (editor === '') === (program === '');
  if (agree && name in beyond) complain(name, 'the verdicts agree now: take it out of beyond.mjs');
  else if (!agree && !(name in beyond)) complain(name, `the schema says '${editor || 'good'}', vidik says '${program || 'good'}'`);
  else agreed += agree;
}
// Parts of scenarios have no title and no horizon; the program reads them only with the rest.
for (const file of yamlFiles(join(root, 'scenarios/assumptions')))
  if (editorSays(file)) complain(relative(root, file), editorSays(file));
for (const name of Object.keys(beyond))
  if (!cases.some((file) => relative(root, file) === name)) complain(name, 'stands in beyond.mjs, but there is no such file');
if (wrong) process.exit(1);
console.log(`${agreed} files of ${complete.length + cases.length} get the same verdict from the schema; ${Object.keys(beyond).length} are beyond it, for stated reasons`);
