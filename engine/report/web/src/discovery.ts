// Where something happens (`vidik discover`): the trade-off of coverage and density as a box is peeled, and the
// limits of the boxes found.
import { chart, colour, grid, line, scalable, yAxis } from './chart';
import { bar, barTable } from './bars';
import { disclosure, element, table } from './dom';
import { significant } from './format';

interface Peel { coverage: number; density: number; mass: number; restricted: number }
interface Limits { factor: string; limits: string; low: number | null; high: number | null; lowest: number | null; highest: number | null; quasi_p: number | null; stability: number | null }
interface Box { density: number; coverage: number; limits: Limits[] }
export interface Discovery { name: string; condition: string; peeling: Peel[]; boxes: Box[] }

const share = (x: number) => `${significant(100 * x, 2)}\u00a0%`;
/** "stance.ever_aligned.2030.mean > 0.3 holds", or "the condition holds" where the files do not say which. */
const holds = (of: Discovery) => `${of.condition || 'the condition'} holds`;
export function boxSentence(of: Discovery): string {
  const box = of.boxes[0];
  if (!box) return `In no box is the share of points at which ${holds(of)} larger than in all.`;
  const all = of.peeling[0]?.density;
  return `Where ${box.limits.map((one) => `${one.factor} ${one.limits}`).join(' and ')}, ${holds(of)} at ${share(box.density)} of the points${all === undefined ? '' : `, against ${share(all)} of all`}; ${share(box.coverage)} of the points at which it holds lie there.`;
}

function curve(of: Discovery, peel: number) {
  const percent = { color: 'var(--soft)', fontSize: 11, formatter: (x: number) => `${Math.round(100 * x)}\u00a0%` };
  const dot = (points: number[][], tone: string, size: number) => line([], tone, { data: points, showSymbol: true, symbol: 'circle', symbolSize: size, itemStyle: { color: tone }, lineStyle: { width: 0 }, z: 5 });
  return { animation: false, grid: grid({ left: 48, bottom: 40 }),
    xAxis: { type: 'value', min: 0, max: 1, interval: 0.25, name: 'coverage', nameLocation: 'middle', nameGap: 24, nameTextStyle: { color: 'var(--soft)' }, axisLabel: percent, splitLine: { show: false }, axisLine: { lineStyle: { color: 'var(--rule)' } } },
    yAxis: yAxis(0, { min: 0, max: 1, interval: 0.25, name: 'density', nameTextStyle: { color: 'var(--soft)' }, nameLocation: 'middle', nameGap: 36, axisLabel: percent }),
    series: [line([], colour(0), { data: of.peeling.map((one) => [one.coverage, one.density]), showSymbol: true, symbol: 'circle', symbolSize: 5, itemStyle: { color: colour(0) } }),
      { id: 'boxes', ...dot(of.boxes.slice(0, 1).map((one) => [one.coverage, one.density]), colour(1), 13) },
      { id: 'peel', ...dot([[of.peeling[peel].coverage, of.peeling[peel].density]], 'var(--text)', 9) }] };
}
function curveFigure(of: Discovery): { box: HTMLElement; fill: () => void } {
  const end = of.peeling.at(-1)!, begin = of.peeling[0];
  const sentence = `Peeling raises the share of points at which ${holds(of)} from ${share(begin.density)} of all to ${share(end.density)} in a box that keeps ${share(end.coverage)} of them.${of.boxes.length ? ` The orange dot is the box chosen: density ${share(of.boxes[0].density)}, coverage ${share(of.boxes[0].coverage)}.` : ''}`;
  const box = element('div', { class: 'chart', role: 'img', 'aria-label': sentence }), told = element('output', { class: 'year' });
  const slider = element('input', { type: 'range', min: '0', max: `${of.peeling.length - 1}`, value: '0' });
  const figure = element('figure', {}, element('figcaption', {}, element('h3', {}, 'Coverage against density')), element('p', {}, sentence), box,
    element('p', { class: 'peel' }, element('label', { class: 'pick' }, 'Peel ', slider), ' ', told),
    disclosure('Numbers of every peel', table('The first box as it is peeled', ['Peel', 'Coverage', 'Density', 'Points in it', 'Factors limited'],
      of.peeling.map((one, i) => [`${i}`, share(one.coverage), share(one.density), share(one.mass), `${one.restricted}`]))));
  const fill = () => {
    const say = (i: number) => {
      const one = of.peeling[i];
      slider.value = `${i}`;
      told.textContent = `${i}: coverage ${share(one.coverage)}, density ${share(one.density)}, ${share(one.mass)} of the points, ${one.restricted} ${one.restricted === 1 ? 'factor' : 'factors'} limited`;
    };
    say(0);
    const near = (x: number, y: number, at: (point: number[]) => number[]) => of.peeling.map((one, i) => ({ i, d: Math.hypot(at([one.coverage, one.density])[0] - x, at([one.coverage, one.density])[1] - y) })).sort((a, b) => a.d - b.d)[0].i;
    const show = (i: number) => { if (i < 0) return; say(i); made.setOption({ series: [{ id: 'peel', data: [[of.peeling[i].coverage, of.peeling[i].density]] }] }); };
    const made = chart(box, (one, x, y) => near(x, y, (point) => one.convertToPixel({ gridIndex: 0 }, point) as number[]), show);
    made.setOption(curve(of, 0));
    scalable(box);
    slider.oninput = () => show(Number(slider.value));
  };
  return { box: figure, fill };
}

function limitsBar(one: Limits): HTMLElement | string {
  if (one.lowest === null || one.highest === null || one.lowest >= one.highest) return '';
  return bar({ from: one.low ?? one.lowest, to: one.high ?? one.highest, tone: 'kept' }, [one.lowest, one.highest]);
}
function boxFigure(of: Discovery, box: Box, i: number): HTMLElement {
  const title = `Box ${i + 1}: density ${share(box.density)}, coverage ${share(box.coverage)}`;
  const ranged = box.limits.some((one) => limitsBar(one) !== '');
  const rows = box.limits.map((one) => [one.factor, ...(ranged ? [limitsBar(one)] : []), one.limits, one.quasi_p === null ? '–' : one.quasi_p < 0.001 ? '< 0.001' : significant(one.quasi_p, 1), one.stability === null ? '–' : share(one.stability)]);
  return element('figure', {}, element('figcaption', {}, element('h3', {}, `Box ${i + 1}`)), element('p', {}, i ? `${holds(of).replace(/^t/, 'T')} at ${share(box.density)} of those points in it that the boxes before it leave.` : boxSentence(of)),
    barTable(title, ['Factor', ...(ranged ? ['What the box keeps of its range'] : []), 'Limits', 'Quasi\u2011p', 'Stability'], rows));
}
export function discoverySection(of: Discovery): { box: HTMLElement; fill: () => void } {
  const curveBox = of.peeling.length > 1 ? curveFigure(of) : null;
  const box = element('section', { class: 'charts', 'aria-label': `Discovery, ${of.name}` }, ...(curveBox ? [curveBox.box] : []), ...of.boxes.map((one, i) => boxFigure(of, one, i)),
    ...(of.boxes.length ? [] : [element('p', {}, boxSentence(of))]));
  return { box, fill: () => curveBox?.fill() };
}
