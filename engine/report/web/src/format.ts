// Numbers with no more digits than are known.
import { data, error, isIndicator, middle, bands, scale, value, type Scenario } from './data';

/** Digits after the point so that the last is of the size of the standard error, at most `most` significant. */
export function number(x: number | null, standardError = 0, most = 4): string {
  if (x === null) return '–';
  if (x === 0) return '0';
  const size = Math.floor(Math.log10(Math.abs(x)));
  const known = standardError > 0 ? -Math.floor(Math.log10(standardError)) : most;
  const tens = known < 0 ? 10 ** Math.min(-known, size) : 1;
  const digits = Math.min(Math.max(Math.min(known, most - 1 - size), 0), 8);
  return (tens > 1 ? Math.round(x / tens) * tens : x).toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits }).replace(/^-(?=[0.,]*$)/, '').replace('-', '−');
}
/** So many significant digits, whatever the size. */
export function significant(x: number | null, digits: number): string {
  return x === null ? '–' : x.toLocaleString('en-GB', { maximumSignificantDigits: digits }).replace('-', '−');
}
export function percent(x: number, standardError = 0): string { return `${number(100 * x, 100 * standardError, 3)}\u00a0%`; }

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
