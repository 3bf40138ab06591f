// What a chart shows, in words, computed from its numbers.
import { bands, data, error, isIndicator, level, middle, unitWord, value, years, type Scenario } from './data';
import { boxSentence } from './discovery';
import { prescribed, telling } from './effects_data';
import { effectSentences, listed, quoted } from './effects_sentences';
import { robustnessSentence } from './robustness';
import { matterSentence } from './sensitivity';
import { at, estimate, number, percent, several, share } from './format';
import { heading, named } from './names';
import { hasStance, stances } from './stance';
import { state } from './state';

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
function effect(scenario: Scenario, variable: string, year: number): number {
  const base = data.scenarios[0];
  const spread = value(base, variable, bands[0][1], year)! - value(base, variable, bands[0][0], year)!;
  return spread > 0 && variable in scenario.series ? (value(scenario, variable, middle, year)! - value(base, variable, middle, year)!) / spread : 0;
}
function largestEffect(scenario: Scenario, year: number): string {
  const base = data.scenarios[0], size = (name: string) => Math.abs(effect(scenario, name, year));
  const name = data.headline.filter((one) => !isIndicator(one) && one in base.series && telling(scenario, one)).sort((a, b) => size(b) - size(a))[0];
  if (!name || size(name) < 0.005) return `${scenario.title} leaves the headline medians of ${years[year]} almost where they are in ${base.title}.`;
  return `${scenario.title} moves ${named(name)} ${size(name) < 0.05 ? 'most, but little' : 'most'}: its median of ${years[year]} is ${at(scenario, name, middle, year)}${unitWord(name)}, against ${at(base, name, middle, year)} in ${base.title}, or ${number(100 * size(name), 1, 3)}\u00a0% of the width of that scenario's ${width}\u00a0% band.`;
}
function widest(base: Scenario, year: number): string {
  const outer = (name: string) => bands[0].map((one) => value(base, name, one, year)!);
  const ratio = (name: string) => Math.abs((outer(name)[1] - outer(name)[0]) / value(base, name, middle, year)!);
  const name = data.headline.filter((one) => one in base.series && !isIndicator(one) && Math.abs(value(base, one, middle, year) ?? 0) > 1e-9
    && Math.sign(outer(one)[0]) === Math.sign(outer(one)[1])).sort((a, b) => ratio(b) - ratio(a))[0];
  return name ? `The least certain headline figure${several ? ` of ${quoted(base.title)}` : ''} is ${named(name)}: ${estimate(base, name, year)}${unitWord(name)} in ${years[year]}.` : '';
}
/** Of the scenarios that leave it to chance. */
function leavingNonAlignment(year: number): string {
  const all = data.scenarios.filter(hasStance), prescribing = all.filter((one) => prescribed(one).includes('stance.state')), free = all.filter((one) => !prescribing.includes(one));
  if (!free.length) return '';
  const told = free.map((one) => `${share(1 - mean(one, 'stance.non_aligned', year), error(one, 'stance.non_aligned', 'mean', year))}${several ? ` in ${one.title}` : ''}`);
  const others = prescribing.length ? `; ${listed(prescribing.map((one) => quoted(one.title)))} ${prescribing.length === 1 ? 'prescribes' : 'prescribe'} the stance` : '';
  return `The probability that Serbia has left non-alignment at the end of ${years[year]} is ${listed(told)}${others}.`;
}
/** What analyses without runs of their own say. */
const analysed = () => [...data.sensitivities.flatMap((of) => of.numbers.slice(0, 2).map((one) => matterSentence(of, one, of.indices[0]))), ...data.discoveries.map(boxSentence), ...data.robustnesses.map(robustnessSentence)];
/** What the only run comes to. */
function courses(base: Scenario): string[] {
  const wanted = [data.headline.find((name) => name in base.series), 'energy.bill_share_gdp', 'economy.real_gdp_index'];
  return wanted.filter((one, i, all) => one && one in base.series && all.indexOf(one) === i).map((name) => fanSentence(base, name!, true));
}
/** Three to seven sentences that answer the question with numbers of the year that is looked at. */
export function answers(): string[] {
  const { year, focus } = state, base = data.scenarios[focus];
  const compared = data.comparisons.flatMap((of) => effectSentences(of, base?.name ?? '', year, data.comparisons.length > 1 ? 2 : 5));
  if (!base) return [...compared, ...analysed()].slice(0, 5);
  const unpaired = data.scenarios.slice(1, 5).filter((one) => bands.length && !data.comparisons.some((of) => of.scenarios.some(({ name }) => name === one.name)));
  const list = [...compared, hasStance(base) ? leavingNonAlignment(year) : '', ...unpaired.map((one) => largestEffect(one, year)), ...(several ? [] : courses(base)), bands.length ? widest(base, year) : '', ...analysed()];
  return list.filter(Boolean).slice(0, 7);
}
