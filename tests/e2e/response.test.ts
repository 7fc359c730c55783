import { describe, expect } from 'vitest';
import type { App } from '../support/app.ts';
import { findBarriers } from '../support/axe.ts';
import { test } from '../support/e2e.ts';
import { button, loadFile, words } from '../support/journey.ts';
import { findTight } from '../support/pageWords.ts';

const header =
  'customer_id,sent_at,campaign,channel,variant,cost,delivered,opened,clicked,converted,revenue,opted_out';

/**
 * 400 customers get Spring by sms and Summer by e-mail. Of the first 40, the even ones open all that comes by sms, the odd ones by
 * e-mail, ten times; of the others every second opens Spring and every fifth Summer. 100 more were kept from Spring.
 */
function messageFile(withControl: boolean): string {
  const row = (
    who: string,
    day: number,
    campaign: string,
    channel: string,
    variant: string,
    opened: boolean,
    clicked: boolean,
  ) => {
    const sent = new Date(Date.UTC(2024, 2, 1 + day, 9 + (day % 8)))
      .toISOString()
      .slice(0, 19)
      .replace('T', ' ');
    const yes = (is: boolean): string => (is ? 'Y' : 'N');
    const isHeld = variant === 'control';
    return `${who},${sent},${campaign},${channel},${variant},${isHeld ? 0 : 20},${yes(!isHeld)},${yes(opened)},${yes(clicked)},${yes(clicked)},${clicked ? 5000 : 0},N`;
  };
  const rows = Array.from({ length: 400 }, (_, i) => {
    const isOwn = i < 40;
    const times = isOwn ? 10 : 1;
    return Array.from({ length: times }, (__, k) => [
      row(`C${i}`, k * 2, 'Spring', 'sms', 'AB'[i % 2] ?? '', isOwn ? i % 2 === 0 : i % 2 === 0, i % 4 === 0),
      row(`C${i}`, k * 2 + 1, 'Summer', 'email', 'AB'[i % 2] ?? '', isOwn ? i % 2 === 1 : i % 5 === 0, false),
    ]).flat();
  }).flat();
  const held = withControl
    ? Array.from({ length: 100 }, (_, i) => row(`K${i}`, 0, 'Spring', 'sms', 'control', false, false))
    : [];
  return [header, ...rows, ...held].join('\n');
}

async function openResponse(app: App, bytes: string): Promise<void> {
  await loadFile(app, { name: 'messages.csv', bytes });
  await app.page.evaluate(() => void (location.hash = '#/response'));
  await app.onPage('response');
  await app.page.locator('main .finding').waitFor();
}

const figure = (app: App, name: RegExp) => app.page.getByRole('figure', { name });

describe('what campaigns brought', () => {
  test('is said in one sentence, split, and becomes a list of customers', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await openResponse(app, messageFile(false));
    const finding = await app.page.locator('main .finding').innerText();
    expect(finding).toContain('1,520 messages went to 400 customers');
    expect(finding).toContain('There is no control');

    // Forty customers open half of it all: as many draws as customers, so that is no clear difference.
    const unclear = figure(app, /^Open rate: none is clearly above/);
    await unclear.scrollIntoViewIfNeeded();
    await app.page.getByLabel('Split by', { exact: true }).selectOption('channel');
    await unclear.getByText('by Channel').waitFor();
    await unclear.getByLabel('Rate to show').selectOption('click');
    await figure(app, /^Click rate: sms 25\.0%, email 0\.0%, clearly apart/).waitFor();

    const row = app.page.getByRole('row', { name: /^sms Own record/ });
    await row.scrollIntoViewIfNeeded();
    const count = Number(await row.getByRole('cell').nth(1).innerText());
    await row.getByRole('button').first().click();
    await app.page.getByText(new RegExp(`^${count} customers`)).waitFor();
    await button(app, 'keepList').click();
    await app.page.getByLabel(words.listName[app.lang]).fill('by their own record');
    await button(app, 'saveList').click();
    const download = app.page
      .getByRole('region', { name: 'Selected' })
      .getByRole('button', { name: words.download[app.lang] });
    await download.waitFor();
    const csv = (await app.readDownload(() => download.click())).bytes.toString();
    const listed = [...csv.matchAll(/^"?C(\d+)/gm)].map(([, id]) => Number(id));
    expect(listed).toHaveLength(count);
    // Of the forty with ten messages each way, those who open what comes by sms.
    const forty = listed.filter((id) => id < 40).toSorted((a, b) => a - b);
    expect(forty).toEqual(Array.from({ length: 20 }, (_, i) => 2 * i));
    expect(await findBarriers(app.page)).toEqual([]);
  });

  test('against customers who were kept from one is a difference with its interval', async ({ open }) => {
    const app = await open({ lang: 'ko', width: 360, height: 740, touch: true });
    await openResponse(app, messageFile(true));
    expect(await app.page.locator('main .finding').innerText()).toContain('대조군과 견준 캠페인 1개');
    const section = app.page.getByRole('region', { name: '메시지가 만든 차이' });
    await section.scrollIntoViewIfNeeded();
    expect(await section.getByRole('row', { name: /Spring.*control/ }).innerText()).toContain(
      '뚜렷하게 높음',
    );
    expect(await findTight(app)).toEqual([]);
    expect(await findBarriers(app.page)).toEqual([]);
  });

  test('of a file that knows who and when alone says what is missing', async ({ open }) => {
    const app = await open({ lang: 'en', dark: true });
    const rows = Array.from({ length: 40 }, (_, i) => `C${i % 9},2024-0${1 + (i % 3)}-1${i % 9},Hello`);
    await openResponse(app, ['customer_id,sent_at,campaign', ...rows].join('\n'));
    const finding = await app.page.locator('main .finding').innerText();
    expect(finding).toContain('40 messages went to 9 customers');
    expect(finding).toContain('Map them to see every step');
    await app.page.getByText('The file has no columns for this rate.').waitFor();
    expect(await findBarriers(app.page)).toEqual([]);
  });
});
