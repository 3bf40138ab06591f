// Small charts side by side under one heading: each has a title, and all follow the year and the focus.
import { bands, data, isIndicator, middle, scale, value, years, type Scenario } from './data';
import { compact, steps } from './axes';
import { band, chart, colour, cursor, line, scalable, xAxis, yAxis } from './chart';
import { element } from './dom';
import { axisYears, drawn, historySeries, lead } from './history';
import { whenSeen } from './sight';
import { state, watch } from './state';

export const panelAxes = (options: object = {}, before: string[] = []) => ({
  animation: false, grid: { left: 46, right: 10, top: 8, bottom: 20 },
  xAxis: xAxis(0, { data: [...before, ...years], axisLabel: { color: 'var(--soft)', fontSize: 10, interval: before.length + years.length - 2, alignMinLabel: 'left', alignMaxLabel: 'right' } }),
  yAxis: yAxis(0, { splitNumber: 3, axisLabel: { color: 'var(--soft)', fontSize: 10, formatter: compact }, ...options }) });

/** Draws what `options` gives now, and again when the focus changes; the pointer chooses the year of the reading. */
export function panel(title: string, sentence: () => string, reading: () => string, options: () => any, before = 0): { box: HTMLElement; draw: () => void } {
  const picture = element('div', { class: 'chart panel', role: 'img' });
  const read = element('span', { class: 'unit' }), tell = () => { read.textContent = `${years[state.year]}: ${reading()}`; picture.setAttribute('aria-label', sentence()); };
  tell();
  const draw = () => {
    const made = chart(picture, (one, x, y) => one.containPixel({ gridIndex: 0 }, [x, y]) ? Number(one.convertFromPixel({ gridIndex: 0 }, [x, y])[0]) - before : -1);
    const refresh = () => made.setOption(options(), { notMerge: true });
    refresh();
    scalable(picture);
    watch((what) => {
      tell();
      if (what === 'focus') whenSeen(picture, refresh, true);
      else whenSeen(picture, () => made.setOption({ series: [cursor(state.year + before)] }));
    });
  };
  return { box: element('div', {}, element('h4', {}, title), read, picture), draw };
}

const column = (scenario: Scenario, variable: string, statistic: string) =>
  years.map((_, year) => scale(variable) * (value(scenario, variable, statistic, year) ?? NaN));

/** The widest band and the median of the focused scenario, the medians of the others, and the history. */
export function fanOptions(variable: string): any {
  const before = lead(variable), pad = Array(before).fill(NaN), [low, high] = bands[0] ?? [];
  const centre = isIndicator(variable) ? 'mean' : middle;
  const own = data.scenarios[state.focus], reported = variable in own.series;
  const padded = (scenario: Scenario, statistic: string) => [...pad, ...column(scenario, variable, statistic)];
  const others = data.scenarios.map((one, number) => ({ one, number })).filter(({ one, number }) => number !== state.focus && variable in one.series);
  const everything = [...data.scenarios.filter((one) => variable in one.series).flatMap((one) => [centre, low, high].filter(Boolean).flatMap((name) => column(one, variable, name))),
    ...drawn(variable).map((one) => one.value)].filter(Number.isFinite);
  return { ...panelAxes(steps(Math.min(...everything), Math.max(...everything), 3), axisYears(variable).slice(0, before)),
    series: [
      ...others.map(({ one, number }) => line(padded(one, centre), colour(number), { z: 2, lineStyle: { color: colour(number), width: 1.3, type: 'dashed' } })),
      ...(reported && low ? [band(padded(own, low), padded(own, high), colour(state.focus), 0.3, 0, before)] : []),
      ...(reported ? [line(padded(own, centre), colour(state.focus))] : []),
      ...historySeries(variable), cursor(state.year + before)] };
}
