import { describe, expect } from 'vitest';
import type { App } from '../support/app.ts';
import { findBarriers } from '../support/axe.ts';
import { test } from '../support/e2e.ts';
import { button, heading } from '../support/journey.ts';
import { findTight, readWords, sameInKorean } from '../support/pageWords.ts';

const go = (app: App, hash: string): Promise<void> =>
  app.page.evaluate((to) => void (location.hash = to), hash);
const picture = (app: App) => app.page.locator('.lesson figure').first();

/** Every lesson there is, by the links of the list. */
async function lessonLinks(app: App): Promise<string[]> {
  const links = app.page.getByRole('main').locator('a[href*="lesson="]');
  await links.first().waitFor();
  return links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
}

function foreignWords(app: App, words: readonly string[]): string[] {
  return app.lang === 'en'
    ? words.filter((text) => /[가-힣]/.test(text) && text !== '한국어로 바꾸기')
    : words.filter((text) => /[A-Za-z]{2,}/.test(text.replace(sameInKorean, '')));
}

describe('lessons', () => {
  test('are listed, read alone one after the other, and open their analysis', async ({ open }) => {
    const app = await open({ lang: 'en', hash: '#/learn' });
    await heading(app, 'Ten minutes for every analysis').waitFor();
    expect((await lessonLinks(app)).length).toBe(24);
    await app.page
      .getByRole('main')
      .getByRole('link', { name: 'Who are my best', exact: false })
      .first()
      .click();
    await heading(app, /best/).waitFor();
    await picture(app).waitFor();
    await app.page.getByRole('link', { name: /Next lesson/ }).click();
    await heading(app, /come back/).waitFor();
    await app.page.getByRole('link', { name: /Previous lesson/ }).click();
    await heading(app, /best/).waitFor();
    await app.page.getByRole('link', { name: 'Open the analysis' }).click();
    await app.onPage('rfm');
    await go(app, '#/learn?lesson=<b>nothing</b>');
    await app.page.getByText('There is no lesson of the name in the address.').waitFor();
    await button(app, 'find').click();
    await app.page.getByRole('combobox').fill('수업');
    await app.page.getByRole('option', { name: /Lessons/ }).click();
    await heading(app, 'Ten minutes for every analysis').waitFor();
  });

  test('have pictures that the keyboard moves', async ({ open }) => {
    const app = await open({ lang: 'en', hash: '#/learn?lesson=rules' });
    const said = picture(app).getByRole('status');
    await expect.poll(() => said.innerText()).toContain('9 of 16 rules stay');
    const support = picture(app).getByRole('slider', { name: 'Least support' });
    await support.focus();
    await app.page.keyboard.press('ArrowRight');
    await app.page.keyboard.press('ArrowRight');
    await expect.poll(() => said.innerText()).toContain('6 of 16 rules stay');
    expect(await support.getAttribute('aria-valuetext')).toBe('4 of 9');
    await picture(app).getByRole('button', { name: 'Basket 5: milk' }).press('Space');
    await expect.poll(() => said.innerText()).toContain('bread → milk: 5 of 6');
    await picture(app).getByRole('button', { name: 'Start over' }).press('Enter');
    await expect.poll(() => said.innerText()).toContain('bread → milk: 4 of 6');

    await go(app, '#/learn?lesson=clusters');
    const next = picture(app).getByRole('button', { name: 'Next' });
    await next.press('Enter');
    await expect.poll(() => said.innerText()).toContain('Everybody went to the nearest centre');
    await next.press('Enter');
    await expect.poll(() => said.innerText()).toContain('Each centre moved');
  });

  test('say the same under their analysis', async ({ open }) => {
    const app = await open({ lang: 'ko' });
    await button(app, 'sample').click();
    await app.onPage('questions');
    await go(app, '#/kpi');
    await app.page.getByText('배우기: 10분 수업').click();
    const slider = picture(app).getByRole('slider', { name: '이번 달 고객 수' });
    const said = picture(app).getByRole('status');
    await slider.focus();
    const before = await said.innerText();
    await app.page.keyboard.press('End');
    await expect.poll(() => said.innerText()).not.toBe(before);
    expect(await slider.getAttribute('aria-valuetext')).toBe('200명');
  });

  for (const lang of ['ko', 'en'] as const) {
    test(
      `fit a phone, have no barrier and speak one language in ${lang}`,
      { timeout: 400_000 },
      async ({ open }) => {
        const app = await open({
          ...{ lang, dark: lang === 'en', hash: '#/learn' },
          ...{ width: 360, height: 740, touch: true },
        });
        const found: string[] = [];
        const look = async (where: string): Promise<void> => {
          const words = foreignWords(app, await readWords(app));
          const all = [...(await findBarriers(app.page)), ...(await findTight(app)), ...words];
          found.push(...all.map((problem) => `${where}: ${problem}`));
        };
        const links = await lessonLinks(app);
        await look('list');
        for (const link of links) {
          await go(app, link);
          await picture(app).locator('[role=status]').waitFor();
          await look(link);
        }
        expect(found).toEqual([]);
      },
    );
  }
});
