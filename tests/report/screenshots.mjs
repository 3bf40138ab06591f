// node screenshots.mjs REPORT.html FOLDER: the page as different readers see it, to be looked at.
import { resolve } from 'node:path';
import { open } from './browser.mjs';

const [file, folder] = process.argv.slice(2).map((path) => resolve(path));
const states = {
  desktop: {}, phone: { viewport: { width: 390, height: 844 } }, dark: { colorScheme: 'dark' },
};
for (const [name, options] of Object.entries(states)) {
  const { browser, page } = await open(file, options);
  await page.screenshot({ path: `${folder}/${name}.png` });
  await page.evaluate(() => document.querySelector('figure')?.scrollIntoView());
  await page.screenshot({ path: `${folder}/${name}-charts.png` });
  for (const [part, heading] of Object.entries({ trade: 'Trade', energy: 'Energy bill', population: 'Population', stance: 'Stance', events: 'First' })) {
    await page.evaluate((text) => [...document.querySelectorAll('h2')].find((h) => h.textContent.startsWith(text))?.scrollIntoView(), heading);
    await page.screenshot({ path: `${folder}/${name}-${part}.png` });
  }
  if (name === 'desktop') await page.pdf({ path: `${folder}/print.pdf`, format: 'A4', preferCSSPageSize: true });
  await browser.close();
}
