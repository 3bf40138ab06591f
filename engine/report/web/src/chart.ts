// ECharts, with only what is drawn here, coloured by the page's style so that dark, light and print need no
// redrawing.
import { CustomChart, LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use, type ECharts } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { years } from './data';
import { drawAll, observe } from './sight';
import { look } from './state';

use([CustomChart, LineChart, GridComponent, MarkLineComponent, SVGRenderer]);

export const colour = (scenario: number) => `var(--scenario-${scenario % 7})`;
const charts: ECharts[] = [];

const lookAt = (year: number) => { if (year >= 0 && year < years.length) look('year', year); };
/** `chosen`: what to do with the place under the pointer; -1 is none. */
export function chart(box: HTMLElement, yearOf: (chart: ECharts, x: number, y: number) => number, chosen = lookAt): ECharts {
  const made = init(box, null, { renderer: 'svg' });
  charts.push(made);
  observe(box);
  const move = (event: { offsetX: number; offsetY: number }) => chosen(yearOf(made, event.offsetX, event.offsetY));
  made.getZr().on('mousemove', move);
  made.getZr().on('click', move);
  return made;
}
/** Lets the drawing shrink with its box, as it must when it is printed. */
export function scalable(box: HTMLElement) {
  const svg = box.querySelector('svg')!;
  svg.setAttribute('viewBox', `0 0 ${svg.getAttribute('width')} ${svg.getAttribute('height')}`);
}
function resize(size: (box: HTMLElement) => { width?: number; height?: number }) {
  for (const one of charts) {
    one.resize({ width: 'auto', height: 'auto', ...size(one.getDom()) });
    one.getZr().refreshImmediately();  // printing does not wait for the next frame
    scalable(one.getDom());
  }
}
/** CSS pixels of a chart on A4, so that its letters keep their size; other paper scales it. */
function printed(box: HTMLElement) {
  const width = box.closest('.panels') ? 216 : box.closest('.full') ? 688 : 334;
  return { width, height: box.clientHeight * (box.style.height || box.matches('.small') ? 1 : 0.8) };
}
addEventListener('resize', () => resize(() => ({})));
addEventListener('beforeprint', () => { drawAll(); resize(printed); });
addEventListener('afterprint', () => resize(() => ({})));

export const text = { color: 'var(--soft)', fontSize: 11, fontFamily: 'system-ui, sans-serif' };
export const grid = (at: object) => ({ left: 52, right: 12, top: 12, bottom: 22, ...at });
export const xAxis = (index = 0, options: object = {}) => ({
  type: 'category', data: years, gridIndex: index, boundaryGap: false, axisTick: { show: false },
  axisLine: { lineStyle: { color: 'var(--rule)' }, onZero: false }, axisLabel: { ...text, hideOverlap: true }, ...options });
export const yAxis = (index = 0, options: object = {}) => ({
  type: 'value', gridIndex: index, scale: true, splitNumber: 4, axisLabel: text,
  splitLine: { lineStyle: { color: 'var(--grid)' } }, ...options });

/** The place on the axis under the pointer, for charts with one grid. */
export const column = (one: ECharts, x: number, y: number) =>
  one.containPixel({ gridIndex: 0 }, [x, y]) ? Number(one.convertFromPixel({ gridIndex: 0 }, [x, y])[0]) : -1;

/** The area between two lines, as one polygon, from the category `from` on. */
export function band(low: number[], high: number[], fill: string, opacity: number, index = 0, from = 0) {
  const known = (all: number[], api: any) => all.map((y, x) => [x, y]).slice(from).map((point) => api.coord(point));
  return {
    type: 'custom', silent: true, xAxisIndex: index, yAxisIndex: index, data: [[from, low[from]]], animation: false, clip: true, z: 1,
    renderItem: (_: unknown, api: any) => ({
      type: 'polygon', style: { fill, opacity }, silent: true,
      shape: { points: [...known(low, api), ...known(high, api).reverse()] } }),
  };
}
export function line(y: (number | null)[], stroke: string, options: object = {}, index = 0) {
  return {
    type: 'line', xAxisIndex: index, yAxisIndex: index, data: y, showSymbol: false, silent: true, animation: false, z: 3,
    lineStyle: { color: stroke, width: 2 }, ...options };
}
/** The year that is looked at. */
export function cursor(year: number, index = 0) {
  return {
    id: `cursor${index}`, type: 'line', xAxisIndex: index, yAxisIndex: index, data: [], silent: true, animation: false,
    markLine: { silent: true, symbol: 'none', animation: false, label: { show: false },
      lineStyle: { color: 'var(--soft)', type: 'solid', width: 1 }, data: [{ xAxis: year }] } };
}
