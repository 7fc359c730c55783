import { describe, expect, it, vi } from 'vitest';
import { buildGrid } from '../../src/analyses/response/chart.ts';
import {
  explainAgainst,
  explainControlP,
  explainFunnel,
  explainGrid,
  explainRates,
  explainStrength,
} from '../../src/analyses/response/explainedTables.ts';
import {
  tabulateFunnel,
  tabulateGrid,
  tabulateRates,
  type ChannelRow,
} from '../../src/analyses/response/tables.ts';
import type {
  Against,
  ControlComparison,
  Delivery,
  ResponseResult,
} from '../../workers/analyses/response/result.ts';
import { wilsonInterval } from '../../workers/numeric/proportion.ts';
import { expectCells, expectWorked } from '../support/accounts.ts';

vi.hoisted(() => vi.stubGlobal('navigator', { language: 'en' }));

const rateOf = (hits: number, trials: number) => ({
  ...{ hits, trials, value: hits / trials },
  ...wilsonInterval(hits, trials),
});
const groups: readonly (readonly [string, number, number])[] = [
  ['May', 2_345, 9_500],
  ['June', 123, 4_321],
  ['July', 9, 31],
];
const all = groups.reduce((sum, [, hits, trials]) => [sum[0]! + hits, sum[1]! + trials], [0, 0]);
const split = groups.map(([name, hits, trials]) => {
  const rest = (all[0]! - hits) / (all[1]! - trials);
  const value = hits / trials - rest;
  const against: Against = { value, low: value - 0.01, high: value + 0.01, p: 0.02, holm: 0.04 };
  return {
    ...{ name, sent: trials, delivered: trials, opened: hits, clicked: null, ordered: null, orders: null },
    ...{ optedOut: 3, cost: null, revenue: null, customers: trials, open: 0 },
    ...{ rates: { open: rateOf(hits, trials) }, against: { open: against } },
  } as Delivery;
});
const result = {
  ...{ split, total: split[0], deliveredIsSent: false, splitBy: 'campaign', hasHours: true, controls: [] },
  ...{ firstDay: '2024-01-01', lastDay: '2024-06-30' },
} as unknown as ResponseResult;

describe('accounts of the tables of messages', () => {
  it('the funnel comes out', () => {
    const [row] = split as [Delivery];
    expectCells(
      tabulateFunnel(row),
      explainFunnel(result, row, 'May'),
      /^May: Messages \w+( out of)?( opted out of)?$/,
    );
  });

  it('rates, their intervals and their difference to the rest come out', () => {
    const told = /Messages sent$|Holm/;
    expectCells(tabulateRates(result, split, 'open'), explainRates(result, result, split, 'open'), told);
  });

  it('a difference claims no arithmetic where the rest is not all there', () => {
    const [row] = split as [Delivery];
    expectWorked(explainAgainst(result, split, row, 'open', 'May'));
    expect(explainAgainst(result, split.slice(0, 2), row, 'open', 'May').worked).toBeNull();
  });

  it('every hour comes out', () => {
    const delivered = Array.from({ length: 168 }, (_, i) => (i % 24 < 3 ? 40 + i : 0));
    const opened = delivered.map((count, i) => Math.floor(count / (2 + (i % 5))));
    const model = buildGrid({ delivered, opened, clicked: null, ordered: null }, 'open', true);
    expectCells(tabulateGrid(model, true), explainGrid(result, model, 'open'), /^$/);
    expect(explainGrid(result, model, 'open')(0, 1)?.()?.base?.amount).toBe('40');
  });

  it('what is mixed into a record, and p of a control, tell how they come about', () => {
    const best = { name: 'sms', prior: { mean: 0.1, strength: 12.4, likeness: 0.07 } };
    const strength = explainStrength({ channel: 0, best, reason: 'own', count: 3 } as unknown as ChannelRow);
    expect(strength.amount).toBe('12');
    expect(strength.formula).toContain('likeness');
    const one = {
      ...{ campaign: 'May', n: 4_321, nControl: 987, buyers: 301, buyersControl: 55, p: 0.1, holm: 0.2 },
    } as ControlComparison;
    expect(explainControlP({ ...result, controls: [one, one] }, one)).toMatchObject({
      amount: '0.20',
      worked: '301 of 4,321 with the message, 55 of 987 in the control, p 0.10 before correction → 0.20',
      base: { amount: '2' },
    });
  });
});
