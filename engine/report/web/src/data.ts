// What the program writes into the page (engine/report/page_data.cpp), and how to ask it.
import { strFromU8, unzlibSync } from 'fflate';
import type { Inheritance } from './changes';
import type { Density } from './density';
import type { Discovery } from './discovery';
import type { Comparison } from './effects_data';
import type { Robustness } from './robustness';
import type { Sensitivity } from './sensitivity';

export interface Series { values: Record<string, (number | null)[]>; errors: Record<string, (number | null)[]> }
export interface EventRow { kind: string; name: string; year: number; share: number; error: number; median: string }
export interface Scenario {
  name: string; title: string; question: string; pins: Record<string, string>; years: string[]; extends: Inheritance | null;
  series: Record<string, Series>; events: EventRow[]; manifest: any;
  event_definitions: Record<string, { variable: string; reaches: number; by: string }>;
}
export interface Assumption {
  name: string; kind: string; meaning: string; unit: string; bounds: string;
  /** One for each scenario, or one alone where all agree; nothing where it is not assumed. */
  values: (string | null)[]; densities: (Density | null)[]; sources: (string | null)[]; confidences: (string | null)[]; places: string[];
}
export interface Past { years: string[]; values: number[]; confidence: string[]; notes: string[]; sources: number[] }
export interface Data {
  scenarios: Scenario[]; variables: Record<string, { unit: string; meaning: string }>;
  headline: string[]; headline_years: string[]; assumptions: Assumption[];
  history: { series: Record<string, Past>; sources: string[] };
  years: string[]; command: string; comparisons: Comparison[]; sensitivities: Sensitivity[]; discoveries: Discovery[]; robustnesses: Robustness[];
}
/** What scenario `i` has of a list that is short where all agree. */
export const ofScenario = <T>(list: T[], i: number): T => list[list.length === 1 ? 0 : i];

interface EventYears { kind: string; name: string; from: number; shares: number[]; errors: number[]; medians: string[] }
const eventRows = (all: EventYears[]): EventRow[] => all.flatMap(({ kind, name, from, shares, errors, medians }) =>
  shares.map((share, i) => ({ kind, name, year: from + i, share, error: errors[i], median: medians[i] })));

const packed = Uint8Array.from(atob(document.getElementById('data')!.textContent!), (c) => c.charCodeAt(0));
export const data: Data = JSON.parse(strFromU8(unzlibSync(packed)));
for (const scenario of data.scenarios) scenario.events = eventRows(scenario.events as any);
const analysed = data.sensitivities.flatMap((one) => one.numbers.flatMap((number) => number.periods));
export const years = data.years.length ? data.years : [...new Set(analysed)].sort();
export const quantiles = Object.keys(Object.values(data.scenarios[0]?.series ?? {})[0]?.values ?? {})
  .filter((name) => /^p[\d.]+$/.test(name)).sort((a, b) => level(a) - level(b));
/** Pairs of quantiles, the widest band first. */
export const bands = quantiles.filter((name) => level(name) < 50)
  .map((low) => [low, `p${100 - level(low)}`] as const).filter(([, high]) => quantiles.includes(high));

export function level(quantile: string): number { return Number(quantile.slice(1)); }
export function value(scenario: Scenario, variable: string, statistic: string, year: number): number | null {
  return scenario.series[variable]?.values[statistic]?.[year] ?? null;
}
export function error(scenario: Scenario, variable: string, statistic: string, year: number): number {
  return scenario.series[variable]?.errors[statistic]?.[year] ?? 0;
}
/** The median, or the mean if no median was asked for. */
export const middle = quantiles.includes('p50') ? 'p50' : 'mean';
export function isIndicator(variable: string): boolean { return data.variables[variable]?.unit === '0/1'; }
export function scale(variable: string): number { return data.variables[variable]?.unit.startsWith('share') ? 100 : 1; }
export function unit(variable: string): string {
  const given = data.variables[variable]?.unit ?? '';
  return given.startsWith('share') ? `%${given.slice(5)}` : given;
}
/** Behind a number in a sentence: nothing where the unit is a number itself. */
export const unitWord = (variable: string) => /^(index|0–1|0–100|1|)$/.test(unit(variable)) ? '' : ` ${unit(variable)}`;
