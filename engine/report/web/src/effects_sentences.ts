// Differences from a reference in words, figure by figure: scenarios that agree are named together.
import { data, isIndicator, years } from './data';
import { cell, differenceUnit, factor, ranked, telling, type Cell, type Compared, type Comparison } from './effects_data';
import { number, plusMinus } from './format';
import { meaningOf } from './names';

/** Effects below this share of the reference's spread are not worth a sentence. */
const least = 0.005;
export const quoted = (title: string) => `“${title}”`;
/** A title within a sentence, in quotation marks if it has marks of its own. */
const plain = (title: string) => /[,:;]/.test(title) ? quoted(title) : title;
/** "a, b and c". */
export const listed = (all: string[]) => all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;

/** "exports to Russia are", "“vote on joining the EU: yes” is"; of an index without what it is 100 in. */
function subject(variable: string): string {
  const name = meaningOf(variable).replace(/, \d{4}(-\d\d)? = 100$/, ''), head = name.split(/ (?:of|to|from|with|on|in|by|for|per|relative)\b/)[0];
  const marked = /[,:;]/.test(name), plural = !marked && /[^sui]s$/.test(head) && !/\bgas$/.test(head);
  return `${isIndicator(variable) ? 'the probability of ' : ''}${marked || isIndicator(variable) ? quoted(name) : name} ${plural && !isIndicator(variable) ? 'are' : 'is'}`;
}
function unitWords(variable: string): string {
  const unit = differenceUnit(variable);
  return unit === 'index' ? 'index points' : unit.replace(/^points/, 'percentage points');
}
/** "640 ±\u00a020", to which the unit and "lower" belong; or that there is no difference. */
function amount(variable: string, { mean, error, certain, tiny }: Cell): { size: string; side: string } {
  const by = factor(variable), none = mean === 0 || tiny;
  if (none || !certain) return { size: '', side: none ? 'about the same as' : 'the same within the error as' };
  return { size: [number(Math.abs(by * mean), by * error), plusMinus(by * mean, by * error)].filter(Boolean).join('\u00a0'), side: mean > 0 ? 'higher than' : 'lower than' };
}
interface Group { here: Cell; titles: string[] }
/** Scenarios whose differences agree within the error of the first of them. */
function groupsOf(scenarios: Compared[], variable: string, year: number): Group[] {
  const groups: Group[] = [], none = (here: Cell) => here.tiny || !here.certain;
  for (const one of scenarios) {
    const here = cell(one, variable, year);
    if (!here) continue;
    const same = groups.find((group) => none(group.here) ? none(here) : !none(here) && Math.abs(group.here.mean - here.mean) <= 1.96 * group.here.error);
    if (same) same.titles.push(one.title); else groups.push({ here, titles: [one.title] });
  }
  return groups;
}
function under({ titles }: Group, at: number, groups: Group[], all: number): string {
  const shown = groups.reduce((sum, group) => sum + group.titles.length, 0);
  if (titles.length === all) return all === 1 ? '' : ` under ${all === 2 ? 'both' : 'all'} scenarios`;
  return ` under ${at > 0 && groups.length === 2 && titles.length > 1 && shown === all ? 'the others' : listed(titles.map(quoted))}`;
}
/** In one sentence, what the scenarios do to a figure: the one in focus first, without those that prescribe it. */
function sentence(of: Comparison, lead: Compared, variable: string, year: number): string {
  const ordered = [lead, ...of.scenarios.filter((one) => one !== lead)], groups = groupsOf(ordered.filter((one) => telling(one, variable)), variable, year);
  const parts = groups.map((group, i) => {
    const { size, side } = amount(variable, group.here), where = under(group, i, groups, of.scenarios.length);
    return i === 0 ? `${[size, size && unitWords(variable), side].filter(Boolean).join(' ')} in ${plain(of.reference.title)}${where}` : `${[size, side.replace(/ (than|as)$/, '')].filter(Boolean).join(' ')}${where}`;
  });
  return `In ${years[year]}, ${subject(variable)} on average ${listed(parts)}.`;
}
/** The figures that the focused scenario moves most (the first, if another run is in focus), in units of the spread. */
export function effectSentences(of: Comparison, focus: string, year: number, most: number): string[] {
  const lead: Compared = of.scenarios.find((one) => one.name === focus) ?? of.scenarios[0];
  const known = data.headline.filter((name) => name in lead.variables), what = known.length ? 'headline figure' : 'figure';
  const names = ranked([lead], year).filter((name) => (!known.length || known.includes(name)) && Math.abs(cell(lead, name, year)!.effect!) >= least);
  if (!names.length) return [`In ${years[year]}, no ${what} differs noticeably from ${plain(of.reference.title)} under ${quoted(lead.title)}.`];
  return names.slice(0, most).map((name) => sentence(of, lead, name, year));
}
