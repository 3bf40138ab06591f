// Round numbers for axes, chosen here because ECharts does not see the values of bands.
export const compact = (y: number) => (Math.abs(y) >= 1e4 ? `${(+(y / 1000).toPrecision(6)).toLocaleString('en-GB')}k` : (+y.toPrecision(6)).toLocaleString('en-GB')).replace('-', '−');

/** The next round number above, which halves well: for an axis from 0 with one label in the middle. */
export function roundTop(x: number): number {
  const power = 10 ** Math.floor(Math.log10(x || 1));
  return power * [1, 2, 3, 4, 5, 6, 8, 10].find((step) => step * power >= x * 0.999999)!;
}
/** An axis that holds all from low to high in about so many round steps; from 0 if nothing is below and 0 is near. */
export function steps(low: number, high: number, count: number): { min: number; max: number; interval: number } {
  const from = low >= 0 && low < 0.35 * high ? 0 : low, rough = (high - from || Math.abs(high) || 1) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const interval = power * [1, 2, 2.5, 5, 10].find((step) => step * power >= rough * 0.999999)!;
  const min = Math.floor(from / interval + 1e-9) * interval;
  return { min, max: Math.max(Math.ceil(high / interval - 1e-9) * interval, min + interval), interval };
}
