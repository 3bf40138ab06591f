// Which scenario is in focus and which year is looked at; whoever shows them is told.
import { years } from './data';

export const state = { focus: 0, year: years.length - 1 };
const listeners: ((what: 'focus' | 'year') => void)[] = [];
export function watch(listener: (what: 'focus' | 'year') => void) { listeners.push(listener); }
export function look(what: 'focus' | 'year', at: number) {
  if (state[what] === at) return;
  state[what] = at;
  for (const listener of listeners) listener(what);
}
