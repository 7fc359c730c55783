import { describe, expect } from 'vitest';
import { createNodeEngine } from '../../workers/headless/node.ts';
import type { App } from '../support/app.ts';
import { makeBlobs, shuffleEach } from '../support/clusterInput.ts';
import { test } from '../support/e2e.ts';
import { expectOk, importFile } from '../support/importText.ts';
import { loadFile } from '../support/journey.ts';

const centres = [
  [20, 80, 10],
  [80, 20, 15],
  [25, 20, 60],
  [85, 85, 55],
];
const columns = makeBlobs(centres, 60, 6).map((column) => column.map((value) => Math.round(value * 10) / 10));

/** A plain customer table: a number, and three scores. */
function customerTable(scores: readonly (readonly number[])[]): string {
  const rows = (scores[0] ?? []).map((_, i) =>
    [`M${String(i).padStart(3, '0')}`, ...scores.map((score) => score[i])].join(','),
  );
  return `CustomerID,Income,Spending,Visits\n${rows.join('\n')}\n`;
}

async function openClusters(app: App, scores: readonly (readonly number[])[] = columns): Promise<void> {
  await loadFile(app, { name: 'members.csv', bytes: customerTable(scores) });
  await app.page.evaluate(() => void (location.hash = '#/clusters'));
  await app.onPage('clusters');
  await app.page.getByRole('rowheader').first().waitFor();
}

const groupButton = (app: App, name: string) =>
  app.page.getByRole('rowheader').getByRole('button', { name, exact: true });

async function readList(app: App): Promise<string> {
  await app.page.getByRole('button', { name: 'Download', exact: true }).click();
  const download = app.page.getByRole('button', { name: 'Download as CSV: With figures' });
  return (await app.readDownload(() => download.click())).bytes.toString();
}

/** Lines by customer: the number and every figure, the name of the group left out. */
function figuresOf(csv: string): string[] {
  return csv
    .replace('\ufeff', '')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [customer, _group, ...figures] = line.split(',');
      return [customer, ...figures].join(',');
    })
    .sort();
}

describe('natural groups', () => {
  test('of a customer table are the same in the browser as in Node, to the last digit', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await openClusters(app);
    expect(await app.page.getByRole('main').innerText()).toContain('240 customers fall into 4 groups');
    await groupButton(app, 'Group 1').click();
    await app.page.getByText('60 customers (25.0%)').first().waitFor();
    const list = figuresOf(await readList(app));

    const engine = await createNodeEngine();
    const { id } = expectOk(
      await importFile(engine, customerTable(columns), { kind: 'customers', fileName: 'members.csv' }),
    );
    const request = { analysis: 'clusters' as const, datasetId: id, asOf: null, options: {} };
    const { runId } = expectOk(await engine.run(request, 'run', () => undefined));
    const selection = { by: 'groups' as const, groups: ['c1'] };
    const audience = expectOk(await engine.createAudience({ runId, name: 'a group', selection }));
    const asked = { audienceId: audience.id, content: 'figures', format: 'csv' } as const;
    const given = { ...asked, words: { headers: {}, groups: {} } };
    const csv = expectOk(await engine.audienceFile(given, 'file', () => undefined));
    expect(list).toHaveLength(60);
    expect(list).toEqual(figuresOf(await csv.text()));
  });

  test('are picked on the map by keys, and features are chosen by ticking them', async ({ open }) => {
    const app = await open({ lang: 'ko' });
    await openClusters(app);
    const mark = app.page.locator('svg[data-chart]').getByRole('button', { name: /그룹 2/ });
    await mark.focus();
    await app.page.keyboard.press('Enter');
    expect(await groupButton(app, '그룹 2').getAttribute('aria-pressed')).toBe('true');
    await app.page.keyboard.press('Escape');
    expect(await groupButton(app, '그룹 2').getAttribute('aria-pressed')).toBe('false');

    await app.page.locator('summary', { hasText: '특성 직접 고르기' }).click();
    await app.page.getByRole('checkbox', { name: 'Visits' }).uncheck();
    await app.page.waitForURL((address) =>
      decodeURIComponent(address.hash).includes('"features":["Income","Spending"]'),
    );
    await app.page.getByText('3개 중 2개').waitFor();
    expect(await app.page.getByRole('checkbox', { name: 'Visits' }).isChecked()).toBe(false);
  });

  test('are denied where every column was shuffled by itself', async ({ open }) => {
    const app = await open({ lang: 'en' });
    const even = shuffleEach(makeBlobs([[0, 0, 0]], 240, 10), 3);
    await openClusters(app, even);
    const main = app.page.getByRole('main');
    expect(await main.innerText()).toContain('This file has no natural groups.');
    expect(await main.innerText()).toContain('do not take these for real groups');
  });

  test('come as a tree, with its cut, where a tree is asked for', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await openClusters(app);
    await app.page.getByLabel('Method', { exact: true }).selectOption('ward');
    const tree = app.page.getByRole('figure', { name: 'The tree is cut into 4 branches' });
    await tree.waitFor();
    await tree.getByRole('button', { name: 'Show as table' }).click();
    expect(await tree.getByRole('row').count()).toBeGreaterThan(5);
  });
});
