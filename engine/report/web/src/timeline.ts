// When shocks and rules have struck: for each, the share of paths on which it had, and the median month of the first time.
import { data, years, type EventRow, type Scenario } from './data';
import { chart, colour, scalable, xAxis } from './chart';
import { disclosure, element, table } from './dom';
import { percent } from './format';
import type { Section } from './sections';

const last = years.length - 1;
const fired = (scenario: Scenario) => scenario.events.filter((row) => row.kind !== 'event');
const names = (scenario: Scenario) => [...new Set(fired(scenario).map((row) => `${row.kind} ${row.name}`))];
const at = (scenario: Scenario, name: string, year: number) => fired(scenario).find((row) => `${row.kind} ${row.name}` === name && row.year === Number(years[year]));
const told = (row?: EventRow) => row ? percent(row.share, row.error) : '–';
const caption = (scenario: Scenario, name: string) => {
  const end = at(scenario, name, last);
  return `${name}: ${told(end)} of paths${end?.median ? `, median ${end.median}` : ''}`;
};
/** By the median month, the earliest first. */
const ordered = (scenario: Scenario) => names(scenario).sort((a, b) => (at(scenario, a, last)?.median || '9').localeCompare(at(scenario, b, last)?.median || '9'));

function sentence(scenario: Scenario): string {
  return `${scenario.title}: ${ordered(scenario).map((name) => {
    const end = at(scenario, name, last);
    return `${name} has struck on ${told(end)} of paths by the end of ${years[last]}${end?.median ? `, first in ${end.median} in the median` : ''}`;
  }).join('; ')}.`;
}
/** What the reader sees above the picture, whose rows say the rest. */
function summary(scenario: Scenario): string {
  const all = ordered(scenario), often = [...all].sort((a, b) => (at(scenario, b, last)?.share ?? 0) - (at(scenario, a, last)?.share ?? 0));
  if (all.length < 3) return sentence(scenario);
  return `${all.length} shocks and rules: ${caption(scenario, often[0])}, the most; ${caption(scenario, often.at(-1)!)}, the least.`;
}
const row = 44;
/** A strip that darkens as more paths have fired, with a diamond at the median month. */
function strip(scenario: Scenario, number: number, all: string[]) {
  return ({ coordSys }: any, api: any) => {
    const name = all[api.value(0)], [, middle] = api.coord([0, api.value(0)]), cell = coordSys.width / years.length, y = middle + 2;
    const median = at(scenario, name, last)?.median, [year, month] = (median || '0-0').split('-').map(Number);
    const x = coordSys.x + cell * (years.indexOf(`${year}`) + (month - 0.5) / 12);
    return { type: 'group', children: [
      { type: 'text', x: coordSys.x, y: middle - 18, style: { text: caption(scenario, name), fill: 'var(--text)', font: '12px system-ui, sans-serif' } },
      { type: 'rect', shape: { x: coordSys.x, y, width: coordSys.width, height: 12 }, style: { fill: 'none', stroke: 'var(--grid)' } },
      ...years.map((_, i) => ({ type: 'rect', shape: { x: coordSys.x + i * cell, y, width: cell + 0.3, height: 12 }, style: { fill: colour(number), opacity: at(scenario, name, i)?.share ?? 0 } })),
      ...(median ? [{ type: 'polygon', shape: { points: [[x, y - 3], [x + 6, y + 6], [x, y + 15], [x - 6, y + 6]] }, style: { fill: 'var(--page)', stroke: 'var(--text)', lineWidth: 1.6 } }] : []),
    ] };
  };
}
function figure(scenario: Scenario, number: number): { box: HTMLElement; draw: () => void } {
  const all = ordered(scenario), text = sentence(scenario);
  const picture = element('div', { class: 'chart', role: 'img', 'aria-label': text });
  picture.style.height = `${all.length * row + 24}px`;
  const draw = () => {
    const made = chart(picture, () => -1);
    made.setOption({ animation: false, grid: { left: 8, right: 12, top: 0, bottom: 22 }, xAxis: xAxis(0, { boundaryGap: true }),
      yAxis: { type: 'category', inverse: true, data: all, show: false },
      series: [{ type: 'custom', silent: true, animation: false, clip: false, encode: { x: 1, y: 0 }, data: all.map((_, i) => [i, 0]), renderItem: strip(scenario, number, all) }] });
    scalable(picture);
  };
  const numbers = table(`${scenario.title}: share of paths on which it has struck by the end of the year`, ['Year', ...all], years.map((year, i) => [year, ...all.map((name) => told(at(scenario, name, i)))]));
  return { box: element('figure', { id: `figure-fired-${scenario.name}` }, element('figcaption', {}, element('h3', {}, scenario.title), element('span', { class: 'unit' }, 'share of paths on which it has struck by the end of the year: the darker, the more, and it stays so after it has ended; the diamond is the median of the first time')),
    element('p', {}, summary(scenario)), picture, disclosure('Numbers of every year', numbers)), draw };
}
export function timelineSection(): Section | null {
  const figures = data.scenarios.map((scenario, number) => ({ scenario, number })).filter(({ scenario }) => fired(scenario).length).map(({ scenario, number }) => figure(scenario, number));
  return figures.length ? { heading: 'When shocks and rules have struck', box: element('div', { class: 'charts' }, ...figures.map(({ box }) => box)), draw: figures.map(({ draw }) => draw) } : null;
}
