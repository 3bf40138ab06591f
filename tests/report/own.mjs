// node own.mjs REPORT.html COMPARISON: what a reader is told of a scenario of their own that was compared with
// shipped ones (see run).
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { open } from './browser.mjs';
import { dataOf, rowsOf } from './files.mjs';

const [file, folder] = process.argv.slice(2).map((path) => resolve(path));
const text = (page, selector) => page.$eval(selector, (one) => one.innerText);
const answers = (page) => page.$$eval('.answers li', (all) => all.map((one) => one.textContent));
async function lookAt(page, year) {
  await page.$eval('#year', (one, i) => { one.value = String(i); one.oninput(); }, year - 2023);
}

async function evidenceBelongsToItsValue(page) {
  await page.locator('#assumptions summary').click();
  await page.locator('#search').fill('migration.onward_full');
  const [, , values, , , confidence, source] = await page.$eval('#assumptions tbody tr:not([hidden])', (row) => [...row.cells].map((one) => [...one.querySelectorAll('.prior')].map((line) => line.textContent)));
  assert.equal(values.length, 4);
  assert(values.every((line) => !/\.\d{6}/.test(line)), `values with sensible digits: ${values}`);
  source.forEach((line, i) => assert.equal(line.includes('my own interviews'), i === 1, line));
  assert.equal(confidence[1], 'My own, and dear: medium');
  assert.match(await text(page, '#changes'), /normal, 90\s% between 0.4 and 1.2\s*Source: my own interviews; confidence medium/);
  for (const words of ['adds 1 to economy.eu_funds_shift', 'from 2026-01 until 2027-12', 'Source: a memo', 'sets energy.supply_available to 0 in 2026-11, for 12 months, on 50\u00a0% of paths', 'held at 2 (full alignment) from 2026-01 on'])
    assert((await text(page, '#changes')).includes(words), words);
}
async function headlinesAreThoseOfAll(page) {
  const shown = await page.$$eval('.first > div:first-child tbody th span', (all) => all.map((one) => one.title));
  assert.deepEqual(shown.slice(0, 3), ['energy.unserved_gas', 'economy.public_debt', 'economy.real_gdp_index']);
  assert(shown.includes('trade.exports_to_russia') && new Set(shown).size === shown.length, shown.join());
  assert.deepEqual((await dataOf(page)).headline_years, ['2023', '2025', '2026', '2027', '2028', '2030', '2035']);
}
/** Those that say how much a figure differs, with the numbers of differences.csv. */
async function sentencesAreOfTheFile(page, year) {
  const own = new Map(rowsOf(`${folder}/differences.csv`).filter((row) => row.scenario === 'own' && row.period === String(year)).map((row) => [row.variable, row]));
  const said = (await answers(page)).map((line) => /^In (\d+), (.*) (?:is|are) on average ([\d.,]+)\s±\s([\d.,]+) .*?(higher|lower) than in Baseline/.exec(line)).filter(Boolean);
  assert(said.length >= 3, `${said.length} figures in ${year}`);
  const sizes = said.map(([, when, , size, error, side]) => {
    assert.equal(when, String(year));
    const value = Number(size.replaceAll(',', '')) * (side === 'lower' ? -1 : 1), half = Number(error.replaceAll(',', ''));
    const near = (row, by) => Math.abs(by * row.mean - value) <= 0.51 * half + 1e-3 * Math.abs(value) && Math.abs(196e-2 * by * row.standard_error - half) <= 0.51 * half;
    const found = [...own.values()].filter((row) => near(row, row.unit.startsWith('share') ? 100 : 1));
    assert(found.length, `no figure of the file is ${value} ± ${half}`);
    return Math.max(...found.map((row) => Math.abs(row.effect)));
  });
  assert(sizes[0] >= sizes.at(-1), `the largest first: ${sizes}`);
}
async function sentencesTellWhatFollows(page) {
  const all = await answers(page);
  assert.equal(new Set(all).size, all.length);
  assert.doesNotMatch(all.join(), /standard deviation|foreign policy|100\s%/);
  assert.match(all.join(), /“My own, and dear”, “Full alignment in 2025” and “Full alignment, and gas stops” prescribe the stance/);
  const bars = await page.$$eval('.comparison .bars', ([one]) => [...one.querySelectorAll('tbody th span')].map((name) => name.title));
  assert(bars.length > 3);
  assert.deepEqual(bars.filter((name) => /^stance\.|\.aligned$|\.state$/.test(name)), []);
}
async function theFirstViewShowsSomething(page) {
  assert.deepEqual(await page.$$eval('input[name=focus]', (all) => all.map((one) => one.checked)), [false, true, false, false]);
  assert.equal(await text(page, 'output[for=year]'), '2030');
  assert((await answers(page)).every((line) => line.includes('2030')), 'every sentence names its year');
  await sentencesAreOfTheFile(page, 2030);
  await sentencesTellWhatFollows(page);
  await lookAt(page, 2027);
  assert((await answers(page)).every((line) => line.includes('2027')), 'sentences follow the year');
  await sentencesAreOfTheFile(page, 2027);
}
async function trustIsMadeFromTheData(page) {
  const data = await dataOf(page), told = await text(page, '#trust'), own = data.assumptions.map((one) => one.confidences.at(one.confidences.length === 1 ? 0 : 1));
  const count = (level) => own.filter((one) => one === level).length;
  assert(told.includes(`${data.assumptions.length} assumptions: ${count('low')} low, ${count('medium')} medium and ${count('high')} high`), told);
  for (const words of ['to December 2022 are data', 'not a forecast', 'a prior made explicit, not a finding', 'which Baseline leaves to chance', 'baseline-stance-held']) assert(told.includes(words), words);
}
async function numbersHaveSensibleDigits(page) {
  await page.$$eval('details', (all) => { for (const one of all) if (!/Manifest|Licences/.test(one.textContent.slice(0, 20))) one.open = true; });
  for (const year of [2025, 2026, 2035]) {
    await lookAt(page, year);
    const all = await page.$$eval('main :is(td, p, li, b, small, output)', (list) => list.filter((one) => !one.closest('pre, #assumptions, #changes, svg')).map((one) => one.textContent));
    for (const odd of [/\d\.\d{7}/, /\de-\d/, /\b(100|0)\s%\s\(±/]) assert.deepEqual(all.filter((one) => odd.test(one)).slice(0, 3), [], `${odd} in ${year}`);
  }
}
async function everyScenarioIsInSightOnAPhone() {
  const { browser, page } = await open(file, { viewport: { width: 390, height: 844 } });
  const ends = await page.$$eval('fieldset label', (all) => all.map((one) => one.getBoundingClientRect().right));
  assert(ends.length === 4 && ends.every((right) => right <= 390), `labels end at ${ends}`);
  await browser.close();
}

const { browser, page } = await open(file);
await theFirstViewShowsSomething(page);
await headlinesAreThoseOfAll(page);
await trustIsMadeFromTheData(page);
await evidenceBelongsToItsValue(page);
await numbersHaveSensibleDigits(page);
await browser.close();
await everyScenarioIsInSightOnAPhone();
console.log('a scenario of one\'s own: all checks passed');
