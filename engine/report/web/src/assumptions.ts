// Every assumption, with a search: its value or prior (drawn as a small density), evidence, and where it was set.
import { data, ofScenario, type Assumption } from './data';
import { densityDrawing, densityText } from './density';
import { breakable, element, table } from './dom';
import { several } from './format';

const title = (i: number) => data.scenarios[i].title;
/** "a", or "First: a; Second: b" where scenarios differ. */
const eachText = (texts: (string | null)[], none: string) => texts.length === 1 ? texts[0] ?? none
  : texts.map((text, i) => `${title(i)}: ${text || none}`).join('; ');

/** Months are counted from the year 0; a reader wants their date. */
function valueText({ unit }: Assumption, text: string | null): string {
  if (unit !== 'month' || !/^\d{5}$/.test(text ?? '')) return (text || 'not assumed').replace(/\d+\.\d{7,}/g, (long) => String(Number(Number(long).toPrecision(5))));
  return `${Math.floor(Number(text) / 12)}-${`${Number(text) % 12 + 1}`.padStart(2, '0')}`;
}
function valueCell(one: Assumption): HTMLElement {
  return element('div', {}, ...one.values.map((text, i) => {
    const density = ofScenario(one.densities, i);
    return element('div', { class: 'prior' }, ...(one.values.length > 1 ? [element('small', {}, `${title(i)}: `)] : []),
      ...(density ? [densityDrawing(density), ' '] : []), valueText(one, text), ...(density ? [element('br'), densityText(density)] : []));
  }));
}
const differs = (one: Assumption) => [one.values, one.sources, one.confidences].some((list) => list.length > 1);
/** Evidence, which belongs to a value: for each scenario where they differ. */
function evidenceCell(texts: (string | null)[]): HTMLElement {
  return element('div', {}, ...texts.map((text, i) => element('div', { class: 'prior' }, ...(texts.length > 1 ? [element('small', {}, `${title(i)}: `)] : []), text || '–')));
}

/** Empty until fill() is called, since there are hundreds of rows and nobody looks at them first. */
export function assumptions(): { box: HTMLElement; fill: () => void } {
  const box = element('details', { id: 'assumptions' }, element('summary', {}, `${data.assumptions.length} assumptions`));
  return { box, fill: () => box.append(...searchable()) };
}
function searchable(): HTMLElement[] {
  const places = data.assumptions.map((one) => eachText(one.places, 'nowhere'));
  const words = data.assumptions.map((one, i) => [one.name, one.meaning, eachText(one.values, 'not assumed'), one.unit, one.bounds, eachText(one.confidences, ''), eachText(one.sources, ''), places[i]].join(' ').toLowerCase());
  const box = table('Assumptions', ['Name', 'Meaning', 'Value or prior', 'Unit', 'Bounds', 'Confidence', 'Source', 'Set in'],
    data.assumptions.map((one, i) => [breakable(one.name), one.meaning, valueCell(one), one.unit, one.bounds, evidenceCell(one.confidences), evidenceCell(one.sources), breakable(places[i], /(?<=\/)/)]));
  const rows = [...box.querySelectorAll('tbody tr')] as HTMLTableRowElement[];
  const search = element('input', { type: 'search', id: 'search', placeholder: 'gas, trade, low …' });
  const differing = element('input', { type: 'checkbox' });
  const count = element('output', { for: 'search', class: 'count' });
  const filter = () => {
    const wanted = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    rows.forEach((row, i) => {
      row.hidden = !wanted.every((word) => words[i].includes(word)) || (differing.checked && !differs(data.assumptions[i]));
      shown += row.hidden ? 0 : 1;
    });
    count.textContent = `${shown} of ${rows.length}`;
  };
  search.oninput = differing.oninput = filter;
  filter();
  return [element('p', {}, element('label', { for: 'search' }, 'Search '), search, ' ', ...(several ? [element('label', {}, differing, ' only those that differ'), ' '] : []), count), box];
}
