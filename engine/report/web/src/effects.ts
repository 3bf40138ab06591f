// What scenarios change against a reference, path by path: a heatmap of effects, the course of one of them, the
// largest ones, and what happens more or less often.
import { data, level, years } from './data';
import { band, chart, colour, column, cursor, grid, line, scalable, xAxis, yAxis } from './chart';
import { cell, differenceText, differenceUnit, effectText, factor, ranked, type Compared, type Comparison } from './effects_data';
import { effectBars, riskBars } from './effects_bars';
import { choice, disclosure, element, table } from './dom';
import { number, percent } from './format';
import { heading, named } from './names';
import { look, state, watch } from './state';

const most = 25;
/** What is looked at in one comparison. */
interface View { of: Comparison; scenario: number; variable: string; all: boolean; changed: (() => void)[] }
const chosen = (view: View) => view.of.scenarios[view.scenario];
const numberOf = (one: Compared, at: number) => { const i = data.scenarios.findIndex((run) => run.name === one.name); return i < 0 ? at + 1 : i; };
const tell = (view: View) => { for (const listener of view.changed) listener(); };

function shownVariables(view: View): string[] {
  const known = data.headline.filter((name) => view.of.scenarios.some((one) => name in one.variables));
  return view.all || !known.length ? ranked(view.of.scenarios, state.year).slice(0, most) : known;
}
function heatCell(view: View, variable: string, scenario: number): HTMLTableCellElement {
  const one = view.of.scenarios[scenario], here = cell(one, variable, state.year);
  const made = element('td', { 'data-variable': variable, 'data-scenario': one.name, tabindex: '-1' }, here ? effectText(here) : '–');
  if (!here) return made;
  made.className = `heat ${here.mean > 0 ? 'up' : 'down'}${here.certain ? '' : ' within'}`;
  made.style.setProperty('--size', `${Math.min(1, Math.abs(here.effect ?? 0))}`);
  made.title = `${one.title}, ${variable} in ${years[state.year]}: ${differenceText(variable, here)}${here.certain ? '' : ', within its error'}`;
  made.setAttribute('aria-selected', String(scenario === view.scenario && variable === view.variable));
  return made;
}
/** A table of which one cell can be tabbed to, and the arrow keys lead to the others. */
function heatmap(view: View, onto: HTMLElement): HTMLElement {
  const caption = `Mean difference from ${view.of.reference.title} in ${years[state.year]}, in standard deviations under ${view.of.reference.title}`;
  const box = table(caption, ['', ...view.of.scenarios.map((one) => one.title)], []);
  const grid = box.querySelector('table')!, names = shownVariables(view);
  box.removeAttribute('tabindex');
  grid.className = 'heatmap';
  grid.setAttribute('role', 'grid');
  grid.tBodies[0].append(...names.map((name) => element('tr', {}, element('th', { scope: 'row', title: name }, heading(name)), ...view.of.scenarios.map((_, i) => heatCell(view, name, i)))));
  const cells = [...grid.querySelectorAll('td')], width = view.of.scenarios.length;
  const pick = (i: number) => { view.scenario = i % width; view.variable = names[Math.floor(i / width)]; tell(view); };
  const first = Math.max(0, names.indexOf(view.variable) * width + view.scenario);
  cells[first]?.setAttribute('tabindex', '0');
  cells.forEach((one, i) => {
    one.onclick = () => pick(i);
    one.onkeydown = (event) => {
      const to = i + ({ ArrowRight: 1, ArrowLeft: -1, ArrowDown: width, ArrowUp: -width }[event.key] ?? 0);
      if (to === i || !cells[to] || (Math.abs(to - i) === 1 && Math.floor(to / width) !== Math.floor(i / width))) return;
      event.preventDefault();
      pick(to);
      onto.querySelectorAll<HTMLElement>('.heatmap td')[to]?.focus();   // pick() has drawn the table anew
    };
  });
  return box;
}
function heatSentence(view: View): string {
  const cells = shownVariables(view).flatMap((name) => view.of.scenarios.map((one) => cell(one, name, state.year))).filter((one) => one !== null);
  const certain = cells.filter((one) => one.certain).length;
  return `${certain} of ${cells.length} differences in ${years[state.year]} exceed their Monte Carlo error (1.96 standard errors); the others are hatched. Orange is higher than in ${view.of.reference.title}, blue is lower; the colour is full at one standard deviation.`;
}
function heatFigure(view: View): HTMLElement {
  const sentence = element('p'), box = element('div');
  const draw = () => { sentence.textContent = heatSentence(view); box.replaceChildren(heatmap(view, box)); };
  const pick = data.headline.length ? [choice('Show', ['the headline figures', `the ${most} that change most`], (i) => { view.all = i === 1; draw(); })] : [];
  draw();
  view.changed.push(draw);
  watch((what) => { if (what === 'year') draw(); });
  return element('figure', { class: 'effects' }, element('figcaption', {}, element('h3', {}, 'Effects in units of the spread'), ...pick), sentence, box);
}

/** The mean difference, and how it varies over the paths. */
function courseTexts(view: View, one: Compared, year: number): [string, string] {
  const here = cell(one, view.variable, year), all = one.variables[view.variable], by = factor(view.variable);
  if (!here) return ['not reported by both', ''];
  const ends = [all.low?.[year] ?? 0, all.high?.[year] ?? 0].map((x) => by * x), known = Math.max(...ends.map(Math.abs)) / 100;
  const range = view.of.band.length ? `, on ${width(view)} of paths ${number(ends[0], known)} to ${number(ends[1], known)}` : '';
  return [differenceText(view.variable, here), `${range}; higher on ${percent(here.greater)} of paths`];
}
const width = ({ of }: View) => `${level(of.band[1]) - level(of.band[0])}\u00a0%`;
function courseSentence(view: View): string {
  const one = chosen(view), first = one.variables[view.variable]?.first_year;
  return `${one.title}, mean difference in ${named(view.variable)} in ${years[state.year]}: ${courseTexts(view, one, state.year).join('')}. ${first ? `The first year in which it exceeds four standard errors is ${first}.` : 'It exceeds four standard errors in no year.'}`;
}
/** An axis around these whose ends are on its steps, of 1, 2 or 5 times a power of ten. */
function niceEnds(low: number, high: number) {
  const rough = (high - low || 1) / 5, power = 10 ** Math.floor(Math.log10(rough));
  const interval = [1, 2, 5, 10].map((times) => times * power).find((one) => one >= rough)!;
  return { min: Math.floor(low / interval) * interval, max: Math.ceil(high / interval) * interval || interval, interval };
}
function courseOptions(view: View) {
  const by = factor(view.variable), all = view.of.scenarios.map((one, i) => ({ one, tone: colour(numberOf(one, i)), list: one.variables[view.variable], focus: i === view.scenario })).filter(({ list }) => list);
  const at = (list: (number | null)[]) => years.map((_, i) => by * (list[i] ?? 0));
  const around = (list: any, sign: number) => years.map((_, i) => by * ((list.mean[i] ?? 0) + sign * 1.96 * (list.error[i] ?? 0)));
  const drawn = all.flatMap(({ list, focus }) => [...at(list.mean), ...(focus && list.low ? [...at(list.low), ...at(list.high!)] : [])]);
  const ends = niceEnds(Math.min(0, ...drawn), Math.max(0, ...drawn));
  return { animation: false, grid: grid({}), xAxis: xAxis(), yAxis: yAxis(0, ends),
    series: [...all.filter(({ focus, list }) => focus && list.low).map(({ list, tone }) => band(at(list.low!), at(list.high!), tone, 0.18)),
      ...all.map(({ list, tone }) => band(around(list, -1), around(list, 1), tone, 0.4)),
      ...all.map(({ list, tone, focus }) => line(at(list.mean), tone, { lineStyle: { color: tone, width: focus ? 2.4 : 1.4, type: focus ? 'solid' : 'dashed' } })), cursor(state.year)] };
}
function courseFigure(view: View, onto: HTMLElement) {
  const box = element('div', { class: 'chart', role: 'img' }), title = element('h3'), unitText = element('span', { class: 'unit' });
  const sentence = element('p'), readout = element('ul', { class: 'readout' }), year = element('span', { class: 'year' }), numbers = element('div');
  onto.append(element('figure', {}, element('figcaption', {}, title, unitText), sentence, box, year, readout, disclosure('Numbers of every year', numbers)));
  const say = () => {
    title.textContent = heading(view.variable);
    unitText.textContent = `${view.variable}, mean difference from ${view.of.reference.title} in ${differenceUnit(view.variable)}, with its 95 % Monte Carlo interval${view.of.band.length ? '; pale: where ' + width(view) + ' of the paths lie' : ''}`;
    sentence.textContent = courseSentence(view);
    box.setAttribute('aria-label', sentence.textContent);
    year.textContent = `In ${years[state.year]}:`;
    readout.replaceChildren(...view.of.scenarios.map((one, i) => element('li', { class: `key-${numberOf(one, i) % 7}${i === view.scenario ? ' focus' : ''}` }, `${one.title}: `, element('b', {}, courseTexts(view, one, state.year)[0]), courseTexts(view, one, state.year)[1])));
  };
  const tabulate = () => numbers.replaceChildren(table(`Difference in ${view.variable}`, ['Year', ...view.of.scenarios.map((one) => one.title)],
    years.map((name, i) => [name, ...view.of.scenarios.map((one) => { const here = cell(one, view.variable, i); return here ? differenceText(view.variable, here) : '–'; })])));
  say(); tabulate();
  const made = chart(box, column);
  made.setOption(courseOptions(view));
  scalable(box);
  view.changed.push(() => { say(); tabulate(); made.setOption(courseOptions(view), { notMerge: true }); });
  watch((what) => { if (what === 'year') { say(); made.setOption({ series: [cursor(state.year)] }); } });
}

function barFigures(view: View): HTMLElement {
  const box = element('div', { class: 'charts single' });
  const draw = () => box.replaceChildren(effectBars(chosen(view), view.of.reference.title, state.year), riskBars(chosen(view), view.of.reference.title, state.year));
  draw();
  view.changed.push(draw);
  watch((what) => { if (what === 'year') draw(); });
  return box;
}
function comparison(of: Comparison): { box: HTMLElement; fill: () => void } {
  const box = element('section', { class: 'comparison', 'aria-label': `Effects against ${of.reference.title}` });
  const fill = () => {
    const view: View = { of, scenario: 0, variable: '', all: false, changed: [] };
    view.scenario = Math.max(0, of.scenarios.findIndex((one) => one.name === data.scenarios[state.focus]?.name));
    view.variable = ranked([of.scenarios[view.scenario]], state.year).find((name) => !data.headline.length || data.headline.includes(name)) ?? shownVariables(view)[0] ?? Object.keys(of.scenarios[0].variables)[0];
    const top = element('div', { class: 'charts' });
    box.append(element('p', {}, `All differences are between values on the same path, ${of.scenarios[0].paths.toLocaleString('en-GB')} of them. ± is 1.96 standard errors: what another seed would change, not what is uncertain.`), top, barFigures(view));
    top.append(heatFigure(view));
    courseFigure(view, top);
    watch((what) => {
      const at = of.scenarios.findIndex((one) => one.name === data.scenarios[state.focus]?.name);
      if (what === 'focus' && at >= 0 && at !== view.scenario) { view.scenario = at; tell(view); }
    });
    view.changed.push(() => { const i = data.scenarios.findIndex((run) => run.name === chosen(view).name); if (i >= 0) look('focus', i); });
  };
  return { box, fill };
}
export const effects = () => data.comparisons.map(comparison);
