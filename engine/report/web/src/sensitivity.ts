// Which factors of a sweep matter: a tornado of the year looked at, and shares of the variance over the years.
import { years } from './data';
import { band, chart, colour, column, cursor, grid, line, scalable, xAxis, yAxis } from './chart';
import { around, bar, barTable, scaleHead, type Domain } from './bars';
import { choice, disclosure, element, table } from './dom';
import { number, significant } from './format';
import { look, state, watch } from './state';

type Lists = (number | null)[][];   ///< by factor, then by period
interface Index { estimate: Lists; low: Lists; high: Lists }
interface Studied { kind: string; variable: string; unit: string; statistic: string; periods: string[]; index: Record<string, Index> }
export interface Sensitivity { sweep: string; factors: string[]; indices: string[]; numbers: Studied[] }
interface View { of: Sensitivity; studied: Studied; index: string }

const most = 12, mostShares = 6;
const names: Record<string, string> = {
  sobol_total: 'total Sobol index', sobol_first: 'first-order Sobol index', morris_mu_star: 'mean absolute elementary effect (μ*)', morris_mu: 'mean elementary effect (μ)',
  morris_sigma: 'spread of elementary effects (σ)', pawn: 'PAWN index', spearman: 'rank correlation', prcc: 'partial rank correlation',
};
const told = (index: string) => names[index] ?? index;
const label = (studied: Studied) => studied.kind === 'variable' ? `${studied.variable}, ${studied.statistic}` : `${studied.kind} ${studied.variable}`;
const bounded = (index: string) => /^sobol|^pawn/.test(index);

/** The period of the year looked at, or the last one. */
const period = (studied: Studied) => { const at = studied.periods.indexOf(years[state.year]); return at < 0 ? studied.periods.length - 1 : at; };
const at = (lists: Lists | undefined, factor: number, when: number) => lists?.[factor]?.[when] ?? null;
function ordered({ of, studied, index }: View, when: number): number[] {
  const size = (i: number) => Math.abs(at(studied.index[index]?.estimate, i, when) ?? -1);
  return of.factors.map((_, i) => i).filter((i) => at(studied.index[index]?.estimate, i, when) !== null).sort((a, b) => size(b) - size(a));
}
/** With one digit more than the interval knows, and no more than three after the point where 1 is all. */
function interval({ studied, index }: View, factor: number, when: number): [string, string] {
  const all = studied.index[index], [low, high] = [at(all.low, factor, when), at(all.high, factor, when)];
  const known = low === null || high === null ? 0 : Math.max((high - low) / 40, bounded(index) ? 0.001 : 0);
  const text = (x: number | null) => number(x, known, 3);
  return [text(at(all.estimate, factor, when)), low === null || high === null ? '' : ` (${text(low)} to ${text(high)})`];
}
const intervalCell = (view: View, factor: number, when: number) => {
  const [estimate, ends] = interval(view, factor, when);
  return element('span', {}, estimate, element('small', {}, ends));
};
export function matterSentence(of: Sensitivity, studied: Studied, index: string): string {
  const view = { of, studied, index }, when = period(studied), order = ordered(view, when);
  const title = `${label(studied)} of ${studied.periods[when]}`;
  if (!order.length || !at(studied.index[index].estimate, order[0], when)) return `No factor moves ${title}.`;
  return `Of ${of.factors.length} factors ${of.factors[order[0]]} matters most for ${title}: its ${told(index)} is ${interval(view, order[0], when).join('')}${order.length > 1 ? `; then ${of.factors[order[1]]} with ${interval(view, order[1], when).join('')}` : ''}. The intervals hold 95 %.`;
}

function tornado(view: View): HTMLElement {
  const { of, studied, index } = view, when = period(studied), all = studied.index[index], shown = ordered(view, when).slice(0, most);
  const ends = shown.flatMap((i) => [at(all.estimate, i, when), at(all.low, i, when), at(all.high, i, when)]).map((x) => x ?? undefined);
  const domain: Domain = bounded(index) ? [Math.min(0, ...ends.map((x) => x ?? 0)), Math.max(1, ...ends.map((x) => x ?? 0))] : around(ends);
  const first = index === 'sobol_total' ? studied.index.sobol_first : undefined;
  const rows = shown.map((i) => {
    const value = at(all.estimate, i, when)!, part = first ? at(first.estimate, i, when) : null;
    return [of.factors[i], bar({ from: 0, to: value, solid: part === null ? undefined : Math.min(Math.max(part, 0), value), low: at(all.low, i, when) ?? undefined, high: at(all.high, i, when) ?? undefined, tone: bounded(index) || index === 'morris_mu_star' ? 'kept' : value < 0 ? 'down' : 'up' }, domain),
      intervalCell(view, i, when), ...(first ? [intervalCell({ ...view, index: 'sobol_first' }, i, when)] : [])];
  });
  return barTable(`${told(index)}, ${label(studied)} of ${studied.periods[when]}`, ['Factor', scaleHead(domain, (x) => significant(x, 2)), 'Index (95 %)', ...(first ? ['By itself (95 %)'] : [])], rows);
}

/** First-order shares add up to at most one; what is missing is due to factors together. */
function shares({ of, studied }: View) {
  const first = studied.index.sobol_first.estimate, clean = (i: number, t: number) => Math.max(0, at(first, i, t) ?? 0);
  const largest = of.factors.map((_, i) => i).sort((a, b) => Math.max(...studied.periods.map((_, t) => clean(b, t))) - Math.max(...studied.periods.map((_, t) => clean(a, t))));
  const own = largest.slice(0, mostShares).map((i) => ({ name: of.factors[i], list: studied.periods.map((_, t) => clean(i, t)) }));
  const rest = studied.periods.map((_, t) => largest.slice(mostShares).reduce((sum, i) => sum + clean(i, t), 0));
  return [...own, ...(largest.length > mostShares ? [{ name: 'other factors', list: rest }] : [])];
}
function stacked(view: View) {
  let below = view.studied.periods.map(() => 0);
  const total = view.studied.periods.map((_, t) => Math.max(1, shares(view).reduce((sum, one) => sum + one.list[t], 0)));
  const areas = shares(view).map(({ list }, i) => {
    const above = below.map((sum, t) => sum + 100 * list[t] / total[t]), area = band(below, above, colour(i), 0.9);
    below = above;
    return area;
  });
  return { axis: { min: 0, max: 100, interval: 25, axisLabel: { color: 'var(--soft)', fontSize: 11, formatter: '{value} %' } }, series: areas };
}
function courses(view: View) {
  const { studied, index } = view, order = ordered(view, studied.periods.length - 1).slice(0, mostShares);
  return { axis: { scale: false }, series: order.map((i, rank) => line(studied.periods.map((_, t) => at(studied.index[index].estimate, i, t)), colour(rank))) };
}
const isStacked = (view: View) => 'sobol_first' in view.studied.index && view.index.startsWith('sobol');
function courseKey(view: View): { name: string; list: (number | null)[] }[] {
  if (isStacked(view)) return shares(view);
  return ordered(view, view.studied.periods.length - 1).slice(0, mostShares).map((i) => ({ name: view.of.factors[i], list: view.studied.index[view.index].estimate[i] }));
}
function courseSentence(view: View): string {
  const key = courseKey(view), end = view.studied.periods.length - 1;
  const text = (t: number) => key.slice(0, 3).map(({ name, list }) => `${name} ${isStacked(view) ? `${significant(100 * (list[t] ?? 0), 2)}\u00a0%` : significant(list[t], 2)}`).join(', ');
  const what = isStacked(view) ? 'Share of the variance that each factor explains by itself' : told(view.index);
  return `${what}, ${label(view.studied)}: ${text(0)} in ${view.studied.periods[0]}; ${text(end)} in ${view.studied.periods[end]}.${isStacked(view) ? ' What is left white is due to factors together, and to the noise of the estimate.' : ''}${isStacked(view) && view.studied.periods.some((_, t) => key.reduce((sum, { list }) => sum + (list[t] ?? 0), 0) > 1) ? ' Where estimates add up to more than 100 %, they are drawn in proportion.' : ''}`;
}
function courseFigure(view: View, changed: (() => void)[]): { box: HTMLElement; fill: () => void } {
  const box = element('div', { class: 'chart', role: 'img' }), sentence = element('p'), key = element('ul', { class: 'readout' }), numbers = element('div');
  const figure = element('figure', {}, element('figcaption', {}, element('h3', {}, 'Over the years')), sentence, box, key, disclosure('Numbers of every year', numbers));
  const options = () => {
    const { axis, series } = isStacked(view) ? stacked(view) : courses(view);
    return { animation: false, grid: grid({ left: 44 }), xAxis: xAxis(0, { data: view.studied.periods }), yAxis: yAxis(0, axis), series: [...series, cursor(period(view.studied))] };
  };
  const say = () => {
    sentence.textContent = courseSentence(view);
    box.setAttribute('aria-label', sentence.textContent);
    const when = period(view.studied), by = isStacked(view) ? 100 : 1;
    key.replaceChildren(...courseKey(view).map(({ name, list }, i) => element('li', { class: `key-${i % 7}` }, `${name} in ${view.studied.periods[when]}: `, element('b', {}, `${significant(list[when] === null ? null : by * list[when]!, 3)}${by > 1 ? ' %' : ''}`))));
    numbers.replaceChildren(table(told(isStacked(view) ? 'sobol_first' : view.index), ['Year', ...courseKey(view).map(({ name }) => name)], view.studied.periods.map((name, t) => [name, ...courseKey(view).map(({ list }) => significant(list[t], 3))])));
  };
  const fill = () => {
    say();
    const made = chart(box, column, (t) => { const year = years.indexOf(view.studied.periods[t] ?? ''); if (year >= 0) look('year', year); });
    made.setOption(options());
    scalable(box);
    changed.push(() => { say(); made.setOption(options(), { notMerge: true }); });
    watch((what) => { if (what === 'year') { say(); made.setOption({ series: [cursor(period(view.studied))] }); } });
  };
  return { box: figure, fill };
}

export function sensitivitySection(of: Sensitivity): { box: HTMLElement; fill: () => void } {
  const view: View = { of, studied: of.numbers[0], index: of.indices[0] }, changed: (() => void)[] = [];
  const sentence = element('p'), bars = element('div');
  const draw = () => { sentence.textContent = matterSentence(of, view.studied, view.index); bars.replaceChildren(tornado(view)); };
  const redraw = () => { draw(); for (const one of changed) one(); };
  const pick = [...(of.numbers.length > 1 ? [choice('Result', of.numbers.map(label), (i) => { view.studied = of.numbers[i]; redraw(); })] : []),
    ...(of.indices.length > 1 ? [choice('Index', of.indices.map(told), (i) => { view.index = of.indices[i]; redraw(); })] : [])];
  const course = of.numbers.some((one) => one.periods.length > 1) ? courseFigure(view, changed) : null;
  const box = element('section', { class: 'sensitivity', 'aria-label': `What matters, ${of.sweep}` }, element('div', { class: 'picks' }, ...pick),
    element('div', { class: 'charts' }, element('figure', {}, element('figcaption', {}, element('h3', {}, `What matters: ${of.sweep}`)), sentence, bars), ...(course ? [course.box] : [])));
  draw();
  watch((what) => { if (what === 'year') draw(); });
  return { box, fill: () => course?.fill() };
}
