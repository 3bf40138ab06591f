// History, trade, energy, population, events: what their charts and tables say is what the files say.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { csv, dataOf, manifestOf, rowsOf } from './files.mjs';

const cell = (text) => Number(text.replaceAll(',', '').replace('−', '-').replace(/ ?%$/, ''));
const table = (page, figure, index = 0) => page.$$eval(`[id="${figure}"] details table`, (all, i) => all[i] && [...all[i].rows].map((row) => [...row.cells].map((one) => one.textContent)), index);
/** Printed with no more digits than its error supports, at most four. */
const agrees = (text, value, error = 0, what = '') => assert(Math.abs(cell(text) - value) <= 0.51 * error + 6e-4 * Math.abs(value) + 1e-9, `${what}: ${text} is not ${value}`);
const summary = (folder) => new Map(csv(`${folder}/summary.csv`).slice(1).map(([, variable, , period, statistic, value, error]) => [`${variable} ${period} ${statistic}`, { value: Number(value), error: Number(error) }]));

export async function historyIsThatOfTheFiles(page) {
  const data = await dataOf(page), folder = new URL('../../scenarios/history/', import.meta.url);
  let compared = 0;
  for (const name of readdirSync(folder))
    for (const [variable, year, value, , source] of csv(new URL(name, folder)).slice(1)) {
      if (!(variable in data.variables)) continue;
      const shown = data.history.series[variable], i = shown.years.indexOf(year);
      assert.equal(shown.values[i], Number(value), `${variable} ${year}`);
      assert.equal(data.history.sources[shown.sources[i]], source);
      ++compared;
    }
  assert(compared > 150);
}
export async function historyIsDrawnAndTold(page) {
  const variable = 'trade.exports_to_russia', figure = `[id="figure-${variable}"]`;
  if (!(await page.$(figure))) return;
  const rows = (await table(page, `figure-${variable}`, 1)).slice(1);
  const file = csv(new URL('../../scenarios/history/trade.csv', import.meta.url)).filter((row) => row[0] === variable);
  assert.equal(rows.length, file.length);
  rows.forEach((row, i) => { assert.equal(row[0], file[i][1]); agrees(row[1], Number(file[i][2]), 0, row[0]); });
  assert.match(await page.$eval(`${figure} svg`, (svg) => svg.textContent), /2010.*projection/);
  await page.locator(`${figure} .chart`).first().hover({ position: { x: 60, y: 60 } });
  assert.match(await page.$eval(`${figure} .year`, (one) => one.textContent), /^In 2010: 541\.1 USD mn .*Chamber of Commerce.*confidence medium/);
  const { width } = await page.locator(`${figure} .chart`).first().boundingBox();
  await page.locator(`${figure} .chart`).first().hover({ position: { x: width - 13, y: 60 } });
  assert.equal(await page.$eval(`${figure} .year`, (one) => one.textContent), 'In 2035:');
}
export async function tradeIsRanked(page, folder) {
  const values = summary(folder);
  for (const [id, name] of [['exports-chapters', (label) => `exports_to_russia.${label.slice(0, 2)}`], ['imports-partners', (label) => `imports_from_${label.toLowerCase()}`]]) {
    const rows = (await table(page, `figure-${id}`)).slice(1), named = rows.filter((row) => row[0] !== 'All others');
    assert(named.length > 6);
    for (const row of named)
      ['p50', 'p5', 'p95'].forEach((statistic, i) => { const { value, error } = values.get(`trade.${name(row[0])} 2035 ${statistic}`); agrees(row[3 + i], value, error, `${row[0]} ${statistic}`); });
    const medians = named.map((row) => values.get(`trade.${name(row[0])} 2035 p50`).value);
    assert.deepEqual(medians, [...medians].sort((a, b) => b - a), 'ranked');
    assert(named.every((row) => cell(row[1]) > 0), 'values of 2022');
  }
}
export async function energyAddsUp(page, folder) {
  const values = summary(folder);
  const rows = (await table(page, 'figure-energy-bill')).slice(1);
  assert.equal(rows.length, 13);
  for (const [year, ...row] of rows) {
    const { value, error } = values.get(`energy.bill ${year} mean`);
    agrees(row.at(-1), value, error, `energy.bill ${year}`);
    const parts = ['gas_cost', 'crude_bill', 'products_russian', 'products_other', 'electricity_coal'].map((name) => values.get(`energy.${name} ${year} mean`).value);
    assert(Math.abs(parts.reduce((sum, part) => sum + part) - value) < 1e-6 * value, 'the parts are the whole');
  }
}
export async function eventsAreThoseOfTheFile(page, folder) {
  const [head, ...rows] = await table(page, 'figure-passage');
  const shares = new Map(csv(`${folder}/events.csv`).map(([, kind, name, year, share, error]) => [`${kind} ${name} ${year}`, { share: Number(share), error: Number(error) }]));
  let compared = 0;
  for (const [year, ...cells] of rows)
    cells.forEach((text, i) => { const { share, error } = shares.get(`event ${head[i + 1]} ${year}`); agrees(text, 100 * share, 100 * error, `${head[i + 1]} ${year}`); ++compared; });
  assert(compared > 100);
}
/** Shocks and rules of each scenario: every one with its share and its median month. */
export async function firedShocksAreTold(page, folders) {
  const told = (await page.$$eval('[id^="figure-fired"] svg', (all) => all.map((svg) => svg.textContent))).join(' ');
  for (const folder of folders)
    for (const [, kind, name, year, share, , median] of csv(`${folder}/events.csv`)) {
      if (year !== '2035' || kind === 'event') continue;
      const found = new RegExp(`${kind} ${name}: ([\\d.]+\\s%) of paths${median.trim() && `, median ${median.trim()}`}`).exec(told);
      assert(found, `${kind} ${name} is not in the timeline: ${told}`);
      assert(Math.abs(cell(found[1]) - 100 * Number(share)) < 1, name);
    }
}
export async function anyVariableIsDrawn(page) {
  const headings = await page.$$eval('#other option', (all) => all.map((one) => one.textContent.split(': ').slice(1).join(': ')));
  assert.deepEqual(headings.filter((one, i) => headings.indexOf(one) !== i), [], 'each variable has a heading of its own');
  await page.locator('#other').selectOption('trade.exports_total');
  const figure = page.locator('[id="figure-trade.exports_total"]');
  assert(await figure.isVisible());
  assert(await figure.locator('.chart svg path').count() > 4);
  assert(!(await page.locator('[id="figure-world.brent"]').isVisible()));
}
/** A strip for each policy with the regret in each future, and the criteria of the file beside it. */
export async function policiesAreDrawn(page, folder) {
  const criteria = rowsOf(`${folder}/robustness.csv`), regrets = rowsOf(`${folder}/regret.csv`);
  const policies = [...new Set(criteria.map((row) => row.policy))], most = Math.max(...regrets.map((row) => Number(row.regret)));
  const shown = await page.$$eval('section[aria-label^="Robustness"] tbody tr', (rows) => rows.map((row) => ({
    policy: row.cells[0].textContent, cells: [...row.cells].slice(2).map((one) => one.firstElementChild?.firstChild.textContent ?? one.textContent),
    width: row.querySelector('.strip').getBoundingClientRect().width, opacities: [...row.querySelectorAll('.strip .regret')].map((one) => Number(one.getAttribute('opacity'))) })));
  assert.deepEqual(shown.map((one) => one.policy), policies);
  for (const { policy, cells, width, opacities } of shown) {
    const own = regrets.filter((row) => row.policy === policy).map((row) => Number(row.regret) / most);
    assert(width > 60, `the strip of ${policy} has ${width} pixels`);
    const ascending = (all) => [...all].sort((a, b) => a - b), expected = ascending(own);
    assert.equal(opacities.length, own.length, `futures of ${policy}`);
    ascending(opacities).forEach((shown, i) => assert(Math.abs(shown - expected[i]) < 0.0007, `regret of ${policy}: ${shown} is not ${expected[i]}`));
    criteria.filter((row) => row.policy === policy).forEach((row, i) => {
      const value = cell(cells[i]) / (cells[i].endsWith('%') ? 100 : 1);
      assert(Math.abs(value - Number(row.estimate)) <= 0.0051 * Math.abs(row.estimate), `${policy} ${row.criterion}: ${cells[i]} is not ${row.estimate}`);
    });
  }
}
/** How paths were drawn, where that is not at random. */
export async function samplingIsTold(page, folders) {
  const samplings = folders.map((folder) => manifestOf(folder).run.sampling), told = samplings.some((one) => one !== 'random');
  const [head, ...rows] = await page.$$eval('[aria-label=Runs] tr', (all) => all.map((row) => [...row.cells].map((one) => one.textContent)));
  assert.equal(head.includes('Sampling'), told);
  if (!told) return;
  assert.deepEqual(rows.map((row) => row[head.indexOf('Sampling')]), samplings);
  assert.match(await page.textContent('#command'), new RegExp(`--sampling ${samplings[0]}`));
}
