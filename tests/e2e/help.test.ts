import { expect } from 'vitest';
import { findBarriers } from '../support/axe.ts';
import { test } from '../support/e2e.ts';
import { findTight, readWords, sameInKorean } from '../support/pageWords.ts';

for (const lang of ['ko', 'en'] as const) {
  test(`help is searched in both languages, fits a phone and has no barrier in ${lang}`, async ({ open }) => {
    const app = await open({
      lang,
      width: 360,
      height: 740,
      touch: true,
      dark: lang === 'en',
      hash: '#/help',
    });
    const main = app.page.getByRole('main');
    await main.getByRole('heading', { level: 2 }).nth(3).waitFor();
    expect(await findBarriers(app.page)).toEqual([]);
    expect(await findTight(app)).toEqual([]);
    const words = await readWords(app);
    const foreign =
      lang === 'en'
        ? words.filter((text) => /[가-힣]/.test(text) && text !== '한국어로 바꾸기')
        : words.filter((text) => /[A-Za-z]{2,}/.test(text.replace(sameInKorean, '')));
    expect(foreign).toEqual([]);
    const field = main.getByRole('searchbox');
    await field.fill('향상도');
    await expect.poll(() => main.locator('dt').count()).toBe(1);
    await field.fill('password');
    await main.getByText('ENCRYPTED').waitFor();
    expect(await main.locator('dt').count()).toBe(1);
    await field.fill('no such word');
    await main.getByText(/Nothing matches|맞는 항목이 없습니다/).waitFor();
    await field.fill('lift');
    await main.getByRole('link').first().click();
    await app.onPage('rules');
  });
}
