import { chromium } from 'playwright-core';

import * as fb from '/work/wt-split/scripts/find-browser.ts';
import { openApp } from '/work/wt-split/tests/support/app.ts';
import { serveBuild } from '/work/wt-split/tests/support/serve.ts';
const path = await fb.findBrowser();
const served = await serveBuild();
const browser = await chromium.launch({ executablePath: typeof path === 'string' ? path : (path as any).path, args: [...fb.browserArguments] });
const shots = (process.argv[2] ?? 'all');
for (const [name, o, options] of [
  ['en', { lang: 'en', width: 1280 }, {}],
  ['ko', { lang: 'ko', width: 1280, dark: true }, { arms: { '1.name': '쿠폰', '1.channel': 'sms', '2.name': '대조군', '3.name': '무료배송', '3.channel': 'friend', control: '2' }, holdOut: 0.1 }],
  ['refused', { lang: 'ko', width: 1280 }, { arms: { '1.channel': 'sms' }, eligibility: 'perArm' }],
  ['phone', { lang: 'ko', width: 360, height: 800 }, { arms: { '1.channel': 'email' }, metric: 'spend' }],
] as const) {
  if (shots !== 'all' && !shots.split(',').includes(name)) continue;
  const app = await openApp(browser, served.url, o as any);
  await app.page.getByRole('button', { name: o.lang === 'ko' ? /견본 열기/ : /Open (this|the) sample/ }).first().click();
  await app.onPage('questions');
  await app.page.evaluate((j) => void (location.hash = '#/split?options=' + encodeURIComponent(j)), JSON.stringify(options));
  await app.page.locator('main .finding').waitFor();
  await app.page.waitForTimeout(2500);
  for (let y = 0; y < 6; y++) { await app.page.mouse.wheel(0, 1500); await app.page.waitForTimeout(200); }
  const h = await app.page.evaluate(() => document.documentElement.scrollHeight);
  await app.page.setViewportSize({ width: o.width, height: Math.min(h, 5200) });
  await app.page.waitForTimeout(500);
  await app.page.screenshot({ path: `/tmp/split-${name}.png` });
  console.log(name, h, await app.close());
}
await browser.close();
await served.close();
