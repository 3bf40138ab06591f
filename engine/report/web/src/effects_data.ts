// Paired differences, as `vidik compare` computed them (engine/report/comparison_data.cpp).
import { data, isIndicator, scale, unit, value } from './data';
import { number, plusMinus } from './format';

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
export interface Cell { mean: number; error: number; effect: number | null; effectError: number; greater: number; certain: boolean; tiny: boolean }
/** Below a thousandth of the reference's spread, or of its level where it has no spread. */
function isTiny(of: Compared, variable: string, year: number, mean: number, effect: number | null): boolean {
  if (effect !== null) return Math.abs(effect) < 1e-3;
  const run = data.scenarios.find((one) => one.name === of.name), level = run ? Math.abs((value(run, variable, 'mean', year) ?? 0) - mean) : 0;
  return Math.abs(mean) < 1e-3 * level;
}
export function cell(one: Compared, variable: string, year: number): Cell | null {
  const all = one.variables[variable], mean = all?.mean[year] ?? null;
  if (mean === null) return null;
  const error = all.error[year] ?? 0, effect = all.effect[year] ?? null;
  const effectError = effect === null || mean === 0 ? 0 : Math.abs(effect / mean) * error;
  return { mean, error, effect, effectError, greater: all.greater[year] ?? 0, certain: Math.abs(mean) > 1.96 * error && mean !== 0, tiny: isTiny(one, variable, year, mean, effect) };
}
/** Differences of shares and probabilities are in percentage points. */
export const factor = (variable: string) => isIndicator(variable) ? 100 : scale(variable);
export function differenceUnit(variable: string): string {
  const given = isIndicator(variable) ? '%' : unit(variable);
  return /^(0–1|0–100|1|)$/.test(given) ? '' : given === '%' ? 'points' : given.startsWith('% ') ? `points ${given.slice(2)}` : given;
}
/** "+1,234", with no more digits than are known. */
export function signed(x: number, error = 0, most = 4): string {
  const text = number(Math.abs(x), error, most);
  return `${/^[0.,]*$/.test(text) ? '' : x > 0 ? '+' : '−'}${text}`;
}
/** "+31.6 (±\u00a00.69) points". */
export function differenceText(variable: string, { mean, error, tiny }: Cell): string {
  const by = factor(variable), within = plusMinus(by * mean, by * error);
  if (mean === 0 && error === 0) return '0';
  if (tiny) return 'about 0';
  return `${signed(by * mean, by * error)} ${within ? `(${within})` : error <= 1e-9 * Math.abs(mean) ? '(exact)' : ''} ${differenceUnit(variable)}`.replace(/ {2,}/g, ' ').trim();
}
export const effectText = ({ effect }: Cell) => effect === null ? '–' : `${effect.toFixed(2).replace('-', '−').replace(/^(?=[1-9]|0\.(?!00))/, '+').replace(/^−0\.00$/, '0.00')}`;

/** The names of what a scenario prescribes: its run knows, or else what it changes. */
export function prescribed(one: { name: string; extends?: any }): string[] {
  const run = data.scenarios.find(({ name }) => name === one.name);
  return run ? Object.keys(run.pins) : (one.extends?.changes ?? []).filter((change: any) => change.key.startsWith('pins.') && change.after).map((change: any) => change.key.slice(5));
}
/** Whether a variable says what a prescribed one says: "stance.full" and "defence.aligned" read "stance.state". */
const reads = (variable: string, pin: string) => variable === pin
  || (pin.endsWith('.state') && variable.startsWith(pin.slice(0, -5))) || (pin === 'stance.state' && /\.aligned$/.test(variable));
/** States are numbered ("0/1/2/3"), so the mean of a difference between them says nothing. */
const isState = (variable: string) => /^\d+(\/\d+){2,}$/.test(data.variables[variable]?.unit ?? '');
/** Whether a difference in it tells what follows from a scenario, rather than what the scenario says itself. */
export const telling = (one: Parameters<typeof prescribed>[0], variable: string) => !isState(variable) && !prescribed(one).some((pin) => reads(variable, pin));

/** Variables by the size of their largest effect in a year, the largest first; those that nothing moves are left out, and what scenarios prescribe. */
export function ranked(scenarios: Compared[], year: number): string[] {
  const size = (name: string) => Math.max(...scenarios.map((one) => { const here = cell(one, name, year); return here?.certain && telling(one, name) ? Math.abs(here.effect ?? 0) : 0; }));
  const names = [...new Set(scenarios.flatMap((one) => Object.keys(one.variables)))].map((name) => ({ name, size: size(name) }));
  return names.filter((one) => one.size > 0).sort((a, b) => b.size - a.size).map((one) => one.name);
}
/** The comparison that holds a scenario's difference from a reference, if there is one. */
export function pairedWith(name: string, reference: string): Compared | undefined {
  return data.comparisons.find((one) => one.reference.name === reference)?.scenarios.find((one) => one.name === name);
}
