// What energy imports cost by source: means, which add up to the mean of the bill, stacked.
import { data, error, unit, value, years, type Scenario } from './data';
import { compact, steps } from './axes';
import { band, chart, colour, cursor, grid, line, scalable, xAxis, yAxis } from './chart';
import { disclosure, element, table } from './dom';
import { number, several } from './format';
import { heading, meaningOf } from './names';
import { whenSeen } from './sight';
import { state, watch } from './state';
import type { Section } from './sections';

const sources = ['energy.gas_cost', 'energy.crude_bill', 'energy.products_russian', 'energy.products_other', 'energy.electricity_coal'];
const total = 'energy.bill';
const mean = (scenario: Scenario, name: string, year: number) => value(scenario, name, 'mean', year) ?? 0;
const shown = (scenario: Scenario, name: string, year: number) =>
  name in scenario.series ? number(mean(scenario, name, year), error(scenario, name, 'mean', year)) : '–';
const share = (scenario: Scenario, name: string, year: number) => Math.round(100 * mean(scenario, name, year) / mean(scenario, total, year));

function sentence(scenario: Scenario): string {
  const last = years.length - 1, largest = [...sources].sort((a, b) => mean(scenario, b, last) - mean(scenario, a, last))[0];
  const before = share(scenario, largest, 0), after = share(scenario, largest, last);
  return `${scenario.title}: the mean bill goes from ${shown(scenario, total, 0)} in ${years[0]} to ${shown(scenario, total, last)} ${unit(total)} in ${years[last]}; the largest part is then ${meaningOf(largest)} with ${after}\u00a0%${before === after ? '' : ` (${before}\u00a0% in ${years[0]})`}.`;
}
/** One scale for all scenarios and years. */
const most = () => Math.max(...data.scenarios.filter(complete).flatMap((one) => years.map((_, year) => mean(one, total, year))));
const complete = (scenario: Scenario) => [total, ...sources].every((name) => name in scenario.series);

function stacked(scenario: Scenario) {
  let below = years.map(() => 0);
  const areas = sources.map((name, i) => {
    const above = below.map((sum, year) => sum + mean(scenario, name, year)), area = band(below, above, `var(--part-${i})`, 1);
    below = above;
    return area;
  });
  const others = data.scenarios.map((one, i) => ({ one, i })).filter(({ one, i }) => i !== state.focus && complete(one))
    .map(({ one, i }) => line(years.map((_, year) => mean(one, total, year)), colour(i), { lineStyle: { color: colour(i), width: 1.6, type: 'dashed' } }));
  return { animation: false, grid: grid({}), xAxis: xAxis(), yAxis: yAxis(0, { ...steps(0, most(), 4), axisLabel: { color: 'var(--soft)', fontSize: 11, formatter: compact } }), series: [...areas, ...others, cursor(state.year)] };
}
function numbers(scenario: Scenario): HTMLElement {
  return table(`${scenario.title}: means, ${unit(total)}`, ['Year', ...sources.map(heading), heading(total)],
    years.map((year, i) => [year, ...[...sources, total].map((name) => shown(scenario, name, i))]));
}
export function energySection(): Section | null {
  if (!data.scenarios.some(complete)) return null;
  const title = element('h3', {}, ''), text = element('p', {}, ''), box = element('div', { class: 'chart', role: 'img' });
  const year = element('span', { class: 'year' }), key = element('ul', { class: 'readout' }), behind = element('div');
  const own = () => data.scenarios[complete(data.scenarios[state.focus]) ? state.focus : data.scenarios.findIndex(complete)];
  const tell = () => {
    title.textContent = `Energy imports by source: ${own().title}`;
    text.textContent = sentence(own());
    box.setAttribute('aria-label', text.textContent);
    year.textContent = `In ${years[state.year]}:`;
    key.replaceChildren(...sources.map((name, i) => element('li', { class: `part-${i}` }, `${heading(name)}: `, element('b', {}, shown(own(), name, state.year)))),
      ...data.scenarios.map((one, i) => ({ one, i })).filter(({ one }) => several && complete(one)).map(({ one, i }) => element('li', { class: `key-${i % 7} total` }, `total, ${one.title}: `, element('b', {}, shown(one, total, state.year)))));
  };
  tell();
  behind.replaceChildren(numbers(own()));
  const draw = () => {
    const made = chart(box, (one, x, y) => one.containPixel({ gridIndex: 0 }, [x, y]) ? Number(one.convertFromPixel({ gridIndex: 0 }, [x, y])[0]) : -1);
    made.setOption(stacked(own()));
    scalable(box);
    watch((what) => {
      tell();
      if (what === 'year') return whenSeen(box, () => made.setOption({ series: [cursor(state.year)] }));
      behind.replaceChildren(numbers(own()));
      whenSeen(box, () => made.setOption(stacked(own()), { notMerge: true }), true);
    });
  };
  const figure = element('figure', { class: 'full', id: 'figure-energy-bill' }, element('figcaption', {}, title, element('span', { class: 'unit' }, `${total}, ${unit(total)}, means${several ? '; dashed: the total in the other scenarios' : ''}`)),
    text, box, year, key, disclosure('Numbers of every year', behind));
  return { heading: 'Energy bill', box: figure, draw: [draw] };
}
