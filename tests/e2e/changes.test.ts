import { describe, expect } from 'vitest';
import type { App } from '../support/app.ts';
import { findBarriers } from '../support/axe.ts';
import { test } from '../support/e2e.ts';
import { heading, loadFile } from '../support/journey.ts';
import { dropColumn, ordersUntil } from '../support/monthFiles.ts';
import { findTight } from '../support/pageWords.ts';

const evil = '<img src=x onerror="document.title=1">.csv';

const main = (app: App) => app.page.getByRole('main');
const table = (app: App, name: string) => main(app).getByRole('region', { name, exact: true });

async function openChanges(app: App, query = ''): Promise<void> {
  await app.page.evaluate((to) => void (location.hash = to), `#/changes${query}`);
  await app.onPage('changes');
}

async function keepFigures(app: App, name: string): Promise<void> {
  const keep = main(app).getByRole('button', { name, exact: true });
  await expect.poll(() => keep.isEnabled(), { timeout: 90_000 }).toBe(true);
  await keep.click();
}

/** Opens figures of then, of now and of their difference, and reads what each drawer says. */
async function openFigures(app: App): Promise<void> {
  const revenue = table(app, 'Key figures').getByRole('row', { name: /^Revenue \(gross\)/ });
  const drawer = app.page.getByRole('dialog');
  const open = async (place: number): Promise<string> => {
    await revenue.locator('button[aria-haspopup="dialog"]').nth(place).click();
    await drawer.waitFor();
    const said = await drawer.innerText();
    await app.page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    return said;
  };
  expect(await open(0)).toMatch(/Kept as of .*2024.*its rows were not kept/);
  expect(await open(1)).toMatch(/SELECT[\s\S]*See the rows behind it|See the rows behind it[\s\S]*SELECT/i);
  expect(await open(2)).toMatch(/÷ [\d,]+/);
  const moved = app.page.getByText(/customers in a group then/).locator('button');
  expect(await moved.count()).toBe(3);
}

describe('what changed since last time', () => {
  test(
    'compares next month’s file with the figures that were kept',
    { timeout: 300_000 },
    async ({ open }) => {
      const app = await open({ lang: 'en', hash: '#/changes' });
      await main(app).getByText('No figures are kept yet.').waitFor();
      expect(await findBarriers(app.page)).toEqual([]);
      await loadFile(app, { name: evil.replaceAll(/[<>"=]/g, '_'), bytes: ordersUntil('2024-10-31') });
      await openChanges(app);
      await keepFigures(app, 'Keep today’s figures');
      await main(app).getByText('Today’s figures are kept.').waitFor();
      await main(app).getByText('The only figures kept are those of this data.').waitFor();

      await loadFile(app, { name: 'orders-11.csv', bytes: ordersUntil('2024-11-30') });
      await openChanges(app);
      await main(app)
        .getByText(/^Of \d+ testable figures \d+ moved by more than chance explains/)
        .waitFor();
      const kpis = table(app, 'Key figures');
      await kpis
        .getByRole('row', { name: /^Revenue \(gross\)/ })
        .getByText('one difference cannot tell')
        .waitFor();
      await kpis
        .getByRole('row')
        .filter({ hasText: /more than chance|may be chance/ })
        .first()
        .waitFor();
      await main(app)
        .getByText(/Oct.* to .*Oct.* against .*Nov.* to .*Nov/)
        .waitFor();
      expect(await main(app).getByRole('heading', { name: 'Know before comparing' }).count()).toBe(0);
      await table(app, 'Sizes of groups')
        .getByRole('row', { name: /^Champions/ })
        .waitFor();
      await main(app)
        .getByText(/customers in a group then, [\d,]+ \([\d.]+%\) are in another one now/)
        .waitFor();
      // The past is the same in both files: the groups of then are found again exactly.
      expect(await main(app).getByText('Sizes kept then differ').count()).toBe(0);
      await main(app).getByLabel('Groups of').selectOption('Life-cycle stage');
      await main(app)
        .getByText(/customers in a group then/)
        .waitFor();
      await openFigures(app);
      expect(await findBarriers(app.page)).toEqual([]);
      expect(await app.page.title()).not.toBe('1');

      // Another look at the data, and another shape of it, are said.
      const filters = encodeURIComponent(
        JSON.stringify([{ kind: 'orders', role: 'channel', values: ['앱'] }]),
      );
      await openChanges(app, `?filters=${filters}`);
      await main(app).getByText('Other filters are set than then.').waitFor();
      const short = dropColumn(ordersUntil('2024-11-30', '2024-11-01'), '채널');
      await loadFile(app, { name: 'november.csv', bytes: short });
      await openChanges(app);
      await main(app)
        .getByText(/^Columns used then are not there: Orders/)
        .waitFor();
      await main(app)
        .getByText(/^The data now starts on .*Nov/)
        .waitFor();
      await main(app)
        .getByText(/^The data now starts after that day/)
        .waitFor();

      await main(app)
        .getByText(/^Kept figures/)
        .click();
      await main(app)
        .getByRole('button', { name: /^Delete as of/ })
        .first()
        .click();
      await main(app).getByText('No figures are kept yet.').waitFor();
      await main(app).getByRole('button', { name: 'Undo', exact: true }).click();
      await main(app)
        .getByText(/^Kept figures/)
        .waitFor();
      await app.page.reload();
      await heading(app, 'What changed since last time?').waitFor();
      await main(app)
        .getByText(/^Kept figures/)
        .waitFor();
    },
  );

  test('fits a phone, in Korean', { timeout: 240_000 }, async ({ open }) => {
    const app = await open({ lang: 'ko', width: 360, height: 740, touch: true, hash: '#/changes' });
    await main(app).getByText('아직 남겨 둔 수치가 없습니다.').waitFor();
    expect(await findTight(app)).toEqual([]);
    await loadFile(app, { name: 'shop.csv', bytes: ordersUntil('2023-08-31') });
    await openChanges(app);
    await keepFigures(app, '오늘 수치 남기기');
    await main(app).getByText('오늘 수치를 남겼습니다.').waitFor();
    await loadFile(app, { name: 'shop9.csv', bytes: ordersUntil('2023-09-30') });
    await openChanges(app);
    await main(app)
      .getByText(/^지표 \d+개 가운데/)
      .waitFor();
    await main(app)
      .getByText(/다른 그룹으로 옮겼습니다/)
      .waitFor();
    expect(await findTight(app)).toEqual([]);
    expect(await findBarriers(app.page)).toEqual([]);
  });
});
