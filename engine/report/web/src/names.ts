// What a reader calls variables and events.
import { data } from './data';

export const chapters: Record<string, string> = {
  '04': 'Dairy, eggs, honey', '08': 'Fruit and nuts', '23': 'Animal feed', '24': 'Tobacco', '26': 'Ores', '27': 'Mineral fuels',
  '28': 'Inorganic chemicals', '30': 'Medicines', '31': 'Fertilisers', '34': 'Soap, detergents', '39': 'Plastics', '40': 'Rubber',
  '44': 'Wood', '48': 'Paper', '61': 'Knitted clothing', '84': 'Machinery', '85': 'Electrical goods', '88': 'Aircraft', '99': 'Not specified' };
const capital = (text: string) => text[0].toUpperCase() + text.slice(1);
const places = /^(russia|china|germany|italy|bosnia|romania|hungary|belarus)$/;
function label(tail: string): string {
  if (tail in chapters) return `${tail} ${chapters[tail]}`;
  return tail === 'other' || tail === 'rest' ? 'all others' : places.test(tail) ? capital(tail) : tail;
}
/** The series of a family have one meaning; the last word of their names tells them apart. */
function member(variable: string, meaning: string): string {
  if (variable.split('.').length > 2) return label(variable.split('.').at(-1)!);
  const namesake = Object.entries(data.variables).some(([name, other]) => other.meaning === meaning && name !== variable && !name.startsWith(`${variable}.`));
  return namesake ? label(variable.split('_').at(-1)!) : '';
}
const known = new Map<string, string>();
/** "exports to Russia", "vote on joining the EU: yes"; the name itself where it has no meaning. */
export function meaningOf(variable: string): string {
  const meaning = (data.variables[variable]?.meaning ?? '').replace(/^share of an answer: /, '');
  if (!known.has(variable)) known.set(variable, meaning ? [meaning, member(variable, data.variables[variable].meaning)].filter(Boolean).join(': ') : variable);
  return known.get(variable)!;
}
export const heading = (variable: string) => variable in data.variables && data.variables[variable].meaning ? capital(meaningOf(variable)) : variable;
/** Within a sentence: in quotation marks if it has marks of its own. */
export const named = (variable: string) => /[,:;]/.test(meaningOf(variable)) ? `“${meaningOf(variable)}”` : meaningOf(variable);
/** "eu_membership" → "EU membership". */
export const words = (name: string) => name.replaceAll('_', ' ').replace(/\beu\b/g, 'EU').replace(/\bkosovo\b/g, 'Kosovo');
export const titled = (name: string) => capital(words(name));
