// The numbers in a page are those of the files that it was made from.
import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import { dataOf, rowsOf } from './files.mjs';

/** The number of a cell, or nothing, with so many significant digits (where it lies between two, either). */
function same(shown, text, digits, what) {
  if (text === '') return assert.equal(shown, null, what);
  const value = Number(text), unit = value === 0 ? 0 : 10 ** (Math.floor(Math.log10(Math.abs(value))) + 1 - digits);
  assert(typeof shown === 'number' && Math.abs(shown - value) <= 0.5000001 * unit, `${what}: ${shown} is not ${text}`);
}
const isFile = (path) => statSync(path).isFile();
export const kindOf = (path) => isFile(path) ? 'sensitivity' : existsSync(`${path}/boxes.csv`) ? 'discovery' : existsSync(`${path}/regret.csv`) ? 'robustness' : existsSync(`${path}/differences.csv`) ? 'comparison' : 'run';

function compareRun(data, folder, i) {
  let compared = 0;
  for (const { variable, period, statistic, value } of rowsOf(`${folder}/summary.csv`)) {
    const year = data.scenarios[i].years.indexOf(period);
    if (year < 0 || statistic === 'sd') continue;
    same(data.scenarios[i].series[variable].values[statistic][year], value, 6, `${variable} ${period} ${statistic}`);
    ++compared;
  }
  return compared;
}
function compareComparison(of, folder) {
  let compared = 0;
  const named = (row) => of.scenarios.find((one) => one.name === row.scenario);
  for (const row of rowsOf(`${folder}/differences.csv`)) {
    const year = of.years.indexOf(row.period), shown = named(row).variables[row.variable];
    if (year < 0) continue;
    for (const [key, text, digits] of [['mean', row.mean, 6], ['error', row.standard_error, 2], ['effect', row.effect, 4], ['greater', row.greater_share, 4]])
      same(shown[key][year], text, digits, `${row.scenario} ${row.variable} ${row.period} ${key}`);
    ++compared;
  }
  for (const row of rowsOf(`${folder}/event_differences.csv`)) {
    const shown = named(row).events.find((one) => one.kind === row.kind && one.name === row.name && one.year === row.year);
    same(shown.difference, row.risk_difference, 6, `${row.name} ${row.year}`);
    same(shown.ratio, row.risk_ratio, 4, `${row.name} ${row.year}`);
    ++compared;
  }
  return compared;
}
function compareSensitivity(of, file) {
  const rows = rowsOf(file);
  for (const row of rows) {
    const number = of.numbers.find((one) => one.kind === row.kind && one.variable === row.variable && one.statistic === row.statistic);
    for (const key of ['estimate', 'low', 'high'])
      same(number.index[row.index][key][of.factors.indexOf(row.factor)][number.periods.indexOf(row.period)], row[key], 4, JSON.stringify(row));
  }
  return rows.length;
}
function compareDiscovery(of, folder) {
  const peeling = rowsOf(`${folder}/peeling.csv`), limits = rowsOf(`${folder}/boxes.csv`);
  assert.equal(of.peeling.length, peeling.length);
  peeling.forEach((row, i) => same(of.peeling[i].coverage, row.coverage, 4, `peel ${i}`));
  const shown = of.boxes.flatMap((box) => box.limits);
  assert.deepEqual(shown.map((one) => one.factor), limits.map((row) => row.factor));
  limits.forEach((row, i) => same(shown[i].low, row.low, 6, `${row.factor} of box ${row.box}`));
  return peeling.length + limits.length;
}
function compareRobustness(of, folder) {
  const criteria = rowsOf(`${folder}/robustness.csv`), regrets = rowsOf(`${folder}/regret.csv`);
  const named = (name) => of.policies.find((one) => one.name === name);
  for (const row of criteria)
    for (const key of ['estimate', 'low', 'high']) same(named(row.policy).criteria[row.criterion][key], row[key], 4, `${row.policy} ${row.criterion}`);
  const futures = [...new Set(regrets.map((row) => row.future))];
  for (const row of regrets) same(named(row.policy).regret[futures.indexOf(row.future)], row.regret, 4, `${row.policy} in future ${row.future}`);
  assert.equal(of.policies.reduce((sum, one) => sum + one.regret.length, 0), regrets.length);
  return criteria.length + regrets.length;
}
/** What a cell of the heatmap reads, in the year that is looked at: two digits after the point, of four that the page has. */
async function compareHeatmap(page, folder, year) {
  const rows = new Map(rowsOf(`${folder}/differences.csv`).filter((row) => row.period === year).map((row) => [`${row.scenario} ${row.variable}`, row.effect]));
  const cells = await page.$$eval('.heatmap td', (all) => all.map((one) => [`${one.dataset.scenario} ${one.dataset.variable}`, one.textContent]));
  assert(cells.length > 3);
  for (const [name, text] of cells)
    text === '–' ? assert.equal(rows.get(name), '', name)
      : assert(Math.abs(Number(text.replace('−', '-')) - Number(rows.get(name))) < 0.00501 + 5.1e-4 * Math.abs(rows.get(name)), `${name}: ${text} is not ${rows.get(name)}`);
}

export async function numbersEqualTheFiles(page, paths) {
  const data = await dataOf(page), seen = { run: 0, comparison: 0, sensitivity: 0, discovery: 0, robustness: 0 };
  let compared = 0;
  for (const path of paths) {
    const kind = kindOf(path), i = seen[kind]++;
    if (kind === 'run') compared += compareRun(data, path, i);
    if (kind === 'comparison') { compared += compareComparison(data.comparisons[i], path); await compareHeatmap(page, path, await page.textContent('output[for=year]')); }
    if (kind === 'sensitivity') compared += compareSensitivity(data.sensitivities[i], path);
    if (kind === 'discovery') compared += compareDiscovery(data.discoveries[i], path);
    if (kind === 'robustness') compared += compareRobustness(data.robustnesses[i], path);
  }
  assert(compared > 50);
  return compared;
}
