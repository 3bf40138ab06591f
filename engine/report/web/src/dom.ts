// Elements in one line each; texts are always texts, never markup.
type Child = Node | string;
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K, attributes: Record<string, string> = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, text] of Object.entries(attributes)) made.setAttribute(name, text);
  made.append(...children);
  return made;
}
export function table(caption: string, head: string[], rows: Child[][]): HTMLElement {
  const cells = (tag: 'td' | 'th', row: Child[]) =>
    row.map((cell, i) => element(i === 0 ? 'th' : tag, i === 0 || tag === 'th' ? { scope: tag === 'th' ? 'col' : 'row' } : {}, cell));
  return element('div', { class: 'wide', tabindex: '0', role: 'region', 'aria-label': caption }, element('table', {},
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, ...cells('th', head))),
    element('tbody', {}, ...rows.map((row) => element('tr', {}, ...cells('td', row))))));
}
export function disclosure(summary: string, ...children: Child[]): HTMLElement {
  return element('details', {}, element('summary', {}, summary), ...children);
}
