// Horizontal bars with intervals, as a column of a table: the numbers stand beside them, a screen reader reads
// them, and they have the width that is there, on a phone and on paper. Places are set through the style's own
// interface, since the page's policy forbids style attributes.
import { element, table } from './dom';

type Child = Node | string;
export interface Bar {
  from: number; to: number;   ///< the bar
  solid?: number;             ///< the bar's first part, up to here, is drawn solid and the rest pale
  low?: number; high?: number;   ///< an interval
  tone: string;               ///< class of its colour
  pale?: boolean;
}
export type Domain = readonly [number, number];

const share = (x: number, [low, high]: Domain) => 100 * (Math.min(Math.max(x, low), high) - low) / (high - low);
function piece(kind: string, from: number, to: number, domain: Domain): HTMLElement {
  const made = element('span', { class: kind }), a = share(Math.min(from, to), domain), b = share(Math.max(from, to), domain);
  made.style.left = `${a}%`;
  made.style.width = `${b - a}%`;
  return made;
}
export function bar(one: Bar, domain: Domain): HTMLElement {
  const track = element('div', { class: `track ${one.tone}`, 'aria-hidden': 'true' });
  if (domain[0] < 0 && domain[1] > 0) track.append(piece('zero', 0, 0, domain));
  const end = one.solid ?? one.to;
  if (one.solid !== undefined) track.append(piece('fill pale', one.from, one.to, domain));
  track.append(piece(one.pale ? 'fill pale' : 'fill', one.from, end, domain));
  if (one.low !== undefined && one.high !== undefined) track.append(piece('whisker', one.low, one.high, domain));
  return track;
}
/** What the ends of the bars' column stand for. */
export function scaleHead(domain: Domain, text: (x: number) => string): HTMLElement {
  const at = share(0, domain), near = 18;   // per cent of the width that a label takes
  const head = element('div', { class: 'scale' }, element('span', {}, at > 0 && at < near ? '' : text(domain[0])), element('span', {}, at < 100 && at > 100 - near ? '' : text(domain[1])));
  if (domain[0] < 0 && domain[1] > 0) {
    const zero = element('span', { class: 'origin' }, '0');
    zero.style.left = `${at}%`;
    head.append(zero);
  }
  return head;
}
export function barTable(caption: string, head: Child[], rows: Child[][]): HTMLElement {
  const box = table(caption, head, rows);
  box.classList.add('bars');
  return box;
}
/** From 0 or below to 0 or above, around all of them. */
export function around(values: (number | undefined)[]): Domain {
  const all = values.filter((x): x is number => x !== undefined && Number.isFinite(x));
  const low = Math.min(0, ...all), high = Math.max(0, ...all);
  return low === high ? [0, 1] : [low, high];
}
