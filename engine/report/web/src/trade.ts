// Trade by chapter and by partner: bars ranked in the year that is looked at, against 2022.
import { bands, data, level, middle, unit, unitWord, value, years, type Scenario } from './data';
import { compact, steps } from './axes';
import { chart, colour, scalable, text as textStyle } from './chart';
import { disclosure, element, table } from './dom';
import { at, several } from './format';
import { exactly, figureOf } from './history';
import { chapters } from './names';
import { whenSeen } from './sight';
import { state, watch } from './state';
import type { Section } from './sections';

const base = '2022';

interface Item { name: string; label: string; before: number | null; basis: string }
interface Group { id: string; title: string; items: Item[] }

/** The value of 2022: from history, or what the scenarios start from. */
function before(name: string, parameter: string): Pick<Item, 'before' | 'basis'> {
  const known = figureOf(name, base);
  if (known) return { before: known.value, basis: known.source };
  const assumed = data.assumptions.find((one) => one.name === parameter);
  const x = Number(assumed?.values[0] ?? NaN);
  return Number.isFinite(x) && assumed ? { before: x, basis: `${parameter}: ${assumed.sources[0]}` } : { before: null, basis: '' };
}
const label = (tail: string) => tail in chapters ? `${tail} ${chapters[tail]}` : tail === 'other' || tail === 'rest' ? 'All others' : tail[0].toUpperCase() + tail.slice(1);

function group(id: string, title: string, stem: RegExp, parameter: string): Group {
  const names = [...new Set(data.scenarios.flatMap((one) => Object.keys(one.series)))].filter((name) => stem.test(name));
  return { id, title, items: names.map((name) => {
    const tail = stem.exec(name)![1];
    return { name, label: label(tail), ...before(name, parameter + tail) };
  }) };
}
const groups = () => [
  group('exports-chapters', 'Exports to Russia by chapter', /^trade\.exports_to_russia\.(\w+)$/, 'trade.exports_2022.'),
  group('imports-chapters', 'Imports from Russia by chapter', /^trade\.imports_from_russia\.(\w+)$/, 'trade.imports_2022.'),
  group('exports-partners', 'Exports by partner', /^trade\.exports_to_([a-z]+)$/, 'trade.partner_exports_2022.'),
  group('imports-partners', 'Imports by partner', /^trade\.imports_from_([a-z]+)$/, 'trade.partner_imports_2022.'),
].filter(({ items }) => items.length > 1);

const [low, high] = bands[0] ?? [middle, middle];
const median = (scenario: Scenario, item: Item) => value(scenario, item.name, middle, state.year);
function ranked(items: Item[]): Item[] {
  const own = data.scenarios[state.focus];
  return [...items].sort((a, b) => Number(a.label === 'All others') - Number(b.label === 'All others') || (median(own, b) ?? 0) - (median(own, a) ?? 0));
}
const changed = (scenario: Scenario, item: Item) => (median(scenario, item) ?? 0) - (item.before ?? NaN);

function sentence({ items }: Group): string {
  const own = data.scenarios[state.focus], all = ranked(items), first = all[0];
  const told = (item: Item) => `${item.label}, ${at(own, item.name, middle, state.year)}${unitWord(item.name)}${item.before === null ? '' : ` (${exactly(item.before, 4)} in ${base})`}`;
  const comparable = all.filter((item) => item.before !== null && median(own, item) !== null);
  const mover = comparable.filter((item) => item.label !== 'All others').sort((a, b) => Math.abs(changed(own, b)) - Math.abs(changed(own, a)))[0];
  return `${own.title}: the largest median is that of ${told(first)}${mover && mover !== first ? `; most changed since ${base}: ${told(mover)}` : ''}.`;
}

const columns = { left: 136, right: 66, top: 4, bottom: 22 }, row = 22;
/** The bar to the median, the band as a whisker, the other scenarios as dots, 2022 as a black mark. */
function drawn(all: Item[], scenarios: Scenario[]) {
  return (_: unknown, api: any) => {
    const i = api.value(0), item = all[i], own = scenarios[state.focus];
    const at = (x: number) => api.coord([x, i]), y = at(0)[1], half = api.size([0, 1])[1] * 0.32;
    const x = (statistic: string) => at(value(own, item.name, statistic, state.year) ?? 0)[0];
    const stroke = (x1: number, x2: number, y1: number, y2: number, colour: string, lineWidth: number) => ({ type: 'line', shape: { x1, x2, y1, y2 }, style: { stroke: colour, lineWidth } });
    const others = scenarios.map((one, number) => ({ one, number })).filter(({ one, number }) => number !== state.focus && item.name in one.series);
    return { type: 'group', children: [
      { type: 'rect', shape: { x: at(0)[0], y: y - half, width: Math.max(x(middle) - at(0)[0], 0.5), height: 2 * half }, style: { fill: colour(state.focus), opacity: 0.55 } },
      stroke(x(low), x(high), y, y, 'var(--text)', 1.2), stroke(x(low), x(low), y - 3, y + 3, 'var(--text)', 1.2), stroke(x(high), x(high), y - 3, y + 3, 'var(--text)', 1.2),
      ...others.map(({ one, number }) => ({ type: 'circle', shape: { cx: at(value(one, item.name, middle, state.year) ?? 0)[0], cy: y, r: 3 }, style: { fill: colour(number), stroke: 'var(--page)', lineWidth: 1 } })),
      ...(item.before === null ? [] : [stroke(at(item.before)[0], at(item.before)[0], y - half - 2, y + half + 2, 'var(--text)', 2.6)]),
      { type: 'text', x: api.coord([0, i])[0], y, style: { text: item.label, fill: 'var(--text)', font: '11px system-ui, sans-serif', align: 'right', verticalAlign: 'middle', x: -8 } },
    ] };
  };
}
function options(items: Item[]) {
  const all = ranked(items).filter((item) => item.name in data.scenarios[state.focus].series);
  const most = Math.max(...items.flatMap((item) => [item.before ?? 0, ...data.scenarios.flatMap((one) => one.series[item.name]?.values[high] ?? []).map((x) => x ?? 0)]));
  return { animation: false, grid: columns,
    xAxis: { type: 'value', ...steps(0, most, 4), axisLabel: { ...textStyle, hideOverlap: true, formatter: compact }, splitLine: { lineStyle: { color: 'var(--grid)' } } },
    yAxis: { type: 'category', inverse: true, data: all.map((item) => item.name), axisLine: { lineStyle: { color: 'var(--rule)' } }, axisTick: { show: false }, axisLabel: { show: false } },
    series: [{ type: 'custom', silent: true, animation: false, clip: false, data: all.map((_, i) => [i, 0]), encode: { x: 1, y: 0 }, renderItem: drawn(all, data.scenarios) },
      { type: 'custom', silent: true, animation: false, clip: false, data: all.map((_, i) => [i, 0]), encode: { x: 1, y: 0 },
        renderItem: ({ coordSys }: any, api: any) => ({ type: 'text', x: coordSys.x + coordSys.width + 6, y: api.coord([0, api.value(0)])[1],
          style: { text: at(data.scenarios[state.focus], all[api.value(0)].name, middle, state.year), fill: 'var(--text)', font: '11px system-ui, sans-serif', verticalAlign: 'middle' } }) }] };
}
function numbers({ title, items }: Group): HTMLElement {
  const own = data.scenarios[state.focus];
  return table(`${title}, ${unit(items[0].name)}: ${own.title}`, [title.replace(/.* by (\w)/, (_, first) => first.toUpperCase()), base, 'Source of it', `Median ${years[state.year]}`, ...(bands.length ? [`${level(low)}\u00a0%`, `${level(high)}\u00a0%`] : [])],
    ranked(items).map((item) => [item.label, item.before === null ? '–' : exactly(item.before, 4), item.basis,
      ...[middle, ...(bands.length ? [low, high] : [])].map((statistic) => at(own, item.name, statistic, state.year))]));
}
function figure(one: Group): { box: HTMLElement; draw: () => void } {
  const title = element('h3', {}, ''), text = element('p', {}, ''), picture = element('div', { class: 'chart', role: 'img' }), behind = element('div');
  picture.style.height = `${one.items.length * row + columns.top + columns.bottom}px`;
  const tell = () => {
    title.textContent = `${one.title} in ${years[state.year]}`;
    text.textContent = sentence(one);
    picture.setAttribute('aria-label', `${title.textContent}. ${text.textContent}`);
    behind.replaceChildren(numbers(one));
  };
  tell();
  const legend = `${unit(one.items[0].name)}; bar: median, whisker: ${level(high) - level(low)}\u00a0% band, upright mark: ${base}${several ? ', dots: other scenarios' : ''}`;
  const draw = () => {
    const made = chart(picture, () => -1), refresh = () => made.setOption(options(one.items), { notMerge: true });
    refresh();
    scalable(picture);
    watch(() => { tell(); whenSeen(picture, refresh, true); });
  };
  return { box: element('figure', { id: `figure-${one.id}` }, element('figcaption', {}, title, element('span', { class: 'unit' }, legend)), text, picture, disclosure('Numbers of this year', behind)), draw };
}
export function tradeSection(): Section | null {
  const figures = groups().map(figure);
  return figures.length ? { heading: 'Trade by chapter and partner', box: element('div', { class: 'charts' }, ...figures.map(({ box }) => box)), draw: figures.map(({ draw }) => draw) } : null;
}
