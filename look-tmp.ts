import { chromium } from 'playwright-core';
import { browserArguments, findBrowser } from './scripts/find-browser.ts';
import { openApp } from './tests/support/app.ts';
import { serveBuild } from './tests/support/serve.ts';
const [files, hash, out, modes = 'en-light-1440', shots = 'page'] = process.argv.slice(2);
const served = await serveBuild();
const browser = await chromium.launch({ executablePath: (await findBrowser()).path, args: [...browserArguments] });
try {
  for (const mode of modes.split(',')) {
    const [lang, theme, width] = mode.split('-');
    const app = await openApp(browser, served.url, { lang: lang as 'ko', dark: theme === 'dark', width: Number(width), height: 900, touch: Number(width) < 500 });
    for (const [k, file] of files!.split(' ').entries()) {
      if (k > 0) await app.page.evaluate(() => void (location.hash = 'questions'));
      await app.drop(file!);
      await app.onPage('check');
      await app.page.getByRole('button', { name: lang === 'ko' ? /맞아요, 불러오기|더하기|불러오기/ : /Looks right, load it|Add/ }).first().click({ timeout: 60000 });
      await app.page.waitForFunction(() => location.hash.includes('questions'), null, { timeout: 90000 });
    }
    for (const [i, h] of hash!.split(' ').entries()) {
      await app.page.evaluate((to) => void (location.hash = to), h);
      const t0 = Date.now();
      await app.page.locator(process.env.WAIT ?? 'svg[data-chart]').first().waitFor({ timeout: 90000 });
      console.log(mode, h, Date.now() - t0, 'ms');
      await app.page.waitForTimeout(900);
      if (process.env.ACT) await (await import(process.env.ACT)).act(app, i);
      const over = await app.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) console.log(mode, h, 'too wide', over);
      await app.page.screenshot({ path: `${out}-${mode}-${i}.png`, fullPage: shots === 'page' });
    }
    const problems = await app.close();
    if (problems.length) console.log(mode, problems);
  }
} finally { await browser.close(); await served.close(); }
