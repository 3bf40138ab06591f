// Every reported variable that has no chart of its own above: choose one.
import { data } from './data';
import { element } from './dom';
import { fanFigure } from './fan';
import { heading } from './names';
import type { Section } from './sections';

export function otherSection(shown: string[]): Section | null {
  const names = Object.keys(data.variables).filter((name) => !shown.includes(name) && data.scenarios.some((one) => name in one.series)).sort();
  if (!names.length) return null;
  const choice = element('select', { id: 'other' }, ...names.map((name) => element('option', { value: name }, `${name}: ${heading(name)}`)));
  if (names.includes('world.brent')) choice.value = 'world.brent';
  const place = element('div', { class: 'charts' }), made = new Map<string, HTMLElement>();
  const draw = () => {
    for (const figure of made.values()) figure.hidden = true;
    if (!made.has(choice.value)) {
      fanFigure(choice.value, place);
      made.set(choice.value, place.lastElementChild as HTMLElement);
    }
    made.get(choice.value)!.hidden = false;
    dispatchEvent(new Event('resize'));  // the window may have another width than when it was last shown
  };
  choice.onchange = draw;
  return { heading: 'Any other variable', draw: [draw],
    box: element('section', { 'aria-label': 'Any other variable' }, element('p', { class: 'picks' }, element('label', { for: 'other' }, `One of ${names.length}: `), choice), place) };
}
