/** Draws the icons of the installed app from public/icons/icon.svg: as it is, and with room for a mask around it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { browserArguments, findBrowser } from './find-browser.ts';

const folder = new URL('../public/icons/', import.meta.url);
const drawing = readFileSync(new URL('icon.svg', folder), 'utf8');
const accent = '#c2410c';
/** A mask may cut away all but a circle of four fifths; the sign keeps well inside it. */
const maskedShare = 0.72;

const { path } = await findBrowser();
const browser = await chromium.launch({ executablePath: path, args: [...browserArguments] });
const page = await browser.newPage();
for (const size of [192, 512]) {
  await page.setViewportSize({ width: size, height: size });
  for (const [name, share, ground] of [
    ['icon', 1, 'transparent'],
    ['maskable', maskedShare, accent],
  ] as const) {
    const side = Math.round(size * share);
    await page.setContent(
      `<body style="margin:0;height:${size}px;display:grid;place-content:center;background:${ground}">${drawing.replace('<svg', `<svg width="${side}" height="${side}"`)}`,
    );
    const image = await page.screenshot({ omitBackground: true });
    writeFileSync(fileURLToPath(new URL(`${name}-${size}.png`, folder)), image);
  }
}
await browser.close();
