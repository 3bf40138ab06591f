// What a chart shows, in words, computed from its numbers.
import { bands, data, error, isIndicator, level, middle, unitWord, value, years, type Scenario } from './data';
import { boxSentence } from './discovery';
import { effectSentence, pairedWith } from './effects_data';
import { robustnessSentence } from './robustness';
import { matterSentence } from './sensitivity';
import { at, estimate, number, percent, several, significant } from './format';
import { heading, named } from './names';
import { hasStance, stances } from './stance';

const last = years.length - 1;
const mean = (scenario: Scenario, name: string, year: number) => value(scenario, name, 'mean', year) ?? 0;
const width = bands.length ? level(bands[0][1]) - level(bands[0][0]) : 0;

/** `whole`: with what it speaks of, for where no heading does. */
export function fanSentence(scenario: Scenario, variable: string, whole = false): string {
  if (!(variable in scenario.series)) return `${scenario.title} does not report ${variable}.`;
  const opening = !whole ? scenario.title : several ? `${heading(variable)} in ${scenario.title}` : heading(variable);
  if (isIndicator(variable)) return `${opening}: the probability goes from ${estimate(scenario, variable, 0)} in ${years[0]} to ${estimate(scenario, variable, last)} in ${years[last]}.`;
  const from = at(scenario, variable, middle, 0), to = at(scenario, variable, middle, last);
  const difference = value(scenario, variable, middle, last)! - value(scenario, variable, middle, 0)!;
  const noise = Math.hypot(error(scenario, variable, middle, 0), error(scenario, variable, middle, last));
  const verb = Math.abs(difference) <= 2 * noise ? 'hardly changes, from' : difference > 0 ? 'rises from' : 'falls from';
  const range = bands.length ? `; ${width}\u00a0% of paths end between ${at(scenario, variable, bands[0][0], last)} and ${at(scenario, variable, bands[0][1], last)}` : '';
  return `${opening}: the ${middle === 'p50' ? 'median' : 'mean'} ${verb} ${from} in ${years[0]} to ${to}${unitWord(variable)} in ${years[last]}${range}.`;
}
export function stanceSentence(scenario: Scenario): string {
  const all = stances.map(([name, label]) => ({ label, share: mean(scenario, name, last), error: error(scenario, name, 'mean', last) })).sort((a, b) => b.share - a.share);
  return `Probabilities at the end of ${years[last]}: ${all.filter(({ share }) => share > 0).map(({ label, share, error: e }) => `${label} ${percent(share, e)}`).join(', ')}.`;
}

/** How far the medians of a scenario lie from those of the first, in units of the width of the first's band. */
function effect(scenario: Scenario, variable: string): number {
  const base = data.scenarios[0];
  const spread = value(base, variable, bands[0][1], last)! - value(base, variable, bands[0][0], last)!;
  return spread > 0 && variable in scenario.series ? (value(scenario, variable, middle, last)! - value(base, variable, middle, last)!) / spread : 0;
}
function largestEffect(scenario: Scenario): string {
  const names = data.headline.filter((name) => !isIndicator(name) && name in data.scenarios[0].series);
  const name = names.sort((a, b) => Math.abs(effect(scenario, b)) - Math.abs(effect(scenario, a)))[0];
  if (!name || Math.abs(effect(scenario, name)) < 0.005) return `${scenario.title} leaves the headline medians of ${years[last]} almost where they are in ${data.scenarios[0].title}.`;
  return `${scenario.title} moves ${named(name)} ${Math.abs(effect(scenario, name)) < 0.05 ? 'most, but little' : 'most'}: its median of ${years[last]} is ${at(scenario, name, middle, last)}${unitWord(name)}, against ${at(data.scenarios[0], name, middle, last)} in ${data.scenarios[0].title}, or ${number(100 * Math.abs(effect(scenario, name)), 1, 3)}\u00a0% of the width of that scenario's ${width}\u00a0% band.`;
}
function widest(): string {
  const base = data.scenarios[0];
  const ratio = (name: string) => Math.abs((value(base, name, bands[0][1], last)! - value(base, name, bands[0][0], last)!) / value(base, name, middle, last)!);
  const name = data.headline.filter((one) => one in base.series && !isIndicator(one) && Math.abs(value(base, one, middle, last) ?? 0) > 1e-9
    && Math.sign(value(base, one, bands[0][0], last)!) === Math.sign(value(base, one, bands[0][1], last)!)).sort((a, b) => ratio(b) - ratio(a))[0];
  return name ? `The least certain headline figure is ${named(name)}: ${estimate(base, name, last)}${unitWord(name)} in ${years[last]}.` : '';
}
/** What a scenario moves against the first: on the same paths if they were compared, or else as medians. */
function difference(scenario: Scenario): string {
  const paired = pairedWith(scenario.name, data.scenarios[0].name);
  return paired ? effectSentence(paired, data.scenarios[0].title, last, data.headline) : bands.length ? largestEffect(scenario) : '';
}
/** What analyses without runs of their own say. */
function analysed(): string[] {
  const compared = data.scenarios.length ? [] : data.comparisons.flatMap((of) => of.scenarios.map((one) => effectSentence(one, of.reference.title, last)));
  return [...compared, ...data.sensitivities.flatMap((of) => of.numbers.slice(0, 2).map((one) => matterSentence(of, one, of.indices[0]))), ...data.discoveries.map(boxSentence), ...data.robustnesses.map(robustnessSentence)];
}
/** Three to five sentences that answer the question with numbers. */
export function answers(): string[] {
  const list: string[] = [], base = data.scenarios[0];
  if (!base) return analysed().slice(0, 5);
  if (hasStance(base)) {
    const held = data.scenarios.filter(hasStance).map((one) => {
      const p = 1 - mean(one, 'stance.non_aligned', last);
      return `${percent(p, error(one, 'stance.non_aligned', 'mean', last))} (±\u00a0${significant(196 * error(one, 'stance.non_aligned', 'mean', last), 2)})${several ? ` in ${one.title}` : ''}`;
    });
    list.push(`The probability that Serbia has left non-alignment at the end of ${years[last]} is ${held.join(', ')}.`);
  }
  if (several) list.push(...data.scenarios.slice(1, 5).map(difference));
  const wanted = data.headline.filter((name) => name in base.series);
  if (!several) for (const name of [wanted[0], 'energy.bill_share_gdp', 'economy.real_gdp_index'].filter((one, i, all) => one in base.series && all.indexOf(one) === i)) list.push(fanSentence(base, name, true));
  if (bands.length) list.push(widest());
  list.push(...analysed());
  return list.filter(Boolean).slice(0, 5);
}
