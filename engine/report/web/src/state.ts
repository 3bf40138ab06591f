// Which scenario is in focus and which year is looked at; whoever shows them is told.
import { data, years } from './data';
import { cell, telling } from './effects_data';

/** With a comparison, what it is about: the first scenario that was compared. */
function firstFocus(): number {
  const compared = data.comparisons[0]?.scenarios[0]?.name;
  return Math.max(0, data.scenarios.findIndex((one) => one.name === compared));
}
/** With a comparison, a year in which something is to be seen: the last that the scenarios point out before the end,
    or the one in which a headline figure is moved most. */
function firstYear(): number {
  const last = years.length - 1, one = data.comparisons[0]?.scenarios[0];
  if (!one) return last;
  const chosen = data.headline_years.map((year) => years.indexOf(year)).filter((i) => i >= 0 && i < last);
  if (chosen.length) return Math.max(...chosen);
  const names = (data.headline.length ? data.headline : Object.keys(one.variables)).filter((name) => telling(one, name));
  const size = (year: number) => Math.max(0, ...names.map((name) => Math.abs(cell(one, name, year)?.effect ?? 0)));
  return years.reduce((best, _, year) => size(year) > size(best) ? year : best, last);
}
export const state = { focus: firstFocus(), year: firstYear() };
const listeners: ((what: 'focus' | 'year') => void)[] = [];
export function watch(listener: (what: 'focus' | 'year') => void) { listeners.push(listener); }
export function look(what: 'focus' | 'year', at: number) {
  if (state[what] === at) return;
  state[what] = at;
  for (const listener of listeners) listener(what);
}
