// Numbers with no more digits than are known.
import { data, error, isIndicator, middle, bands, scale, value, type Scenario } from './data';

/** Whether a number is exact, but for what adding up leaves behind. */
const exact = (x: number, standardError: number) => standardError <= 1e-9 * Math.abs(x);
/** Digits after the point, and what the number is a multiple of where that is more than 1. */
function places(x: number, standardError: number, most: number): { digits: number; tens: number } {
  const size = Math.floor(Math.log10(Math.abs(x)));
  const known = exact(x, standardError) ? most : -Math.floor(Math.log10(standardError));
  return { digits: Math.min(Math.max(Math.min(known, most - 1 - size), 0), 8), tens: known < 0 ? 10 ** Math.min(-known, size) : 1 };
}
/** The last digit is of the size of the standard error, at most `most` are significant; exact ones have no zeros behind. */
export function number(x: number | null, standardError = 0, most = 4): string {
  if (x === null) return '–';
  if (x === 0) return '0';
  const { digits, tens } = places(x, standardError, most);
  return (tens > 1 ? Math.round(x / tens) * tens : x).toLocaleString('en-GB', { minimumFractionDigits: exact(x, standardError) ? 0 : digits, maximumFractionDigits: digits }).replace(/^-(?=[0.,]*$)/, '').replace('-', '−');
}
/** So many significant digits, whatever the size. */
export function significant(x: number | null, digits: number): string {
  return x === null ? '–' : x.toLocaleString('en-GB', { maximumSignificantDigits: digits }).replace('-', '−');
}
/** The 95 % interval behind number(x, standardError, most), to its last digit: "±\u00a00.02"; nothing if it is lost in the rounding. */
export function plusMinus(x: number, standardError: number, most = 4): string {
  const half = 1.96 * standardError;
  if (exact(x, standardError)) return '';
  if (x === 0) return `±\u00a0${significant(half, 1)}`;
  const { digits, tens } = places(x, standardError, most), place = tens > 1 ? tens : 10 ** -digits;
  return half < place / 2 ? '' : `±\u00a0${(Math.round(half / place) * place).toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })}`;
}
export function percent(x: number, standardError = 0): string { return `${number(100 * x, 100 * standardError, 3)}\u00a0%`; }
/** "33\u00a0% (±\u00a02.2)"; what holds on every path, or on none, has no error. */
export function share(x: number, standardError: number): string {
  const error = x === 0 || x === 1 ? '' : plusMinus(100 * x, 100 * standardError, 3);
  return `${percent(x, standardError)}${error && ` (${error})`}`;
}

export function at(scenario: Scenario, variable: string, statistic: string, year: number): string {
  const x = value(scenario, variable, statistic, year);
  const factor = scale(variable);
  return number(x === null ? null : factor * x, factor * error(scenario, variable, statistic, year));
}
/** "1,526 (1,228 to 1,888)", or a probability. */
export function estimate(scenario: Scenario, variable: string, year: number): string {
  if (!(variable in scenario.series)) return '–';
  if (isIndicator(variable)) return percent(value(scenario, variable, 'mean', year) ?? 0, error(scenario, variable, 'mean', year));
  const median = at(scenario, variable, middle, year);
  return bands.length ? `${median} (${at(scenario, variable, bands[0][0], year)} to ${at(scenario, variable, bands[0][1], year)})` : median;
}
export const several = data.scenarios.length > 1;
