// A value as a scenario's file has it, in one line of YAML, said in words; nothing where it has no easy ones.
import { data } from './data';
import { named } from './names';
import { stances } from './stance';

interface Map { [key: string]: Flow }
type Flow = string | Flow[] | Map;

/** Reads what our own writer has written: maps, lists, quoted and plain texts, tags. A tag is the entry "!". */
class Reader {
  private at = 0;
  constructor(private readonly text: string) {}
  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }
  private list(end: string, entry: () => void) {
    for (++this.at; this.match(/ */y), this.at < this.text.length && this.text[this.at] !== end; this.match(/ *,?/y)) {
      const before = this.at;
      entry();
      if (this.at === before) throw new Error('no value');
    }
    ++this.at;
  }
  value(): Flow {
    const tag = this.match(/ *!\w+ */y).trim();
    if (tag) { const of = this.value(); return typeof of === 'object' && !Array.isArray(of) ? { '!': tag.slice(1), ...of } : { '!': tag.slice(1), values: of }; }
    this.match(/ */y);
    const map: Map = {}, all: Flow[] = [];
    switch (this.text[this.at]) {
      case '{': this.list('}', () => { const key = this.match(/[^:,}]+/y).trim(); this.match(/: */y); map[key] = this.value(); }); return map;
      case '[': this.list(']', () => all.push(this.value())); return all;
      case '"': return JSON.parse(this.match(/"(?:[^"\\]|\\.)*"/y));
      case "'": return this.match(/'(?:[^']|'')*'/y).slice(1, -1).replaceAll("''", "'");
      default: return this.match(/(?:[^,\]}:]|:(?! ))+/y).trim();
    }
  }
}
function read(text: string): Flow | null { try { return new Reader(text).value(); } catch { return null; } }

const sign = (text: string) => /^-?[\d.]+$/.test(text) ? String(Number(text)).replace('-', '−') : text;
const prior: Record<string, string> = { sd: 'standard deviation', sd_log: 'standard deviation of the logarithm', mean_log: 'mean of the logarithm' };
/** "0.4", or "normal, 90 % between 0.4 and 1.2"; throws where there are no words. */
function quantity(of: Flow): string {
  if (typeof of === 'string') return sign(of);
  if (Array.isArray(of)) return of.map(quantity).join(', ');
  const { '!': tag, interval_90: inner, low, high, ...others } = of;
  if (!tag) throw new Error('no words');
  return [tag as string, ...(Array.isArray(inner) ? [`90\u00a0% between ${quantity(inner[0])} and ${quantity(inner[1])}`] : []), ...(low && high ? [`between ${quantity(low)} and ${quantity(high)}`] : []),
    ...Object.entries(others).map(([key, one]) => `${prior[key] ?? key.replaceAll('_', ' ')} ${quantity(one)}`)].join(', ');
}
/** With its meaning, where the page knows it. */
function target(name: string): string {
  const assumed = data.assumptions.find((one) => one.name === name)?.meaning, known = assumed || (name in data.variables ? named(name) : '');
  return known && known !== name ? `${name} (${known})` : name;
}
const told = (of: Map, key: string, before: string, after = '') => key in of ? `${before}${quantity(of[key])}${after}` : '';
const knows = (of: Map, keys: string) => Object.keys(of).every((key) => keys.split(' ').includes(key));
const period = (of: Map) => 'until' in of ? `${told(of, 'from', ' from ')}${told(of, 'until', ' until ')}` : told(of, 'from', ' from ', ' on');
const chance = ({ probability }: Map) => !probability ? '' : Number.isFinite(Number(probability)) ? `, on ${Number((100 * Number(probability)).toPrecision(6))}\u00a0% of paths` : `, on this share of paths: ${quantity(probability)}`;
const effect = (of: Map, on: string, amount: Flow) => 'multiply' in of ? `multiplies ${on} by ${quantity(amount)}` : 'set' in of ? `sets ${on} to ${quantity(amount)}` : `adds ${quantity(amount)} to ${on}`;

function lever(of: Map): string {
  if (!knows(of, 'set add to by from until ramp source')) return '';
  return `${effect(of, target(String(of.set ?? of.add)), of.to ?? of.by)}${period(of)}${told(of, 'ramp', ', growing over ')}`;
}
function shock(of: Map): string {
  if (!knows(of, 'on at hazard set add multiply for half_life ramp probability source')) return '';
  const when = typeof of.at === 'string' ? ` in ${of.at}` : told(of, 'at', ' in a month drawn: ');
  return `${effect(of, target(String(of.on)), of.set ?? of.add ?? of.multiply)}${when}${told(of, 'hazard', ', by chance with a rate a year of ')}${told(of, 'for', ', for ')}${told(of, 'half_life', ', half of it gone after ')}${told(of, 'ramp', ', growing over ')}${chance(of)}`;
}
function pin(of: Map, name: string): string {
  const state = (text: Flow) => `${quantity(text)}${name === 'stance.state' && stances[Number(text)] ? ` (${stances[Number(text)][1]})` : ''}`;
  if ('to' in of && knows(of, 'to from until source')) return `held at ${state(of.to)}${period(of)}`;
  const months = Object.entries(of).filter(([key]) => /^\d/.test(key));
  return months.length && knows(of, [...months.map(([key]) => key), 'source'].join(' ')) ? `held at ${months.map(([month, to]) => `${state(to)} from ${month} on`).join(', ')}` : '';
}
/** `text` is the value of `key`: "levers.eu_money", "pins.stance.state", or the name of an assumption. */
export function inWords(key: string, text: string): { words: string; source: string } | null {
  const [kind, ...rest] = key.split('.'), of = text ? read(text) : null;
  if (!of) return null;
  const map = typeof of === 'object' && !Array.isArray(of) ? of : null, say = { levers: lever, shocks: shock, pins: pin }[kind];
  try {
    const words = say ? map && say(map, rest.join('.')) : kind === 'rules' || kind === 'report' ? '' : quantity(of);
    return words ? { words, source: say && map && typeof map.source === 'string' ? map.source : '' } : null;
  } catch { return null; }
}
