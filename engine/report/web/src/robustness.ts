// How policies fare over many futures (`vidik robustness`): the regret of each in each future as a strip of
// colour, and what one may judge them by.
import { barTable } from './bars';
import { drawing, element } from './dom';
import { significant } from './format';

interface Criterion { estimate: number | null; low: number | null; high: number | null }
interface Policy { name: string; criteria: Record<string, Criterion>; regret: (number | null)[]; satisfied: number[] }
export interface Robustness { name: string; outcome: string; goal: string; satisfy: string; weights: string; policies: Policy[] }

const share = (x: number) => `${significant(100 * x, 2)}\u00a0%`;
const titles: Record<string, string> = { max_regret: 'Largest regret', p90_regret: 'Regret, 90th percentile', mean_regret: 'Mean regret', worst: 'Worst value',
  mean: 'Mean value', laplace: 'Mean value, all futures alike', satisfied: 'Satisfied' };
const isShare = (criterion: string) => criterion === 'satisfied';
const worst = (policy: Policy) => Math.max(0, ...policy.regret.map((x) => x ?? 0));

/** Places of the futures, that with the largest regret of any policy first. */
function order(of: Robustness): number[] {
  const size = (i: number) => Math.max(...of.policies.map((one) => one.regret[i] ?? 0));
  return of.policies[0].regret.map((_, i) => i).sort((a, b) => size(b) - size(a));
}
function strip(policy: Policy, places: number[], most: number): SVGElement {
  const made = drawing(places.length, 10, ...places.flatMap((future, i): [string, Record<string, string>][] => {
    const regret = policy.regret[future] ?? 0, place = { x: `${i}`, width: '1.05' };
    return [['rect', { ...place, y: '0', height: policy.satisfied.length ? '7' : '10', class: 'regret', opacity: (most > 0 ? regret / most : 0).toFixed(3) }],
      ...(policy.satisfied[future] ? [['rect', { ...place, y: '8', height: '2', class: 'satisfied' }] as [string, Record<string, string>]] : [])];
  }));
  made.setAttribute('preserveAspectRatio', 'none');
  made.classList.add('strip');
  return made;
}
export function robustnessSentence(of: Robustness): string {
  const known = of.policies.filter((one) => one.criteria.max_regret?.estimate != null);
  const best = [...known].sort((a, b) => a.criteria.max_regret.estimate! - b.criteria.max_regret.estimate!)[0];
  if (!best) return `${of.policies.length} policies in ${of.policies[0].regret.length} futures.`;
  const first = best.regret.filter((x) => x === 0).length;
  const satisfied = best.criteria.satisfied?.estimate;
  return `Of ${of.policies.length} policies ${best.name} has the least regret at worst (${of.outcome}, to ${of.goal}): ${significant(best.criteria.max_regret.estimate, 3)}; it is the best in ${first} of ${best.regret.length} futures${satisfied == null ? '' : `, and ${of.satisfy} holds in ${share(satisfied)} of them`}.`;
}
export function robustnessSection(of: Robustness): { box: HTMLElement; fill: () => void } {
  const most = Math.max(...of.policies.map(worst)), places = order(of), names = Object.keys(of.policies[0].criteria);
  const text = (criterion: string, x: number | null) => x === null ? '–' : isShare(criterion) ? share(x) : significant(x, 3);
  const cell = (name: string, { estimate, low, high }: Criterion) => element('span', {}, text(name, estimate), element('small', {}, low === null || high === null ? '' : ` ${text(name, low)} to ${text(name, high)}`));
  const rows = of.policies.map((one) => [one.name, strip(one, places, most), ...names.map((name) => one.criteria[name] ? cell(name, one.criteria[name]) : '–')]);
  const box = element('section', { class: 'charts single policies', 'aria-label': `Robustness, ${of.name}` }, element('figure', {}, element('figcaption', {}, element('h3', {}, `Policies over ${places.length} futures`)),
    element('p', {}, robustnessSentence(of)),
    element('p', { class: 'unit' }, `Regret: how much worse a policy is than the best one in the same future; full colour is ${significant(most, 3)}, futures with the largest regret stand left.${of.satisfy ? ` The line below is drawn where ${of.satisfy}.` : ''} Weights: ${of.weights}. Small numbers are 95 % intervals over futures.`),
    barTable(`${of.outcome}, to ${of.goal}`, ['Policy', 'Regret in each future', ...names.map((name) => titles[name] ?? name)], rows)));
  return { box, fill: () => {} };
}
