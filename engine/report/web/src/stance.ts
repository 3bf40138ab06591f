// The probability of each stance on sanctions, stacked, one chart for each scenario.
import { data, error, value, years, type Scenario } from './data';
import { band, chart, column, cursor, grid, scalable, xAxis, yAxis } from './chart';
import { disclosure, element, table } from './dom';
import { percent } from './format';
import { stanceSentence } from './sentences';
import { whenSeen } from './sight';
import { state, watch } from './state';

export const stances = [['stance.non_aligned', 'non-aligned'], ['stance.partial', 'partial alignment'], ['stance.full', 'full alignment'], ['stance.pivot', 'pivot to Russia']] as const;
export const hasStance = (scenario: Scenario) => stances.every(([name]) => name in scenario.series);
const share = (scenario: Scenario, name: string, year: number) => percent(value(scenario, name, 'mean', year) ?? 0, error(scenario, name, 'mean', year));

function stacked(scenario: Scenario) {
  let below = years.map(() => 0);
  const areas = stances.map(([name], i) => {
    const above = below.map((sum, year) => sum + 100 * (value(scenario, name, 'mean', year) ?? 0));
    const area = band(below, above, `var(--stance-${i})`, 1);
    below = above;
    return area;
  });
  return { animation: false, grid: grid({ left: 44 }), xAxis: xAxis(), yAxis: yAxis(0, { min: 0, max: 100, interval: 25, axisLabel: { color: 'var(--soft)', fontSize: 11, formatter: '{value} %' } }), series: [...areas, cursor(state.year)] };
}
function stanceFigure(scenario: Scenario, onto: HTMLElement) {
  const sentence = stanceSentence(scenario), box = element('div', { class: 'chart', role: 'img', 'aria-label': sentence }), key = element('ul', { class: 'readout' });
  onto.append(element('figure', {}, element('figcaption', {}, element('h3', {}, scenario.title)), element('p', {}, sentence), box, key,
    disclosure('Numbers of every year', table(`Probability of each stance, ${scenario.title}`, ['Year', ...stances.map(([, label]) => label)],
      years.map((year, i) => [year, ...stances.map(([name]) => share(scenario, name, i))])))));
  const tell = () => key.replaceChildren(...stances.map(([name, label], i) =>
    element('li', { class: `stance-${i}` }, `${label} in ${years[state.year]}: `, element('b', {}, share(scenario, name, state.year)))));
  tell();
  const made = chart(box, column);
  made.setOption(stacked(scenario));
  scalable(box);
  watch(() => { tell(); whenSeen(box, () => made.setOption({ series: [cursor(state.year)] })); });
}
export function stanceSection(): HTMLElement | null {
  return data.scenarios.some(hasStance) ? element('section', { class: 'charts', 'aria-label': 'Stance on sanctions' }) : null;
}
export function drawStances(onto: HTMLElement) { for (const scenario of data.scenarios.filter(hasStance)) stanceFigure(scenario, onto); }
