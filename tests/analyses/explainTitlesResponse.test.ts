import { beforeAll, describe, expect, test, vi } from 'vitest';
import { gridExtremes, buildGrid } from '../../src/analyses/response/chart.ts';
import * as response from '../../src/analyses/response/titleAccounts.ts';
import { expectAll, expectBoth } from '../support/accounts.ts';
import { openSampleRuns, type SampleRuns } from '../support/sampleRuns.ts';

// The language of the page is asked of the browser as soon as it is imported.
vi.hoisted(() => vi.stubGlobal('navigator', { language: 'en' }));

let shop: SampleRuns;

beforeAll(async () => {
  shop = await openSampleRuns(['contacts']);
}, 180_000);

describe('what stands behind the figures of titles and notes', () => {
  test('response', async () => {
    const ran = await shop.run('response');
    const { result } = ran;
    const { variants, personal, times } = result;
    if (!variants || variants.drawnP === null || !personal) throw new Error('too little');
    const [group] = result.split;
    if (!group) throw new Error('no groups');
    expectBoth(
      () => response.explainFunnelTitle(result, result.total, null),
      /보낸 것 가운데|보낸 .*비율|share/i,
    );
    expectBoth(
      () => response.explainFunnelTitle(result, group, 'May 10'),
      /보낸 것 가운데|보낸 .*비율|share/i,
    );
    expectBoth(() => response.explainBeside(result, result.total, null, 0), /율|rate|Share/);
    expectBoth(() => response.explainSplitTitle(result, 'open', 24), /열람|opened ÷/i);
    expectBoth(() => response.explainGroupCount(result), /^$/);
    expectBoth(() => response.explainVariantTitle(result, variants, 'clickOpen'), /./);
    const { drawnP } = variants;
    expectBoth(() => [response.explainDrawn(drawnP)], /^$/);
    expectBoth(() => response.explainGridTitle(result), /^$/);
    expect(gridExtremes(buildGrid(result.grid, 'open', true), times, 'open')).not.toBeNull();
    for (const one of times) expectBoth(() => response.explainTimes(one), /^$/);
    const own = /자기 기록이 채널|own record tells the channel|비율|share/;
    expectBoth(() => response.explainPersonal(result).title, own);
    expectBoth(() => response.explainPersonal(result).help, /^$/);
    expectAll(() => ({ ...response.explainKept(result) }), ['rows', 'both']);
    const [count] = response.explainSplitTitle(result, 'open', 24);
    if (!count) throw new Error('no account');
    expect((await shop.rowsOf(count, ran)).rows.length).toBeGreaterThan(0);
  });
});
