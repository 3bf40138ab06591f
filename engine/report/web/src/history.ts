// What is known of past years (scenarios/history): drawn before the projection, on a longer axis.
import { data, isIndicator, scale, unit, years } from './data';
import { line } from './chart';
import { element, table } from './dom';

/** As published, without digits that are not there. */
export const exactly = (x: number, digits = 6) => x.toLocaleString('en-GB', { maximumSignificantDigits: digits });

interface Figure { year: string; value: number; confidence: string; note: string; source: string }

/** All figures before the first projected year, in the unit that is shown. */
export function figures(variable: string): Figure[] {
  const series = data.history.series[variable];
  if (!series || isIndicator(variable)) return [];
  return series.years.map((year, i) => ({ year, value: scale(variable) * series.values[i], confidence: series.confidence[i],
    note: series.notes[i], source: data.history.sources[series.sources[i]] })).filter(({ year }) => year < years[0]);
}
/** Those that are drawn: at most as many years back as the projection looks forward. */
export function drawn(variable: string): Figure[] {
  return figures(variable).filter(({ year }) => Number(year) >= Number(years[0]) - years.length);
}
/** How many years the axis of a variable begins before the projection. */
export function lead(variable: string): number {
  const first = drawn(variable)[0];
  return first ? Number(years[0]) - Number(first.year) : 0;
}
export function axisYears(variable: string): string[] {
  const before = lead(variable);
  return [...Array.from({ length: before }, (_, i) => `${Number(years[0]) - before + i}`), ...years];
}
export function figureOf(variable: string, year: string): Figure | undefined {
  return figures(variable).find((one) => one.year === year);
}
/** Dots joined where years follow each other, hollow where confidence is low, and where the projection begins. */
export function historySeries(variable: string, index = 0): object[] {
  const before = lead(variable);
  if (!before) return [];
  const points = axisYears(variable).slice(0, before).map((year) => {
    const found = figureOf(variable, year);
    return found ? { value: found.value, itemStyle: { color: found.confidence === 'low' ? 'var(--page)' : 'var(--text)' } } : null;
  });
  return [
    line(points as any, 'var(--text)', { showSymbol: true, showAllSymbol: true, symbol: 'circle', symbolSize: 5, z: 4, lineStyle: { color: 'var(--text)', width: 1.2 },
      itemStyle: { borderColor: 'var(--text)', borderWidth: 1.2 } }, index),
    beginning(before, index)];
}
function beginning(before: number, index: number) {
  return { type: 'custom', silent: true, xAxisIndex: index, yAxisIndex: index, data: [[0, 0]], animation: false, z: 2,
    renderItem: ({ coordSys }: any, api: any) => {
      const x = (api.coord([before - 1, 0])[0] + api.coord([before, 0])[0]) / 2;
      return { type: 'group', silent: true, children: [
        { type: 'line', shape: { x1: x, x2: x, y1: coordSys.y, y2: coordSys.y + coordSys.height }, style: { stroke: 'var(--rule)', lineWidth: 1, lineDash: [3, 3] } },
        { type: 'text', x: x + 4, y: coordSys.y, style: { text: 'projection', fill: 'var(--soft)', font: '10px system-ui, sans-serif' } }] };
    } };
}
export function historySentence(variable: string): string {
  const all = drawn(variable), first = all[0], end = all.at(-1);
  if (!first || !end) return '';
  const one = (figure: Figure) => `${exactly(figure.value)} in ${figure.year}`;
  return ` Before that it was ${all.length > 1 ? `${one(first)} and ` : ''}${one(end)}.`;
}
/** What the figures are, in one line. */
export function told(variable: string, figure: Figure): HTMLElement {
  return element('span', {}, `In ${figure.year}: `, element('b', {}, `${exactly(figure.value)} ${unit(variable)}`),
    ` (${figure.source}; confidence ${figure.confidence}${figure.note ? `; ${figure.note}` : ''})`);
}
export function historyTable(variable: string): HTMLElement | null {
  const all = figures(variable);
  return all.length ? table(`${variable}, ${unit(variable)}: before the projection`, ['Year', 'Value', 'Source', 'Confidence', 'Note'],
    all.map((one) => [one.year, exactly(one.value), one.source, one.confidence, one.note])) : null;
}
