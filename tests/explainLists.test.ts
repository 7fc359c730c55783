import { expect, test, vi } from 'vitest';
import {
  explainComparison,
  explainList,
  explainOverlap,
  explainOverlapFinding,
  explainPart,
} from '../src/audience/explainLists.ts';
import { tabulateComparison } from '../src/audience/workshop.ts';
import type { Audience, AudienceComparison, ComparedAudience } from '../workers/contract/audience.ts';
import { expectAccount, expectCells, expectTold } from './support/accounts.ts';

// The language of the page is asked of the browser as soon as it is imported.
vi.hoisted(() => vi.stubGlobal('navigator', { language: 'en' }));

const one: ComparedAudience = {
  ...{ id: 'a', customers: 5, buyers: 4, buyerShare: 0.25, revenue: 1_200.5, revenueShare: 0.5 },
  ...{ orders: 8, orderValue: 150.0625, ordersPerBuyer: 2, medianRecencyDays: 10.5, repeatRate: 0.75 },
  ...{ repeaters: 3, reach: { email: 3 } },
};
const nobody: ComparedAudience = {
  ...{ id: 'b', customers: 2, buyers: 0, buyerShare: 0, revenue: 0, revenueShare: 0, orders: 0 },
  ...{ orderValue: null, ordersPerBuyer: null, medianRecencyDays: null, repeatRate: null },
  ...{ repeaters: 0, reach: { email: 0 } },
};
const comparison: AudienceComparison = {
  ...{ asOf: '2024-01-01', audiences: [one, nobody], all: { buyers: 16, revenue: 2_401 } },
  overlap: [
    [5, 1],
    [1, 2],
  ],
};

test('every figure of the comparison is told of its own row', () => {
  const names = ['A', 'B'];
  const table = tabulateComparison(comparison, names, 2);
  const explained = explainComparison(comparison, names, 2);
  expectCells(table, explained, /^(Customers|Of them, buyers|Revenue|Orders|Days .*|Reachable .*): /);
  const told = new Map(table.rows.map(([label], row) => [label?.text, explained(row, 1)?.()]));
  expect(told.get('Share of all buyers')?.worked).toBe('4 ÷ 16 = 25.0%');
  expect(told.get('Bought twice or more')?.worked).toBe('3 ÷ 4 = 75.0%');
  expect(told.get('Revenue per order')?.worked).toBe('1,200.5 ÷ 8 = 150.06');
  expect(told.get('Reachable by e-mail')?.formula).toMatch(/agreed/);
});

test('a list of its own, an overlap and a part of the bar', () => {
  const audience = { customerCount: 300, revenue: 1_234_567, asOf: '2024-01-01' } as Audience;
  const { customers, share, revenue } = explainList(audience, 1_200, 0);
  expectAccount(share, '25.0%');
  expect([customers.amount, revenue.amount]).toEqual(['300', '1.2M']);
  const overlap = explainOverlap(['A', 'B'], { count: 30, size: 120 });
  expectAccount(overlap, '25.0%');
  expect(overlap.base?.amount).toBe('120');
  const part = explainPart({ key: 'all', label: 'In all', count: 30 }, 240);
  expectAccount(part.share, '12.5%');
});

test('the sentence above the bar adds up', () => {
  const three = explainOverlapFinding(3, { only: [100, 50, 25], several: 20, all: 5 });
  expectTold(three, /^Lists/);
  expect(three.map(({ amount }) => amount)).toEqual(['3', '200', '25', '12.5%']);
  const two = explainOverlapFinding(2, { only: [60, 20], several: 0, all: 20 });
  expect(two.map(({ worked }) => worked)).toEqual([null, '60 + 20 + 20 = 100', null, '20 ÷ 100 = 20.0%']);
});
