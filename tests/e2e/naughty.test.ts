import { describe, expect } from 'vitest';
import type { App } from '../support/app.ts';
import { test } from '../support/e2e.ts';
import { button, heading, leaveCheck, openRfm, replaceWhatIsThere, words } from '../support/journey.ts';
import { naughtyStrings } from '../support/naughty/strings.ts';

const texts = naughtyStrings.map(({ text }) => text);
const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const csvOf = (rows: readonly (readonly string[])[]): string =>
  `${rows.map((row) => row.map(quote).join(',')).join('\n')}\n`;

/** Characters that the page shows by a name, since they would not be seen or would move others; all else is itself. */
const unseen =
  /[\x80-\x9f\u00ad\u180e\u200b\u2028-\u202e\u2060-\u2069\ufdd0-\ufdef\ufeff\ufff9-\ufffb\uffff]/g;
const pictures = '␀␁␂␃␄␅␆␇␈␉␊␋␌␍␎␏␐␑␒␓␔␕␖␗␘␙␚␛␜␝␞␟';

function shown(text: string, limit = Infinity): string {
  const cut = text.length > limit ? text.slice(0, limit).replace(/[\ud800-\udbff]$/, '') + '…' : text;
  const seen = cut.replace(
    unseen,
    (sign) => `⟨U+${sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
  return [...seen]
    .map((sign) => (sign < ' ' ? pictures[sign.charCodeAt(0)] : sign === '\x7f' ? '␡' : sign))
    .join('');
}

/** The preview counts lines, so it knows one kind of line end only; NUL is taken out of every file. */
const read = (text: string): string => text.replaceAll('\0', '').replace(/\r\n?/g, '\n');

/** Whatever a text could have brought about: an element of its own, a running script, another page. */
async function expectInert(app: App): Promise<void> {
  const found = await app.page.evaluate(() => ({
    hacked: 'hacked' in globalThis,
    elements: document.querySelectorAll(
      'main :is(script, iframe, object, embed, img, form, base, meta, link, style, math, template, x-element, [onload], [onerror], [onclick])',
    ).length,
    address: location.pathname + location.search,
    polluted: 'x' in {},
  }));
  expect(found).toEqual({ hacked: false, elements: 0, address: '/', polluted: false });
}

/** Drops files with names that no disk would take. */
async function dropNamed(app: App, name: string, content: string): Promise<void> {
  await app.page.evaluate(
    ([fileName, text]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text as string], fileName as string));
      for (const type of ['dragenter', 'dragover', 'drop']) {
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, composed: true }),
        );
      }
    },
    [name, content],
  );
}

/** Name and first cell of every column shown, in the order of the file. */
async function readColumns(app: App): Promise<{ name: string; cell: string }[]> {
  const table = app.page.getByRole('main').getByRole('table');
  const columns = await table.evaluate((element) => {
    const [head, first] = [...element.querySelectorAll('tr')];
    const cells = [...(first?.children ?? [])].map((cell) => cell.querySelector('bdi')?.textContent ?? '');
    return [...(head?.children ?? [])].map((title, i) => ({
      place: Number(title.querySelector('.place')?.textContent),
      name: title.querySelector('bdi')?.textContent ?? '',
      cell: cells[i] ?? '',
    }));
  });
  return columns.sort((a, b) => a.place - b.place).map(({ name, cell }) => ({ name, cell }));
}

/** A dialog would stop the page until somebody answers it. */
function watchDialogs(app: App): string[] {
  const said: string[] = [];
  app.page.on('dialog', (dialog) => {
    said.push(dialog.message());
    void dialog.dismiss();
  });
  return said;
}

describe('naughty strings in the browser', () => {
  test('as headers and cells of the check page: each is shown exactly, none does anything', async ({
    open,
  }) => {
    const app = await open();
    const dialogs = watchDialogs(app);
    const key = ['고객번호', '주문일시', '결제금액'];
    const half = Math.ceil(texts.length / 2);
    for (const [batch, names] of [texts.slice(0, half), texts.slice(half)].entries()) {
      const other = batch === 0 ? texts.slice(half) : texts.slice(0, half);
      const cells = names.map((_, i) => other[i] ?? '');
      const filled = names.map(() => 'x');
      const file = csvOf([
        [...key, ...names],
        ['C1', '2024-01-05', '100', ...cells],
        ['C2', '2024-01-06', '200', ...filled],
      ]);
      await leaveCheck(app);
      await app.drop({ name: `headers-${batch}.csv`, bytes: file });
      await heading(app, new RegExp(`headers-${batch}.csv`)).waitFor();
      const more = app.page.getByRole('button', { name: /^Show \d+ more columns$/ });
      while ((await more.count()) > 0) await more.click();
      const table = await readColumns(app);
      const counts = new Map<string, number>();
      const expected = [...key, ...names].map((text, i) => {
        const base = read(text).trim() || `${i + 1}`;
        counts.set(base, (counts.get(base) ?? 0) + 1);
        return shown(counts.get(base) === 1 ? base : `${base} (${counts.get(base)})`, 120);
      });
      expect(table.map(({ name }) => name)).toEqual(expected);
      const first = ['C1', '2024-01-05', '100', ...cells];
      expect(table.map(({ cell }) => cell)).toEqual(first.map((text) => shown(read(text), 200)));
      await expectInert(app);
    }
    expect(dialogs).toEqual([]);
  });

  test('as customers: the members of a list are shown exactly', async ({ open }) => {
    const app = await open();
    const dialogs = watchDialogs(app);
    const rows = texts.map((text) => [text, '2024-01-05', '1000']);
    await app.drop({
      name: 'customers.csv',
      bytes: csvOf([['customer_id', 'order_date', 'amount'], ...rows]),
    });
    await app.onPage('check');
    await button(app, 'confirm').click();
    await app.onPage('questions');
    await openRfm(app);
    // They all bought once and on one day, but for the few that are the same customer.
    const segments = app.page
      .getByRole('row')
      .filter({ has: app.page.getByRole('rowheader').getByRole('button') });
    const sizes = await segments.evaluateAll((found) =>
      found.map((row) => Number(row.querySelector('td')?.textContent?.replace(/\D/g, ''))),
    );
    await segments
      .nth(sizes.indexOf(Math.max(...sizes)))
      .getByRole('rowheader')
      .getByRole('button')
      .click();
    const nameField = app.page.getByLabel(words.listName.en);
    if (!(await nameField.isVisible())) await button(app, 'keepList').click();
    await nameField.fill('‮list <b>x</b>\u2069');
    await button(app, 'saveList').click();
    await button(app, 'download').waitFor();
    await app.page.evaluate(() => void (location.hash = '#/audiences'));
    await app.onPage('audiences');
    await app.page.getByRole('heading', { name: '⟨U+202E⟩list <b>x</b>⟨U+2069⟩' }).waitFor();
    await app.page.getByRole('button', { name: 'Members' }).click();
    const table = app.page.getByRole('region', { name: /Members|members/ });
    const next = app.page.getByRole('button', { name: 'Next' });
    const seen: string[] = [];
    for (;;) {
      const from = String(seen.length + 1);
      await app.page.getByText(new RegExp(`(^|\\D)${from}[–-]`)).waitFor();
      const page = await table
        .getByRole('row')
        .evaluateAll((found) => found.slice(1).map((row) => row.querySelector('bdi')?.textContent ?? ''));
      seen.push(...page);
      if (await next.isDisabled()) break;
      await next.click();
    }
    const known = new Set(
      texts.map((text) => shown(text.replaceAll('\0', '').replace(/^\p{Zs}+|\p{Zs}+$/gu, ''), 400)),
    );
    expect(seen.length).toBeGreaterThanOrEqual(500);
    expect(seen.filter((text) => !known.has(text))).toEqual([]);
    expect(new Set(seen).size).toBe(seen.length);
    await expectInert(app);
    expect(dialogs).toEqual([]);
  });

  test('as file names: shown exactly in heading, bar, and the sentence of a failure', async ({ open }) => {
    const app = await open();
    const dialogs = watchDialogs(app);
    const names = [
      '<img src=x onerror=globalThis.hacked=1>.csv',
      'invoice\u202egpj.csv',
      'out\u2069\u2069of.csv',
      'שלום עולם.csv',
      'مبيعات.csv',
      'a\nb\tc\0d.csv',
      '../../etc/passwd',
      '__proto__',
      '{file} {0} $& $1.csv',
      '주문내역'.normalize('NFD'),
      '👨‍👩‍👧 t\u0302\u0302\u0302\u0302\u0302.csv',
      'a'.repeat(120),
    ];
    const content = 'customer_id,order_date,amount\nC1,2024-01-05,100\nC2,2024-01-06,200\n';
    // The name a test sees has no signs around words from right to left.
    const bare = (text: string | null): string => (text ?? '').replace(/[\u2068\u2069]/g, '').trim();
    for (const name of names) {
      await dropNamed(app, name, content);
      await expect
        .poll(async () => bare(await heading(app).textContent()))
        .toBe(`This is how “${shown(name)}” reads. Does it look right?`);
      await replaceWhatIsThere(app.page, app.lang);
      await button(app, 'confirm').click();
      await app.onPage('questions');
      const file = app.page.getByRole('banner').locator('bdi');
      await expect.poll(() => file.textContent()).toBe(shown(name));
      await dropNamed(app, name, '');
      const alert = app.page.getByRole('main').getByRole('alert').filter({ hasText: /\S/ }).first();
      await expect.poll(async () => bare(await alert.textContent())).toContain(`“${shown(name)}” is empty.`);
      await expectInert(app);
    }
    expect(dialogs).toEqual([]);
  });

  test('words from right to left do not move the words of the page', async ({ open }) => {
    const app = await open();
    await dropNamed(app, 'ערך 123.csv', 'customer_id,order_date,amount\nC1,2024-01-05,100\n');
    await heading(app, /This is how/).waitFor();
    const order = await heading(app).evaluate((element) => {
      const text = element.firstChild as Text;
      const leftOf = (part: string): DOMRect => {
        const at = text.data.indexOf(part);
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + part.length);
        return range.getClientRects()[0] as DOMRect;
      };
      return ['This is', 'ערך', 'reads.'].map((part) => Math.round(leftOf(part).left));
    });
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });
});
