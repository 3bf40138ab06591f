// The largest effects of a scenario, and what happens more or less often in it, as bars with intervals.
import { years } from './data';
import { around, bar, barTable, scaleHead } from './bars';
import { cell, differenceText, effectText, ranked, signed, type Compared } from './effects_data';
import { element } from './dom';
import { percent, significant } from './format';

const most = 12;
const figure = (title: string, sentence: string, box: HTMLElement | string) =>
  element('figure', {}, element('figcaption', {}, element('h3', {}, title)), element('p', {}, sentence), box);

export function effectBars(one: Compared, reference: string, year: number): HTMLElement {
  const names = ranked([one], year), shown = names.slice(0, most).map((name) => ({ name, here: cell(one, name, year)! }));
  const title = `Largest effects of ${one.title} in ${years[year]}`;
  if (!shown.length) return figure(title, `No difference from ${reference} exceeds its error.`, '');
  const ends = shown.map(({ here }) => ({ low: here.effect! - 1.96 * here.effectError, high: here.effect! + 1.96 * here.effectError }));
  const domain = around(ends.flatMap(({ low, high }) => [low, high]));
  const rows = shown.map(({ name, here }, i) => [name, bar({ from: 0, to: here.effect!, ...ends[i], tone: here.mean > 0 ? 'up' : 'down' }, domain), effectText(here), differenceText(name, here)]);
  return figure(title, `${names.length} of ${Object.keys(one.variables).length} reported figures differ from ${reference} by more than their error; the ${shown.length} largest, in units of the spread under ${reference}:`,
    barTable(title, ['Figure', scaleHead(domain, (x) => x === 0 ? '0' : signed(x, Math.abs(x) / 10, 2)), 'Effect', 'Mean difference'], rows));
}

export function riskBars(one: Compared, reference: string, year: number): HTMLElement {
  const kinds = ['event', 'shock', 'rule'];
  const all = one.events.filter((row) => row.year === years[year] && row.difference !== 0)
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || Math.abs(b.difference) - Math.abs(a.difference)).slice(0, most);
  const title = `What happens by the end of ${years[year]} under ${one.title}`;
  if (!all.length) return figure(title, `Nothing happens more or less often than in ${reference}.`, '');
  const interval = (row: typeof all[number]) => ({ low: 100 * (row.difference - 1.96 * row.error), high: 100 * (row.difference + 1.96 * row.error) });
  const domain = around(all.flatMap((row) => Object.values(interval(row))));
  const ratio = (row: typeof all[number]) => row.ratio === null ? '' : ` × ${significant(row.ratio, 3)}${row.ratio_low === null ? '' : ` (${significant(row.ratio_low, 3)} to ${significant(row.ratio_high, 3)})`}`;
  const rows = all.map((row) => [element('span', {}, row.name, element('small', {}, ` ${row.kind}`)),
    bar({ from: 0, to: 100 * row.difference, ...interval(row), tone: row.difference > 0 ? 'up' : 'down', pale: Math.abs(row.difference) <= 1.96 * row.error }, domain),
    `${signed(100 * row.difference, 100 * row.error)} (± ${significant(196 * row.error, 2)})`, element('span', {}, `${percent(row.reference)} → ${percent(row.scenario)}`, element('small', {}, ratio(row)))]);
  const largest = [...all].sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference))[0];
  const sure = all.filter((row) => Math.abs(row.difference) > 1.96 * row.error);
  const opening = sure.length ? '' : 'No difference exceeds its error (pale bars). ';
  return figure(title, `${opening}${largest.name} changes most: from ${percent(largest.reference)} to ${percent(largest.scenario)} of the paths, a risk difference of ${signed(100 * largest.difference, 100 * largest.error)} (± ${significant(196 * largest.error, 2)}) percentage points.`,
    barTable(title, ['What', scaleHead(domain, (x) => x === 0 ? '0' : signed(x, Math.abs(x) / 10, 2)), 'Points', 'From → to, ratio (95 %)'], rows));
}
