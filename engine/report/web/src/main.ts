// The page, from top to bottom.
import './report.css';
import { assumptions } from './assumptions';
import { changesSection } from './changes';
import { bands, data, isIndicator, level, unit, years, type Scenario } from './data';
import { disclosure, element, inParts, table } from './dom';
import { discoverySection } from './discovery';
import { effects } from './effects';
import { fanFigure } from './fan';
import { energySection } from './energy';
import { estimate, several } from './format';
import { heading } from './names';
import { otherSection } from './other';
import { passageSection } from './passage';
import { populationSection } from './population';
import { answers } from './sentences';
import { robustnessSection } from './robustness';
import type { Section } from './sections';
import { sensitivitySection } from './sensitivity';
import { drawStances, stanceSection } from './stance';
import { look, state, watch } from './state';
import { timelineSection } from './timeline';
import { tradeSection } from './trade';
import { trustSection } from './trust';

const page = document.getElementById('report')!;
const headline = data.headline.filter((name) => data.scenarios.some((one) => name in one.series));

const against = data.comparisons.length === 1 ? data.scenarios.find((one) => one.name === data.comparisons[0].reference.name) : undefined;
/** What was compared comes before what it was compared with. */
const asked = against ? [...data.scenarios.filter((one) => one !== against), against] : data.scenarios;
const titles = (all: Scenario[]) => all.map((one) => one.title).join(' · ');

function opening(): HTMLElement {
  const list = element('ul', { class: 'answers' }), trust = trustSection();
  const draw = () => list.replaceChildren(...answers().map((text) => element('li', {}, text)));
  draw();
  watch(draw);
  return element('header', {}, element('h1', {}, (against ? `${titles(asked.slice(0, -1))}, against ${against.title}` : titles(asked)) || document.title),
    ...asked.filter((one) => one.question).map((one) => element('p', { class: 'question' }, ...(several ? [element('b', {}, `${one.title}: `)] : []), one.question)),
    element('div', { class: 'told' }, list, ...(trust ? [trust] : [])));
}

function controls(): HTMLElement {
  const choices = data.scenarios.map((one, i) => {
    const input = element('input', { type: 'radio', name: 'focus', ...(i === state.focus ? { checked: '' } : {}) });
    input.onchange = () => look('focus', i);
    return element('label', { class: `key-${i % 7}` }, input, ` ${one.title}`);
  });
  const slider = element('input', { type: 'range', id: 'year', min: '0', max: `${years.length - 1}`, value: `${state.year}` });
  const year = element('output', { for: 'year' }, years[state.year]);
  slider.oninput = () => look('year', Number(slider.value));
  watch(() => {
    slider.value = `${state.year}`;
    year.textContent = years[state.year];
    slider.setAttribute('aria-valuetext', years[state.year]);
    choices.forEach((label, i) => { (label.firstElementChild as HTMLInputElement).checked = i === state.focus; });
  });
  return element('div', { class: 'controls', role: 'group', 'aria-label': 'Focus and year' },
    ...(several ? [element('fieldset', {}, element('legend', {}, 'Focus'), ...choices)] : []),
    ...(years.length < 2 ? [] : [element('span', { class: 'pick' }, element('label', { for: 'year' }, 'Year '), slider, ' ', year)]));
}

/** For one scenario years side by side, for several the scenarios in the year looked at. */
function headlineTable(): HTMLElement {
  const box = element('div');
  const name = (variable: string) => element('span', { title: variable }, heading(variable), element('small', {}, ` ${isIndicator(variable) ? 'probability' : unit(variable)}`));
  const band = bands.length ? `median (${level(bands[0][1]) - level(bands[0][0])}\u00a0% band)` : 'median';
  const chosen = data.headline_years.map((year) => years.indexOf(year)).filter((i) => i >= 0);
  const columns = chosen.length ? chosen : [0, years.length - 1];
  const draw = () => box.replaceChildren(several
    ? table(`Headline figures in ${years[state.year]}: ${band}`, ['', ...data.scenarios.map((one) => one.title)], headline.map((v) => [name(v), ...data.scenarios.map((one) => inParts(estimate(one, v, state.year)))]))
    : table(`Headline figures: ${band}`, ['', ...columns.map((i) => years[i])], headline.map((v) => [name(v), ...columns.map((i) => inParts(estimate(data.scenarios[0], v, i)))])));
  draw();
  if (several) watch((what) => { if (what === 'year') draw(); });
  return box;
}

function origin(): HTMLElement {
  const sampled = data.scenarios.some(({ manifest }) => manifest.run.sampling !== 'random');
  const rows = data.scenarios.map(({ title, manifest }) => [title, manifest.run.paths.toLocaleString('en-GB'), String(manifest.run.seed), ...(sampled ? [manifest.run.sampling] : []), manifest.run.quantiles,
    manifest.run.digest, String(manifest.failed_paths.count), `${manifest.program.version} (${manifest.program.commit.slice(0, 12)})`]);
  return element('section', { class: 'origin' }, element('h2', {}, 'How these numbers were made'),
    ...(rows.length ? [table('Runs', ['Scenario', 'Paths', 'Seed', ...(sampled ? ['Sampling'] : []), 'Quantiles', 'Digest', 'Failed paths', 'Vidik'], rows)] : []),
    ...(data.command ? [element('p', {}, 'To get these numbers again, with that version of Vidik (scenario files that do not come with it are expected in the current folder):'), element('pre', { id: 'command', tabindex: '0' }, data.command)] : []),
    ...data.scenarios.map((one) => disclosure(`Manifest of ${one.title}`, element('pre', { tabindex: '0' }, JSON.stringify(one.manifest, null, 2)))),
    disclosure('Licences of the software in this page', element('pre', { tabindex: '0' }, document.getElementById('licences')!.textContent!.replaceAll('&lt;', '<'))));
}

const present = (sections: (Section | null)[]) => sections.filter((one) => one !== null);
const placed = (sections: Section[]) => sections.flatMap((one) => [element('h2', {}, one.heading), one.box]);
/** A part of the page, and what is drawn into it once the first chart stands. */
interface Part { box: HTMLElement; fill: () => void }
const headed = (title: string, parts: Part[]) => parts.length ? [element('h2', {}, title), ...parts.map((one) => one.box)] : [];

const fans = element('section', { class: 'charts', 'aria-label': 'Projections' }), stance = stanceSection(), changes = changesSection();
const effect = effects(), matters = data.sensitivities.map(sensitivitySection), futures = data.discoveries.map(discoverySection), policies = data.robustnesses.map(robustnessSection), assumed = data.scenarios.length ? [assumptions()] : [];
const subjects = present([tradeSection(), energySection(), populationSection()]), others = present([otherSection(headline)]), happenings = present([passageSection(), timelineSection()]);
page.replaceChildren(opening(), controls(), element('div', { class: 'first' }, ...(data.scenarios.length ? [headlineTable()] : []), ...(changes ? [changes] : [])), ...headed('Effects', effect),
  ...(headline.length ? [element('h2', {}, 'Projections'), fans] : []), ...placed(subjects), ...(stance ? [element('h2', {}, 'Stance on sanctions'), stance] : []), ...placed(happenings), ...placed(others),
  ...headed('What matters', matters), ...headed('Which futures lead there', futures), ...headed('Which policies hold', policies), ...headed('Assumptions', assumed), origin());
const rest = [...effect.map((one) => one.fill), ...headline.slice(1).map((variable) => () => fanFigure(variable, fans)), ...subjects.flatMap((one) => one.draw), () => stance && drawStances(stance),
  ...[...happenings, ...others].flatMap((one) => one.draw), ...[...matters, ...futures, ...assumed].map((one) => one.fill)];
if (headline.length) fanFigure(headline[0], fans);
else rest.shift()?.();
performance.mark('first chart');
/** The reader sees the first chart while the others are drawn. */
async function drawRest() {
  for (const draw of rest) {
    await new Promise((resolve) => setTimeout(resolve));
    draw();
  }
  document.documentElement.dataset.ready = 'yes';
}
void drawRest();
