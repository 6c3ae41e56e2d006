/**
 * `node scripts/print-fixtures.mjs`: prints the forms in tests/page/pdf/*.html to the PDFs beside them, with
 * Chromium. The PDFs are committed, so that tests need no browser; print them again when a form changes.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { ensureChromium } from './browsers.mjs';

const folder = fileURLToPath(new URL('../tests/page/pdf', import.meta.url));
const small = 'font: 8pt sans-serif; width: 100%; padding: 0 22mm;';

/** What runs through the pages of a form. */
const running = {
  displayHeaderFooter: true,
  headerTemplate: `<div style="${small}">Brackenmoor Council – record of decision</div>`,
  footerTemplate: `<div style="${small}">Page <span class="pageNumber"></span> of <span class="totalPages"></span><br>Democratic Services, Town Hall, Brackenmoor</div>`,
};

const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ viewport: { width: 600, height: 800 } });
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.html'))) {
    await page.goto(pathToFileURL(join(folder, name)).href);
    const path = join(folder, name.replace('.html', '.pdf'));
    await page.pdf({ path, preferCSSPageSize: true, ...(name === 'three-pages.html' && running) });
  }
  // A scan: the form as a picture, and nothing else.
  await page.goto(pathToFileURL(join(folder, 'form.html')).href);
  const picture = (await page.screenshot({ type: 'jpeg', quality: 20 })).toString('base64');
  await page.setContent(`<img style="width: 100%" src="data:image/jpeg;base64,${picture}">`);
  await page.pdf({ path: join(folder, 'scanned.pdf'), format: 'A4' });
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.pdf'))) {
    console.log(`${name}: ${statSync(join(folder, name)).size} bytes`);
  }
} finally {
  await browser.close();
}
