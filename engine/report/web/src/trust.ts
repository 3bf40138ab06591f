// How far the numbers can be trusted, from what the page knows of them.
import { data, error, ofScenario, value, years, type Scenario } from './data';
import { prescribed } from './effects_data';
import { listed, quoted } from './effects_sentences';
import { element } from './dom';
import { percent } from './format';
import { named } from './names';
import { hasStance } from './stance';
import { state, watch } from './state';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
/** "2023-01" → "December 2022". */
function monthBefore(start: string): string {
  const [year, month] = start.split('-').map(Number);
  return month === 1 ? `December ${year - 1}` : `${months[month - 2]} ${year}`;
}
function simulated(own: Scenario): string {
  const until = monthBefore(own.manifest.scenario.horizon.start);
  const known = Object.keys(data.history.series).length ? `Figures to ${until} are data (dots in the charts); all later ones are simulated.` : `All figures are simulated, from the state at the end of ${until}.`;
  return `${known} What follows from an assumption is not a forecast.`;
}
/** How well the assumptions of the focused scenario are known. */
function confidences(): string {
  const own = data.assumptions.map((one) => ofScenario(one.confidences, state.focus)), count = (level: string) => own.filter((one) => one === level).length;
  const parts = ['low', 'medium', 'high'].map((level) => `${count(level)} ${level}`), unsaid = own.filter((one) => one === '').length;
  return own.length ? `The confidence of ${own.filter((one) => one !== null).length} assumptions: ${listed([...parts, ...(unsaid ? [`${unsaid} not stated`] : [])])} (see Assumptions). ± is only what another seed would change: 1.96 standard errors of the simulation.` : '';
}
const pinsStance = (one: Scenario) => prescribed(one).includes('stance.state');
const priors = () => data.scenarios.some((one) => hasStance(one) && !pinsStance(one)) ? 'The probabilities of stances follow from priors, which nobody can observe: a prior made explicit, not a finding.' : '';
const chanceOf = (reference: Scenario, pins: string[]) => pins.includes('stance.state') && hasStance(reference)
  ? ` (it has left non-alignment on ${percent(1 - (value(reference, 'stance.non_aligned', 'mean', state.year) ?? 0), error(reference, 'stance.non_aligned', 'mean', state.year))} of its paths by the end of ${years[state.year]})` : '';
/** A difference from a reference in which chance decides what the scenario prescribes holds that chance, too. */
function chanceInTheReference(): string[] {
  return data.comparisons.flatMap((of) => {
    const reference = data.scenarios.find((one) => one.name === of.reference.name), left = reference ? prescribed(reference) : null;
    const all = of.scenarios.map((one) => ({ title: one.title, pins: prescribed(one).filter((pin) => left && !left.includes(pin)) })).filter(({ pins }) => pins.length);
    const pins = [...new Set(all.flatMap((one) => one.pins))];
    if (!pins.length) return [];
    const words = listed(pins.map((pin) => pin === 'stance.state' ? 'the stance' : named(pin)));
    const advice = of.reference.name === 'baseline' && pins.includes('stance.state') ? ' To see the effect of the stance by itself, compare with the shipped scenario baseline-stance-held, in which it is kept.' : '';
    return [`${listed(all.map(({ title }) => quoted(title)))} ${all.length === 1 ? 'prescribes' : 'prescribe'} ${words}, which ${of.reference.title} leaves to chance${chanceOf(reference!, pins)}: each difference from it also holds what that chance does there.${advice}`];
  });
}
export function trustSection(): HTMLElement | null {
  if (!data.scenarios.length) return null;
  const list = element('ul', {});
  const draw = () => list.replaceChildren(...[...chanceInTheReference(), simulated(data.scenarios[state.focus]), confidences(), priors()].filter(Boolean).map((text) => element('li', {}, text)));
  draw();
  watch(draw);
  return element('section', { id: 'trust', 'aria-label': 'How far to trust this' }, element('h2', {}, 'How far to trust this'), list);
}
