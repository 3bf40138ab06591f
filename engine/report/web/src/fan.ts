// One variable: the focused scenario's fan with the others' medians, small multiples on one shared scale, a
// sentence, what is known of the year looked at, and a table.
import type { ECharts } from 'echarts/core';
import { bands, data, isIndicator, level, middle, scale, unit, value, years, type Scenario } from './data';
import { compact, steps } from './axes';
import { band, chart, colour, cursor, grid, line, scalable, xAxis, yAxis } from './chart';
import { disclosure, element, table } from './dom';
import { estimate, several } from './format';
import { heading } from './names';
import { axisYears, drawn as past, figureOf, historySentence, historySeries, historyTable, lead, told } from './history';
import { fanSentence } from './sentences';
import { whenSeen } from './sight';
import { look, state, watch } from './state';

const columns = (scenario: Scenario, variable: string, statistic: string) =>
  years.map((_, year) => scale(variable) * (value(scenario, variable, statistic, year) ?? NaN));
const centre = (variable: string) => (isIndicator(variable) ? 'mean' : middle);
const shown = (variable: string) => data.scenarios.map((scenario, number) => ({ scenario, number }))
  .filter(({ scenario }) => variable in scenario.series);

/** One scale for all scenarios, so that charts can be compared. */
function extent(variable: string) {
  const statistics = isIndicator(variable) ? ['mean'] : [centre(variable), ...(bands[0] ?? [])];
  const all = shown(variable).flatMap(({ scenario }) => statistics.flatMap((name) => columns(scenario, variable, name)))
    .filter(Number.isFinite).concat(past(variable).map((one) => one.value));
  return steps(Math.min(...all), Math.max(...all), 4);
}
function fan(scenario: Scenario, number: number, variable: string, index = 0, before = 0) {
  const padded = (statistic: string) => [...Array(before).fill(NaN), ...columns(scenario, variable, statistic)];
  const areas = isIndicator(variable) ? [] : bands.map(([low, high], i) =>
    band(padded(low), padded(high), colour(number), 0.2 + 0.15 * i, index, before));
  return [...areas, line(padded(centre(variable)), colour(number), {}, index)];
}
const labelled = { axisLabel: { color: 'var(--soft)', fontSize: 11, formatter: compact } };

function focused(variable: string) {
  const before = lead(variable), pad = Array(before).fill(NaN);
  const others = shown(variable).filter(({ number }) => number !== state.focus).map(({ scenario, number }) =>
    line([...pad, ...columns(scenario, variable, centre(variable))], colour(number), { z: 2, lineStyle: { color: colour(number), width: 1.6, type: 'dashed' } }));
  const own = data.scenarios[state.focus];
  return { animation: false, grid: grid({}), xAxis: xAxis(0, { data: axisYears(variable) }), yAxis: yAxis(0, { ...extent(variable), ...labelled }),
    series: [...others, ...(variable in own.series ? fan(own, state.focus, variable, 0, before) : []), ...historySeries(variable), cursor(state.year + before)] };
}
function multiples(variable: string) {
  const all = shown(variable), width = 100 / all.length;
  return { animation: false,
    grid: all.map((_, i) => ({ left: `${i * width + 1}%`, width: `${width - 2}%`, top: 6, bottom: 18 })),
    xAxis: all.map((_, i) => xAxis(i, { axisLabel: { color: 'var(--soft)', fontSize: 10, interval: years.length - 2, alignMinLabel: 'left', alignMaxLabel: 'right', hideOverlap: true } })),
    yAxis: all.map((_, i) => yAxis(i, { ...extent(variable), axisLabel: { show: false } })),
    series: all.flatMap(({ scenario, number }, i) => [...fan(scenario, number, variable, i), cursor(state.year, i)]) };
}

function readout(variable: string): HTMLElement {
  return element('ul', { class: 'readout' }, ...shown(variable).map(({ scenario, number }) =>
    element('li', { class: `key-${number % 7}${number === state.focus ? ' focus' : ''}` }, `${scenario.title}: `,
      element('b', {}, estimate(scenario, variable, state.year)))));
}
function numbers(variable: string): HTMLElement {
  const all = shown(variable);
  return table(`${variable}, ${unit(variable)}: ${isIndicator(variable) ? 'probability' : 'median and widest band'}`,
    ['Year', ...all.map(({ scenario }) => scenario.title)],
    years.map((year, i) => [year, ...all.map(({ scenario }) => estimate(scenario, variable, i))]));
}

/** `before`: called with the year under the pointer where that lies before the projection. */
function drawn(box: HTMLElement, variable: string, options: (variable: string) => any, count: number, before = 0, history?: (year: string) => void): ECharts {
  const made = chart(box, (one, x, y) => {
    for (let i = 0; i < count; ++i)
      if (one.containPixel({ gridIndex: i }, [x, y])) {
        const at = Number(one.convertFromPixel({ gridIndex: i }, [x, y])[0]);
        if (history) history(at < before ? axisYears(variable)[at] : '');
        return at - before;
      }
    return -1;
  });
  made.setOption(options(variable));
  scalable(box);
  return made;
}
function smallCharts(variable: string): [HTMLElement, HTMLElement] {
  const all = shown(variable);
  const buttons = element('div', { class: 'names' }, ...all.map(({ scenario, number }) => {
    const button = element('button', { type: 'button', class: `key-${number % 7}`, title: `Show ${scenario.title} in focus` }, scenario.title);
    button.onclick = () => look('focus', number);
    return button;
  }));
  return [buttons, element('div', { class: 'chart small', role: 'img', 'aria-label': `The same for each scenario, on one scale: ${all.map(({ scenario }) => scenario.title).join(', ')}` })];
}

export function fanFigure(variable: string, onto: HTMLElement) {
  const sentence = element('p', {}, ''), values = element('div'), year = element('span', { class: 'year' });
  const main = element('div', { class: 'chart', role: 'img' });
  const [names, small] = smallCharts(variable);
  const levels = bands.map(([low, high]) => `${level(high) - level(low)}\u00a0%`).join(' and ');
  onto.append(element('figure', { id: `figure-${variable}` },
    element('figcaption', {}, element('h3', {}, heading(variable)), element('span', { class: 'unit' }, `${variable}, ${isIndicator(variable) ? 'probability' : unit(variable)}${isIndicator(variable) || !levels ? '' : `, ${levels} bands`}`)),
    sentence, main, ...(several ? [names, small] : []), year, values, disclosure('Numbers of every year', numbers(variable), ...[historyTable(variable)].filter((one) => one !== null))));
  const tell = () => {
    sentence.textContent = fanSentence(data.scenarios[state.focus], variable) + historySentence(variable);
    main.setAttribute('aria-label', sentence.textContent);
    year.textContent = `In ${years[state.year]}:`;
    values.hidden = false;
    values.replaceChildren(readout(variable));
  };
  tell();
  const big = drawn(main, variable, focused, 1, lead(variable), (asked) => {
    const found = figureOf(variable, asked);
    if (found) year.replaceChildren(told(variable, found));
    else year.textContent = `In ${years[state.year]}:`;
    values.hidden = found !== undefined;
  });
  const row = several ? drawn(small, variable, multiples, shown(variable).length) : null;
  watch((what) => {
    tell();
    if (what === 'focus') whenSeen(main, () => big.setOption(focused(variable), { notMerge: true }), true);
    else whenSeen(main, () => big.setOption({ series: [cursor(state.year + lead(variable))] }));
    if (row) whenSeen(small, () => row.setOption({ series: shown(variable).map((_, i) => cursor(state.year, i)) }));
  });
}
