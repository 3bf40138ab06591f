// Inhabitants, migration and Russian residents, side by side.
import { data, unit, years } from './data';
import { disclosure, element, table } from './dom';
import { estimate } from './format';
import { historySentence, lead } from './history';
import { heading } from './names';
import { fanOptions, panel } from './panel';
import { fanSentence } from './sentences';
import { state, watch } from './state';
import type { Section } from './sections';

const wanted = ['population.total', 'population.share_65_plus', 'population.net_migration', 'population.emigration',
  'migration.russian_residents', 'migration.russian_residents_de_facto'];

function numbers(variables: string[]): HTMLElement {
  const own = data.scenarios[state.focus];
  return table(`${own.title}: median and widest band`, ['Year', ...variables.map((name) => `${heading(name)}, ${unit(name)}`)],
    years.map((year, i) => [year, ...variables.map((name) => estimate(own, name, i))]));
}
export function populationSection(): Section | null {
  const variables = wanted.filter((name) => data.scenarios.some((one) => name in one.series));
  if (variables.length < 2) return null;
  const panels = variables.map((name) => panel(`${heading(name)}, ${unit(name)}`,
    () => fanSentence(data.scenarios[state.focus], name) + historySentence(name), () => estimate(data.scenarios[state.focus], name, state.year), () => fanOptions(name), lead(name)));
  const title = element('h3', {}, ''), sentence = element('p', {}, ''), behind = element('div');
  const tell = () => {
    const own = data.scenarios[state.focus];
    title.textContent = `Inhabitants and Russian residents: ${own.title}`;
    sentence.textContent = variables.slice(0, 1).map((name) => fanSentence(own, name, true) + historySentence(name)).join(' ');
    behind.replaceChildren(numbers(variables));
  };
  tell();
  watch((what) => { if (what === 'focus') tell(); });
  const figure = element('figure', { class: 'full', id: 'figure-population' }, element('figcaption', {}, title), sentence,
    element('div', { class: 'panels' }, ...panels.map(({ box }) => box)), disclosure('Numbers of every year', behind));
  return { heading: 'Population and residents', box: figure, draw: panels.map(({ draw }) => draw) };
}
