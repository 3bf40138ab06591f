// What each scenario changes against the one that it extends, as its run has written it down.
import { inWords } from './changes_words';
import { data, ofScenario } from './data';
import { breakable, disclosure, element, table } from './dom';

export interface Change { key: string; before: string; after: string; where: string }
export interface Inheritance { title: string; file: string; changes: Change[] }
interface Heir { name: string; title: string; extends?: Inheritance | null }

const most = 160, openUpTo = 24;
const shortened = (text: string) => text === '' ? 'not set' : text.length > most ? `${text.slice(0, most)} …` : text;
const stem = (file: string) => file.split('/').pop()!.replace(/\.ya?ml$/, '');
/** What is reported changes nothing of what happens. */
const assumed = (inheritance: Inheritance) => inheritance.changes.filter((one) => !/^report\b/.test(one.key));

function summary(heir: Heir, inheritance: Inheritance): string {
  const count = assumed(inheritance).length, reports = inheritance.changes.length > count;
  const of = `${inheritance.title} (${stem(inheritance.file)})`, other = reports ? ', and what is reported' : '';
  return count ? `${heir.title} changes ${count} ${count === 1 ? 'value' : 'values'} of ${of}${other}` : `${heir.title} changes no value of ${of}${other}`;
}
/** The evidence for a new value: that of the assumption in this scenario, or what stands in the value itself. */
function evidence(heir: Heir, change: Change): string {
  const known = data.assumptions.find((one) => one.name === change.key), run = data.scenarios.findIndex((one) => one.name === heir.name);
  if (!known || run < 0) return inWords(change.key, change.after)?.source ?? '';
  const confidence = ofScenario(known.confidences, run);
  return [ofScenario(known.sources, run), ...(confidence ? [`confidence ${confidence}`] : [])].filter(Boolean).join('; ');
}
function row(heir: Heir, change: Change): HTMLElement {
  const known = data.assumptions.find((one) => one.name === change.key), source = evidence(heir, change);
  const say = (text: string) => inWords(change.key, text)?.words ?? shortened(text);
  return element('tr', {}, element('th', { scope: 'row' }, breakable(change.key), element('small', {}, known ? ` ${known.meaning}, ${known.unit}` : '')),
    element('td', { title: change.before, 'data-label': 'Before' }, say(change.before)),
    element('td', { title: change.after, 'data-label': 'After' }, say(change.after), ...(source ? [element('small', { class: 'evidence' }, `Source: ${source}`)] : [])),
    element('td', { 'data-label': 'Set in' }, breakable(change.where)));
}
/** The scenarios whose parent is known: those that were run, and those that were only compared. */
function heirs(): Heir[] {
  const all: Heir[] = [...data.scenarios, ...data.comparisons.flatMap((one) => one.scenarios)];
  return all.filter((one, i) => one.extends && all.findIndex((other) => other.name === one.name) === i);
}

export function changesSection(): HTMLElement | null {
  const all = heirs(), rows = all.flatMap((one) => assumed(one.extends!));
  if (!all.length) return null;
  const title = all.length > 1 ? 'What the scenarios change' : 'What the scenario changes';
  const box = table('Values, and where they are set', ['What', 'Before', 'After', 'Set in'], []);
  box.querySelector('tbody')!.remove();
  box.querySelector('table')!.append(...all.map((one) => element('tbody', {},
    element('tr', {}, element('th', { colspan: '4', scope: 'rowgroup', class: 'group' }, summary(one, one.extends!))), ...assumed(one.extends!).map((change) => row(one, change)))));
  return element('section', { id: 'changes', 'aria-label': title }, element('h2', {}, title),
    rows.length > openUpTo ? disclosure(`${rows.length} values`, box) : box);
}
