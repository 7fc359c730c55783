import { describe, expect } from 'vitest';
import type { App } from '../support/app.ts';
import { findBarriers } from '../support/axe.ts';
import { test } from '../support/e2e.ts';
import { findTight, readWords, sameInKorean } from '../support/pageWords.ts';
import {
  button,
  downloadList,
  heading,
  openProof,
  openRfm,
  readFailure,
  shopCsv,
} from '../support/journey.ts';

/** The proof page has the browser stop it from reaching an address that nobody has. */
const expects = /privacy-check\.invalid/;

/** Takes the app through every screen there is and looks at each. */
async function visitEveryScreen(app: App, look: (screen: string) => Promise<void>): Promise<void> {
  await heading(app).waitFor();
  await look('arrival');
  await app.page.keyboard.press('Control+k');
  await app.page.getByRole('dialog').waitFor();
  await look('find');
  await app.page.keyboard.press('Escape');
  const proof = await openProof(app.page);
  await proof.getByRole('button', { name: /Try to break out|내보내 보기/ }).click();
  await proof.getByText(/stopped all|모두 막았습니다/).waitFor();
  await proof.getByRole('button', { name: /^Check now$|^지금 대조하기$/ }).click();
  await proof.getByText(/in use here are right|모두 맞습니다/).waitFor();
  await look('proof of privacy');
  await app.page.evaluate(() => void (location.hash = '#/rfm'));
  await app.onPage('rfm');
  await look('a locked question');
  await app.page.evaluate(() => void (location.hash = '#/nowhere'));
  await heading(app, /nothing here|아무것도/).waitFor();
  await look('nothing here');
  await app.drop({ name: 'empty.csv', bytes: '' });
  await readFailure(app);
  await look('a failure');
  const odd = shopCsv(400).replaceAll('2023-05', 'soon').replaceAll(',O7', ',O7,too,many');
  await app.drop({ name: 'shop.csv', bytes: odd });
  await app.onPage('check');
  await button(app, 'confirm').waitFor();
  await look('file check');
  await button(app, 'confirm').click();
  await app.onPage('questions');
  await heading(app).waitFor();
  await look('questions');
  await openRfm(app);
  await app.page.locator('main details').evaluateAll((all) => {
    for (const details of all) (details as HTMLDetailsElement).open = true;
  });
  await look('analysis');
  await app.page.getByRole('button', { name: /Show as table|표로 보기/ }).evaluateAll((all) => {
    for (const toggle of all) (toggle as HTMLButtonElement).click();
  });
  await look('analysis, as tables');
  await downloadList(app, 'list');
  await look('analysis, with a selection');
  for (const id of ['cohort', 'pareto']) {
    await app.page.evaluate((page) => void (location.hash = `#/${page}`), id);
    await app.onPage(id);
    await app.page.locator('svg[data-chart]').nth(1).waitFor();
    await app.page.locator('main details').evaluateAll((all) => {
      for (const details of all) (details as HTMLDetailsElement).open = true;
    });
    await look(id);
  }
  await app.page.evaluate(() => void (location.hash = '#/audiences'));
  await app.onPage('audiences');
  await app.page
    .getByRole('button', { name: /Show members|고객 보기/ })
    .or(app.page.locator('main summary'))
    .first()
    .click();
  await look('lists');
  await app.page.evaluate(() => void (location.hash = '#/hypotheses'));
  await app.onPage('hypotheses');
  const example = app.page.getByRole('button', { name: /Start from this|이 예시로 시작/ }).last();
  await example.waitFor();
  await app.page.locator('main summary').click();
  await look('no hypotheses');
  await example.click();
  await look('a hypothesis, written');
  await app.page.getByRole('button', { name: /^Keep$|^적어 두기$/ }).click();
  await app.page.getByRole('button', { name: /Undo|되돌리기/ }).waitFor();
  await look('a hypothesis');
  await app.page.evaluate(() => void (location.hash = '#/recipes'));
  await app.onPage('recipes');
  await app.page.getByRole('button', { name: /^Save recipe$|^레시피 저장$/ }).click();
  await app.page.getByText(/Today’s figures are kept, too|오늘의 수치도 남겼습니다/).waitFor();
  await app.page.locator('main summary').evaluateAll((all) => {
    for (const summary of all) (summary.parentElement as HTMLDetailsElement).open = true;
  });
  await look('recipes');
  await app.page.getByRole('link', { name: /^Apply “|파일에 적용$/ }).click();
  await app.page.getByRole('button', { name: /^Use the data|^지금 불러온 자료에/ }).click();
  await app.page.getByRole('button', { name: /^Apply$|^적용$/ }).waitFor();
  await look('a recipe, before it is applied');
  await app.page.evaluate(() => void (location.hash = '#/changes'));
  await app.onPage('changes');
  await app.page.getByText(/^The only figures kept|^남겨 둔 수치가 지금/).waitFor();
  await look('changes');
  await app.page.evaluate(() => void (location.hash = '#/class?title=1&do=champions+whom-next'));
  await heading(app, /^Prepare a class$|^수업 준비하기$/).waitFor();
  await app.page.locator('main summary').first().waitFor();
  await app.page.locator('main details').evaluateAll((all) => {
    for (const details of all) (details as HTMLDetailsElement).open = true;
  });
  await look('for trainers');
  await app.page.evaluate(
    () => void (location.hash = '#/join?title=1&kind=travel&class=dXN1YWw&do=champions'),
  );
  await app.page.getByLabel(/^My seed|^내 씨앗말/).waitFor();
  await look('a class to join');
}

describe('axe finds nothing', () => {
  for (const lang of ['ko', 'en'] as const) {
    for (const dark of [false, true]) {
      test(`on any screen in ${lang}, ${dark ? 'dark' : 'light'}`, { timeout: 400_000 }, async ({ open }) => {
        const app = await open({ lang, dark, expects });
        const found: string[] = [];
        await visitEveryScreen(app, async (screen) => {
          found.push(...(await findBarriers(app.page)).map((barrier) => `${screen}: ${barrier}`));
        });
        expect(found).toEqual([]);
      });
    }
  }
});

describe('one language at a time', () => {
  test('English pages hold no Korean', { timeout: 400_000 }, async ({ open }) => {
    const app = await open({ lang: 'en', expects });
    const found = new Set<string>();
    await visitEveryScreen(app, async (screen) => {
      for (const text of await readWords(app))
        if (/[가-힣]/.test(text) && text !== '한국어로 바꾸기') found.add(`${screen}: ${text}`);
    });
    expect([...found]).toEqual([]);
  });

  test('Korean pages hold no English', { timeout: 400_000 }, async ({ open }) => {
    const app = await open({ lang: 'ko', expects });
    const found = new Set<string>();
    await visitEveryScreen(app, async (screen) => {
      for (const text of await readWords(app)) {
        if (/[A-Za-z]{2,}/.test(text.replace(sameInKorean, '')))
          found.add(`${screen}: ${text.slice(0, 120)}`);
      }
    });
    expect([...found]).toEqual([]);
  });

  test('switching turns every word and the document’s language, and is remembered', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await button(app, 'english').click();
    expect(await app.page.evaluate(() => document.documentElement.lang)).toBe('ko');
    const english = (await readWords(app)).filter((text) =>
      /[A-Za-z]{2,}/.test(text.replace(sameInKorean, '')),
    );
    expect(english).toEqual([]);
    await app.page.reload();
    await heading(app).waitFor();
    expect(await app.page.evaluate(() => document.documentElement.lang)).toBe('ko');
  });
});

describe('on a phone of 360 pixels', () => {
  for (const lang of ['ko', 'en'] as const) {
    test(
      `no page scrolls sideways in ${lang}, and what is pressed is large enough`,
      { timeout: 400_000 },
      async ({ open }) => {
        const app = await open({ lang, expects, width: 360, height: 740, touch: true });
        const wide: string[] = [];
        await visitEveryScreen(app, async (screen) => {
          wide.push(...(await findTight(app)).map((text) => `${screen}: ${text}`));
        });
        expect(wide).toEqual([]);
      },
    );
  }
});
