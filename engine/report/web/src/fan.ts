// One variable: the focused scenario's fan with the others' medians, small multiples on one shared scale, a
// sentence, what is known of the year looked at, and a table.
import type { ECharts } from 'echarts/core';
import { bands, data, heading, isIndicator, level, middle, scale, unit, value, years, type Scenario } from './data';
import { band, chart, colour, cursor, grid, line, scalable, xAxis, yAxis } from './chart';
import { disclosure, element, table } from './dom';
import { estimate, several } from './format';
import { fanSentence } from './sentences';
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
    .filter(Number.isFinite);
  const low = Math.min(...all), high = Math.max(...all), room = (high - low || 1) * 0.04;
  const step = 10 ** Math.floor(Math.log10(high - low || 1)) ;
  const from = low >= 0 ? Math.max(0, low - room) : low - room;
  return { min: Math.floor(from / step) * step, max: Math.ceil(4 * (high + room) / step) * step / 4 };
}
function fan(scenario: Scenario, number: number, variable: string, index = 0) {
  const areas = isIndicator(variable) ? [] : bands.map(([low, high], i) =>
    band(columns(scenario, variable, low), columns(scenario, variable, high), colour(number), 0.2 + 0.15 * i, index));
  return [...areas, line(columns(scenario, variable, centre(variable)), colour(number), {}, index)];
}
const compact = (y: number) => Math.abs(y) >= 1e5 ? `${+(y / 1000).toPrecision(6)}k` : `${+y.toPrecision(6)}`;
const labelled = { axisLabel: { color: 'var(--soft)', fontSize: 11, formatter: compact, showMaxLabel: false } };

function focused(variable: string) {
  const others = shown(variable).filter(({ number }) => number !== state.focus).map(({ scenario, number }) =>
    line(columns(scenario, variable, centre(variable)), colour(number), { z: 2, lineStyle: { color: colour(number), width: 1.6, type: 'dashed' } }));
  const own = data.scenarios[state.focus];
  return { animation: false, grid: grid({}), xAxis: xAxis(), yAxis: yAxis(0, { ...extent(variable), ...labelled }),
    series: [...others, ...(variable in own.series ? fan(own, state.focus, variable) : []), cursor(state.year)] };
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

function drawn(box: HTMLElement, variable: string, options: (variable: string) => any, count: number): ECharts {
  const made = chart(box, (one, x, y) => {
    for (let i = 0; i < count; ++i)
      if (one.containPixel({ gridIndex: i }, [x, y])) return Number(one.convertFromPixel({ gridIndex: i }, [x, y])[0]);
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
  const levels = bands.map(([low, high]) => `${level(high) - level(low)} %`).join(' and ');
  onto.append(element('figure', { id: `figure-${variable}` },
    element('figcaption', {}, element('h3', {}, heading(variable)), element('span', { class: 'unit' }, `${variable}, ${isIndicator(variable) ? 'probability' : unit(variable)}${isIndicator(variable) || !levels ? '' : `, ${levels} bands`}`)),
    sentence, main, ...(several ? [names, small] : []), year, values, disclosure('Numbers of every year', numbers(variable))));
  const tell = () => {
    sentence.textContent = fanSentence(data.scenarios[state.focus], variable);
    main.setAttribute('aria-label', sentence.textContent);
    year.textContent = `In ${years[state.year]}:`;
    values.replaceChildren(readout(variable));
  };
  tell();
  const big = drawn(main, variable, focused, 1);
  const row = several ? drawn(small, variable, multiples, shown(variable).length) : null;
  watch((what) => {
    tell();
    if (what === 'focus') big.setOption(focused(variable), { notMerge: true });
    else big.setOption({ series: [cursor(state.year)] });
    row?.setOption({ series: shown(variable).map((_, i) => cursor(state.year, i)) });
  });
}
