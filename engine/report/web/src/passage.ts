// First passage: on which share of paths each event has happened by the end of each year, in every scenario.
import { data, years, type EventRow, type Scenario } from './data';
import { roundTop } from './axes';
import { colour, cursor, line } from './chart';
import { disclosure, element, table } from './dom';
import { percent } from './format';
import { titled as title, words } from './names';
import { panel, panelAxes } from './panel';
import { state, watch } from './state';
import type { Section } from './sections';

const rowsOf = (scenario: Scenario, name: string) => scenario.events.filter((row) => row.kind === 'event' && row.name === name);
const at = (rows: EventRow[], year: number) => rows.find((row) => row.year === Number(years[year]));
const told = (row?: EventRow) => row ? percent(row.share, row.error) : '–';

/** Of events that wait for the same until different months, the one that waits longest shows them all. */
function drawnEvents(): string[] {
  const longest = new Map<string, { name: string; by: string }>();
  for (const scenario of data.scenarios)
    for (const [name, { variable, reaches, by }] of Object.entries(scenario.event_definitions)) {
      const key = `${variable} ${reaches}`, until = by || '9999-12', found = longest.get(key);
      if (!found || until > found.by) longest.set(key, { name, by: until });
    }
  const kept = new Set([...longest.values()].map(({ name }) => name));
  return [...new Set(data.scenarios.flatMap((one) => one.events.filter((row) => row.kind === 'event').map((row) => row.name)))].filter((name) => kept.has(name));
}
function condition(name: string): string {
  const found = data.scenarios.map((one) => one.event_definitions[name]).find(Boolean)!;
  return `${found.variable} reaches ${found.reaches}${found.by ? ` by ${found.by}` : ''}`;
}
function sentence(name: string): string {
  const own = data.scenarios[state.focus], rows = rowsOf(own, name), end = at(rows, years.length - 1);
  if (!end) return `${own.title} does not watch for ${name}.`;
  return `${title(name)} (${condition(name)}) in ${own.title}: on ${told(end)} of paths by the end of ${years.at(-1)}${end.median ? `, for the first time in ${end.median} in the median of those` : ''}.`;
}
function options(name: string) {
  const all = data.scenarios.map((scenario, number) => ({ number, shares: years.map((_, year) => { const row = at(rowsOf(scenario, name), year); return row ? 100 * row.share : NaN; }) }))
    .filter(({ shares }) => shares.some(Number.isFinite));
  const top = roundTop(Math.max(1, ...all.flatMap(({ shares }) => shares.filter(Number.isFinite))));
  const ordered = [...all.filter(({ number }) => number !== state.focus), ...all.filter(({ number }) => number === state.focus)];
  return { ...panelAxes({ min: 0, max: top, interval: top / 2, axisLabel: { color: 'var(--soft)', fontSize: 10, formatter: '{value} %' } }),
    series: [...ordered.map(({ number, shares }) => number === state.focus ? line(shares, colour(number), { lineStyle: { color: colour(number), width: 2.6 } })
      : line(shares, colour(number), { z: 2, lineStyle: { color: colour(number), width: 1.3, type: 'dashed' } })), cursor(state.year)] };
}
function numbers(): HTMLElement {
  const own = data.scenarios[state.focus], names = [...new Set(own.events.filter((row) => row.kind === 'event').map((row) => row.name))];
  return table(`${own.title}: share of paths on which it has happened by the end of the year`, ['Year', ...names], years.map((year, i) => [year, ...names.map((name) => told(at(rowsOf(own, name), i)))]));
}
export function passageSection(): Section | null {
  const names = drawnEvents();
  if (!names.length) return null;
  const panels = names.map((name) => panel(title(name), () => sentence(name), () => told(at(rowsOf(data.scenarios[state.focus], name), state.year)), () => options(name)));
  const heading = element('h3', {}, ''), text = element('p', {}, ''), behind = element('div');
  const tell = () => {
    const own = data.scenarios[state.focus];
    const shares = names.map((name) => ({ name, row: at(rowsOf(own, name), state.year) })).filter(({ row }) => row).sort((a, b) => b.row!.share - a.row!.share);
    heading.textContent = `What has happened by the end of ${years[state.year]}: ${own.title}`;
    text.textContent = `On this share of paths: ${shares.map(({ name, row }) => `${words(name)} ${told(row)}`).join(', ')}.`;
  };
  tell();
  behind.replaceChildren(numbers());
  watch((what) => { tell(); if (what === 'focus') behind.replaceChildren(numbers()); });
  const figure = element('figure', { class: 'full', id: 'figure-passage' }, element('figcaption', {}, heading, element('span', { class: 'unit' }, 'share of paths by the end of each year; each panel has its own scale')),
    text, element('div', { class: 'panels' }, ...panels.map(({ box }) => box)), disclosure('Numbers of every year', behind));
  return { heading: 'First passages', box: figure, draw: panels.map(({ draw }) => draw) };
}
