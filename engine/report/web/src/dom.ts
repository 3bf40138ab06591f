// Elements in one line each; texts are always texts, never markup.
type Child = Node | string;
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K, attributes: Record<string, string> = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, text] of Object.entries(attributes)) made.setAttribute(name, text);
  made.append(...children);
  return made;
}
export function table(caption: string, head: Child[], rows: Child[][]): HTMLElement {
  const cells = (tag: 'td' | 'th', row: Child[]) =>
    row.map((cell, i) => element(i === 0 ? 'th' : tag, i === 0 || tag === 'th' ? { scope: tag === 'th' ? 'col' : 'row' } : {}, cell));
  return element('div', { class: 'wide', tabindex: '0', role: 'region', 'aria-label': caption }, element('table', {},
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, ...cells('th', head))),
    element('tbody', {}, ...rows.map((row) => element('tr', {}, ...cells('td', row))))));
}
/** A dotted name or a path that may be broken where its words, or its folders, end. */
export function breakable(name: string, ends = /(?<=[._/])/): HTMLElement {
  return element('span', {}, ...name.split(ends).flatMap((part) => [part, element('wbr')]));
}
/** "1,320 (529 to 2,310)": broken between its parts alone. */
export function inParts(text: string): HTMLElement {
  return element('span', { class: 'parts' }, ...text.split(/ (?=\()/).flatMap((part) => [element('span', {}, part), ' ']));
}
/** A drawing of a few pixels that says nothing which the text beside it does not. */
export function drawing(width: number, height: number, ...parts: [string, Record<string, string>][]): SVGElement {
  const svg = (tag: string, attributes: Record<string, string>) => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [name, text] of Object.entries(attributes)) made.setAttribute(name, text);
    return made;
  };
  const made = svg('svg', { width: `${width}`, height: `${height}`, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true', class: 'drawing' });
  made.append(...parts.map(([tag, attributes]) => svg(tag, attributes)));
  return made as SVGElement;
}
export function choice(label: string, options: string[], chosen: (index: number) => void): HTMLElement {
  const select = element('select', {}, ...options.map((text, i) => element('option', { value: `${i}` }, text)));
  select.onchange = () => chosen(Number(select.value));
  return element('label', { class: 'pick' }, `${label} `, select);
}
export function disclosure(summary: string, ...children: Child[]): HTMLElement {
  return element('details', {}, element('summary', {}, summary), ...children);
}
