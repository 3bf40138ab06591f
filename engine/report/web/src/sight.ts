// Charts that are out of sight are redrawn when they come into sight: a year under the pointer moves in all of them.
interface Waiting { draw: () => void; whole: boolean }
const waiting = new Map<Element, Waiting>(), seen = new Set<Element>();

const observer = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting) seen.add(target); else seen.delete(target);
    if (isIntersecting) drawNow(target);
  }
}, { rootMargin: '200px' });

export function observe(box: Element) { seen.add(box); observer.observe(box); }
function drawNow(box: Element) {
  const found = waiting.get(box);
  waiting.delete(box);
  found?.draw();
}
/** Now if the box is in sight. `draw` must show the state of the moment in which it is called; a whole drawing
    that waits is not replaced by one of a part. */
export function whenSeen(box: Element, draw: () => void, whole = false) {
  if (seen.has(box)) return draw();
  if (whole || !waiting.get(box)?.whole) waiting.set(box, { draw, whole });
}
/** Before printing. */
export function drawAll() { for (const box of [...waiting.keys()]) drawNow(box); }
