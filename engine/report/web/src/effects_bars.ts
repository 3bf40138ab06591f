// The largest effects of a scenario, and what happens more or less often in it, as bars with intervals.
import { years } from './data';
import { around, bar, barTable, scaleHead } from './bars';
import { cell, differenceText, effectText, ranked, signed, telling, type Compared } from './effects_data';
import { element, inParts } from './dom';
import { heading, titled } from './names';
import { percent, plusMinus } from './format';

const most = 12;
/** Three digits, also where the last is 0, so that a ratio and its interval look alike. */
const ratioText = (x: number | null) => x === null ? '–' : x.toLocaleString('en-GB', { minimumSignificantDigits: 3, maximumSignificantDigits: 3 });
const figure = (title: string, sentence: string, box: HTMLElement | string) =>
  element('figure', {}, element('figcaption', {}, element('h3', {}, title)), element('p', {}, sentence), box);

export function effectBars(one: Compared, reference: string, year: number): HTMLElement {
  const names = ranked([one], year), shown = names.map((name) => ({ name, here: cell(one, name, year)! })).filter(({ here }) => !here.tiny).slice(0, most);
  const all = Object.keys(one.variables), prescribes = !all.every((name) => telling(one, name));
  const title = `Largest effects of ${one.title} in ${years[year]}`;
  if (!shown.length) return figure(title, `No difference from ${reference} exceeds its error and a thousandth of its spread.`, '');
  const ends = shown.map(({ here }) => ({ low: here.effect! - 1.96 * here.effectError, high: here.effect! + 1.96 * here.effectError }));
  const domain = around(ends.flatMap(({ low, high }) => [low, high]));
  const rows = shown.map(({ name, here }, i) => [element('span', { title: name }, heading(name)), bar({ from: 0, to: here.effect!, ...ends[i], tone: here.mean > 0 ? 'up' : 'down' }, domain), effectText(here), inParts(differenceText(name, here))]);
  return figure(title, `${names.length} of ${all.filter((name) => telling(one, name)).length} reported figures${prescribes ? ' (without what the scenario prescribes)' : ''} differ from ${reference} by more than their error; the ${shown.length} largest, in units of the spread under ${reference}:`,
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
  const ratio = (row: typeof all[number]) => row.ratio === null ? '' : ` × ${ratioText(row.ratio)}${row.ratio_low === null ? '' : ` (${ratioText(row.ratio_low)} to ${ratioText(row.ratio_high)})`}`;
  const points = ({ difference, error }: typeof all[number]) => { const within = plusMinus(100 * difference, 100 * error); return `${signed(100 * difference, 100 * error)}${within && ` (${within})`}`; };
  const rows = all.map((row) => [element('span', { title: row.name }, titled(row.name), ...(row.kind === 'event' ? [] : [element('small', {}, ` ${row.kind}`)])),
    bar({ from: 0, to: 100 * row.difference, ...interval(row), tone: row.difference > 0 ? 'up' : 'down', pale: Math.abs(row.difference) <= 1.96 * row.error }, domain),
    points(row), element('span', {}, `${percent(row.reference)} → ${percent(row.scenario)}`, element('small', {}, ratio(row)))]);
  const largest = [...all].sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference))[0];
  const sure = all.filter((row) => Math.abs(row.difference) > 1.96 * row.error);
  const opening = sure.length ? '' : 'No difference exceeds its error (pale bars). ';
  return figure(title, `${opening}${titled(largest.name)} changes most: from ${percent(largest.reference)} to ${percent(largest.scenario)} of the paths, a risk difference of ${points(largest)} percentage points.`,
    barTable(title, ['What', scaleHead(domain, (x) => x === 0 ? '0' : signed(x, Math.abs(x) / 10, 2)), 'Points', 'From → to, ratio (95 %)'], rows));
}
