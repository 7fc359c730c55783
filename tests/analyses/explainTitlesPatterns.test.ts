import { beforeAll, describe, expect, test, vi } from 'vitest';
import { buildNetwork } from '../../src/analyses/rules/network.ts';
import { findItemRules, listItems } from '../../src/analyses/rules/chart.ts';
import { listDifferences } from '../../src/analyses/rules/groups.ts';
import * as rules from '../../src/analyses/rules/titleAccounts.ts';
import { nameRule } from '../../src/analyses/rules/words.ts';
import { provenRules } from '../../src/analyses/sequences/chart.ts';
import * as sequences from '../../src/analyses/sequences/titleAccounts.ts';
import { expectAll, expectBoth } from '../support/accounts.ts';
import { openSampleRuns, type SampleRuns } from '../support/sampleRuns.ts';

// The language of the page is asked of the browser as soon as it is imported.
vi.hoisted(() => vi.stubGlobal('navigator', { language: 'en' }));

let shop: SampleRuns;

beforeAll(async () => {
  shop = await openSampleRuns();
}, 120_000);

describe('what stands behind the figures of titles and notes', () => {
  test('rules', async () => {
    const { result } = await shop.run('rules', { by: 'rfm' });
    expectAll(() => ({ ...rules.explainSupport(result) }), ['count']);
    expectAll(() => ({ ...rules.explainStopped({ items: 30, of: 200 }) }), ['items', 'of']);
    expectBoth(() => rules.explainTableTitle(result), /표에 있는 규칙|Rules in the table/);
    const network = buildNetwork(result, 'lift', 40, 70);
    const rule = network.edges[0]?.rules[0];
    expectBoth(() => rules.explainNetworkTitle(result, network, rule), /향상도|: lift/i);
    expectBoth(() => rules.explainMatrixTitle(result, 0, 12), /향상도|: lift/i);
    const [item = -1] = listItems(result);
    const found = findItemRules(result, item, 'left', result.rules.count);
    expect(found.length).toBeGreaterThan(0);
    expectBoth(() => rules.explainBarsTitle(result, found, 1), /향상도|: lift/i);
    expectAll(() => ({ item: rules.explainItem(result, item) }), ['item']);
    expectAll(() => ({ more: rules.explainMore(90, 60) }), []);
    if (!result.byGroup) throw new Error('no groups');
    const differences = listDifferences(result.byGroup);
    const [first] = differences;
    const told = rules.explainGroupsTitle(result, differences, String);
    expect(told.length).toBe(first === undefined ? 3 : 5);
    const name = first === undefined ? /^$/ : new RegExp(nameRule(result, first.rule).slice(0, 8), 'u');
    expectBoth(() => rules.explainGroupsTitle(result, differences, String), name);
  });

  test('sequences', async () => {
    const { result } = await shop.run('sequences');
    const { next } = result;
    if (next.status !== 'ok') throw new Error('too short');
    const proven = provenRules(result, false);
    expectBoth(() => sequences.explainNextTitle(result, proven, 10, false), / → /);
    expectBoth(() => sequences.explainFlowTitle(result), /비율|Share/);
    expectBoth(() => sequences.explainStepsTitle(result), /뷰티/);
    expectBoth(() => sequences.explainRulesTitle(next), /^$/);
    expectBoth(() => sequences.explainPatternsTitle(result), /그 비율|As a share/);
  });
});
