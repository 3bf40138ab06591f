// Paired differences, as `vidik compare` computed them (engine/report/comparison_data.cpp).
import { data, isIndicator, scale, unit, years } from './data';
import { number, significant } from './format';
import { named } from './names';

type List = (number | null)[];
export interface Differences {
  unit: string; first_year: string; mean: List; error: List; effect: List; greater: List; low?: List; high?: List;
}
export interface EventDifference {
  kind: string; name: string; year: string; reference: number; scenario: number; difference: number; error: number;
  ratio: number | null; ratio_low: number | null; ratio_high: number | null;
}
export interface Compared {
  name: string; title: string; paths: number; digest: string; extends?: any;
  variables: Record<string, Differences>; events: EventDifference[];
}
export interface Comparison { reference: { name: string; title: string }; years: string[]; band: string[]; scenarios: Compared[] }

/** One difference in one year. Errors are Monte Carlo standard errors. */
export interface Cell { mean: number; error: number; effect: number | null; effectError: number; greater: number; certain: boolean }

export function cell(one: Compared, variable: string, year: number): Cell | null {
  const all = one.variables[variable], mean = all?.mean[year] ?? null;
  if (mean === null) return null;
  const error = all.error[year] ?? 0, effect = all.effect[year] ?? null;
  const effectError = effect === null || mean === 0 ? 0 : Math.abs(effect / mean) * error;
  return { mean, error, effect, effectError, greater: all.greater[year] ?? 0, certain: Math.abs(mean) > 1.96 * error && mean !== 0 };
}
/** Differences of shares and probabilities are in percentage points. */
export const factor = (variable: string) => isIndicator(variable) ? 100 : scale(variable);
export function differenceUnit(variable: string): string {
  const given = isIndicator(variable) ? '%' : unit(variable);
  return /^(0–1|1|)$/.test(given) ? '' : given === '%' ? 'points' : given.startsWith('% ') ? `points ${given.slice(2)}` : given;
}
/** "+1,234", with no more digits than are known. */
export function signed(x: number, error = 0, most = 4): string {
  const text = number(Math.abs(x), error, most);
  return `${/^[0.,]*$/.test(text) ? '' : x > 0 ? '+' : '−'}${text}`;
}
export function differenceText(variable: string, { mean, error }: Cell): string {
  const by = factor(variable);
  if (mean === 0 && error === 0) return '0';
  return `${signed(by * mean, by * error)} (±\u00a0${significant(1.96 * by * error, 2)}) ${differenceUnit(variable)}`.trim();
}
export const effectText = ({ effect }: Cell) => effect === null ? '–' : `${effect.toFixed(2).replace('-', '−').replace(/^(?=[1-9]|0\.(?!00))/, '+').replace(/^−0\.00$/, '0.00')}`;

/** Variables by the size of their largest effect in a year, the largest first; those that nothing moves are left out. */
export function ranked(scenarios: Compared[], year: number): string[] {
  const size = (name: string) => Math.max(...scenarios.map((one) => { const here = cell(one, name, year); return here?.certain ? Math.abs(here.effect ?? 0) : 0; }));
  const names = [...new Set(scenarios.flatMap((one) => Object.keys(one.variables)))].map((name) => ({ name, size: size(name) }));
  return names.filter((one) => one.size > 0).sort((a, b) => b.size - a.size).map((one) => one.name);
}
/** The comparison that holds a scenario's difference from a reference, if there is one. */
export function pairedWith(name: string, reference: string): Compared | undefined {
  return data.comparisons.find((one) => one.reference.name === reference)?.scenarios.find((one) => one.name === name);
}

/** What a scenario moves most in a year, in words. */
export function effectSentence(one: Compared, reference: string, year: number, among?: string[]): string {
  const names = ranked([one], year).filter((name) => !among?.length || among.includes(name));
  if (!names.length) return `${one.title} moves ${among?.length ? 'no headline figure' : 'nothing'} of ${years[year]} by more than its error against ${reference}.`;
  const here = cell(one, names[0], year)!;
  const next = names[1] ? `; next is ${named(names[1])}, ${differenceText(names[1], cell(one, names[1], year)!)}` : '';
  return `${one.title} moves ${named(names[0])} most in ${years[year]}: on average by ${differenceText(names[0], here)} on the same paths, ${effectText(here)} standard deviations of ${reference}${next}.`;
}
