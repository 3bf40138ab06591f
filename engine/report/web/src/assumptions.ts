// Every assumption, with a search.
import { data } from './data';
import { element, table } from './dom';
import { several } from './format';

const valueText = (values: string[]) => values.length === 1 ? values[0]
  : values.map((text, i) => `${data.scenarios[i].title}: ${text || 'not assumed'}`).join('; ');

export function assumptions(): HTMLElement {
  const all = data.assumptions.map((one) => [one.name, one.meaning, valueText(one.values), one.unit, one.bounds, one.confidence, one.source]);
  const box = table('Assumptions', ['Name', 'Meaning', 'Value or prior', 'Unit', 'Bounds', 'Confidence', 'Source'], all);
  const rows = [...box.querySelectorAll('tbody tr')] as HTMLTableRowElement[];
  const search = element('input', { type: 'search', id: 'search', placeholder: 'gas, trade, low …' });
  const differing = element('input', { type: 'checkbox' });
  const count = element('output', { for: 'search' });
  const filter = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    rows.forEach((row, i) => {
      row.hidden = !words.every((word) => all[i].join(' ').toLowerCase().includes(word)) || (differing.checked && data.assumptions[i].values.length === 1);
      shown += row.hidden ? 0 : 1;
    });
    count.textContent = `${shown} of ${rows.length}`;
  };
  search.oninput = differing.oninput = filter;
  filter();
  return element('details', { id: 'assumptions' }, element('summary', {}, `${rows.length} assumptions`),
    element('p', {}, element('label', { for: 'search' }, 'Search '), search, ' ', ...(several ? [element('label', {}, differing, ' only those that differ'), ' '] : []), count), box);
}
