import { expect } from 'vitest';
import { findBarriers } from '../support/axe.ts';
import { test } from '../support/e2e.ts';
import { button, heading, words } from '../support/journey.ts';

test(
  'a page is answered for every group, kept in the address, and its lists go on working',
  {
    timeout: 180_000,
  },
  async ({ open }) => {
    const app = await open({ lang: 'ko' });
    const { page } = app;
    await button(app, 'sample').click();
    await app.onPage('questions');
    await heading(app).waitFor();
    await page.evaluate(() => void (location.hash = '#/pareto'));
    const section = page.getByRole('region', { name: '고객 그룹별로 나란히' });
    await section.getByLabel('나누는 기준').selectOption('value');
    await section.locator('svg[data-chart]').waitFor({ timeout: 60_000 });
    await section.getByRole('button', { name: '멈추기' }).waitFor({ state: 'detached', timeout: 60_000 });
    expect(page.url()).toContain('groups=value');
    await section.getByLabel('비교할 숫자').selectOption({ label: '매출' });
    await section.getByRole('heading', { name: '가치 등급별 매출' }).waitFor();
    await section.getByRole('button', { name: '표로 보기' }).click();
    const rows = await section.getByRole('row').allInnerTexts();
    expect(rows[0]).toContain('지니계수');
    expect(rows[1]).toContain('모든 고객');
    expect(rows.length).toBeGreaterThanOrEqual(5);
    expect(await findBarriers(page)).toEqual([]);

    // A list of what the page shows is still made of everybody.
    await page.getByLabel(words.listName.ko).fill('상위 고객');
    await button(app, 'saveList').click();
    await button(app, 'download').waitFor();

    await page.goBack();
    await section.locator('svg[data-chart]').waitFor({ state: 'detached' });
    expect(page.url()).not.toContain('groups=');
  },
);
