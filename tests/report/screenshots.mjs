// node screenshots.mjs REPORT.html FOLDER: the page as different readers see it, to be looked at.
import { resolve } from 'node:path';
import { open } from './browser.mjs';

const [file, folder] = process.argv.slice(2).map((path) => resolve(path));
const states = {
  desktop: {}, phone: { viewport: { width: 390, height: 844 } }, dark: { colorScheme: 'dark' },
};
const toHeading = (page, text) => page.evaluate((wanted) => [...document.querySelectorAll('h2')].find((h) => h.textContent.startsWith(wanted))?.scrollIntoView(), text);

for (const [name, options] of Object.entries(states)) {
  const { browser, page } = await open(file, options);
  await page.screenshot({ path: `${folder}/${name}.png` });
  for (const part of ['What the', 'Effects', 'Projections', 'Trade', 'Energy bill', 'Population', 'Stance', 'First', 'What matters', 'Which futures', 'Assumptions']) {
    await toHeading(page, part);
    if (part === 'Assumptions') await page.$$eval('#assumptions', ([one]) => { if (one) one.open = true; });
    await page.screenshot({ path: `${folder}/${name}-${part.toLowerCase().replaceAll(' ', '-')}.png` });
  }
  if (name === 'desktop') await page.pdf({ path: `${folder}/print.pdf`, format: 'A4', preferCSSPageSize: true });
  await browser.close();
}
// Another focus, another year, another cell of the heatmap.
const { browser, page } = await open(file);
await page.$$eval('input[name=focus]', (all) => all.at(-1)?.click());
await page.$$eval('#year', ([one]) => { if (one) { one.value = '5'; one.oninput(); } });
await page.$$eval('.heatmap td', (all) => all[0]?.click());
await toHeading(page, 'Effects');
await page.screenshot({ path: `${folder}/chosen-effects.png` });
await toHeading(page, 'Projections');
await page.screenshot({ path: `${folder}/chosen-projections.png` });
await browser.close();
