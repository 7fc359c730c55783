import { describe, expect, it, vi } from 'vitest';
import { assumeOf } from '../../src/analyses/response/assumed.ts';
import {
  accountOf,
  explainChannel,
  explainControl,
  explainCount,
  explainRate,
  type ControlFigure,
} from '../../src/analyses/response/explained.ts';
import {
  rateIds,
  responseCell,
  type ControlComparison,
  type Delivery,
  type RateId,
  type ResponseResult,
} from '../../workers/analyses/response/result.ts';
import { wilsonInterval } from '../../workers/numeric/proportion.ts';
import { expectWorked, holdsOf } from '../support/accounts.ts';

vi.hoisted(() => vi.stubGlobal('navigator', { language: 'en' }));

const rateOf = (hits: number, trials: number) => ({
  hits,
  trials,
  value: hits / trials,
  ...wilsonInterval(hits, trials),
});
const rates: Record<RateId, ReturnType<typeof rateOf>> = {
  ...{ delivery: rateOf(9_500, 10_000), open: rateOf(2_345, 9_500), openSent: rateOf(2_345, 10_000) },
  ...{ click: rateOf(321, 9_500), clickOpen: rateOf(321, 2_345), order: rateOf(57, 9_500) },
  ...{ cvr: rateOf(51, 321), optOut: rateOf(3, 9_500) },
};
const row = {
  ...{ name: 'May', sent: 10_000, delivered: 9_500, opened: 2_345, clicked: 321, ordered: 57, orders: 61 },
  ...{ optedOut: 3, cost: 1_234_567, revenue: 9_876_543, customers: 7_000, open: 0, rates, against: {} },
} as Delivery;
const result = {
  ...{ split: [row], total: row, deliveredIsSent: false, mended: 0, ordersFrom: 'file' },
  ...{ firstDay: '2024-01-01', lastDay: '2024-06-30' },
} as unknown as ResponseResult;

const control = (more: Partial<ControlComparison>): ControlComparison => {
  const [n, nControl, buyers, buyersControl, mean, meanControl] = [4_321, 987, 301, 55, 5_432.1, 4_987.65];
  const [difference, gap] = [buyers / n - buyersControl / nControl, mean - meanControl];
  const range = (value: number) => ({ value, low: value - 1, high: value + 1 });
  const cost = 864_200;
  return {
    ...{ campaign: 'May', control: 'none', found: 'variant', byName: true, both: 0, isSmall: false },
    ...{ n, nControl, buyers, buyersControl, difference: range(difference), p: 0.1, holm: 0.1 },
    money: { mean, meanControl, difference: range(gap), p: 0.2 },
    ...{ moreBuyers: range(difference * n), moreRevenue: range(gap * n), cost },
    roi: range((gap * n * 0.3) / cost - 1),
    ...more,
  };
};

describe('accounts of what messages brought', () => {
  it.each(rateIds)('%s and its interval come out', (id) => {
    for (const end of ['value', 'low', 'high'] as const) {
      const account = explainRate(result, row, id, null, end);
      expectWorked(account);
      expect(account.base?.amount).toBe(rates[id].trials.toLocaleString('en'));
    }
  });

  it.each(['perMessage', 'costPerOrder'])('%s is one sum divided by one count', (key) => {
    expectWorked(accountOf(result, key, 0)?.(row, 'May'));
    expectWorked(accountOf(result, key, 2)?.(row, 'May'));
  });

  it('every column with a figure has an account, and a judgement has none', () => {
    for (const key of [
      'sent',
      'delivered',
      'opened',
      'clicked',
      'orders',
      'optedOut',
      'customers',
      'revenue',
      'cost',
    ])
      expect(accountOf(result, key, 0)?.(row, 'May').what).toMatch(/^May: /);
    expect(accountOf(result, 'open judged', 0)).toBeNull();
    expect(accountOf(result, 'open against', 0)).toBeNull();
    expect(explainCount(result, row, 'opened', null).base?.amount).toBe('10,000');
  });

  it.each<ControlFigure>(['buyers', 'buyersControl', 'difference', 'more', 'revenue', 'roi'])(
    '%s of a campaign comes out, below 0 too',
    (figure) => {
      for (const decimals of [0, 2]) {
        expectWorked(explainControl(control({}), figure, decimals));
        const lost = control({
          ...{ buyers: 200, difference: { value: 200 / 4_321 - 55 / 987, low: 0, high: 0 } },
          moreBuyers: { value: (200 / 4_321 - 55 / 987) * 4_321, low: 0, high: 0 },
        });
        expectWorked(explainControl(lost, figure, decimals));
      }
    },
  );

  it('customers a channel is recommended for are listed as the result has them', () => {
    const best = { name: 'SMS', rate: rateOf(120, 3_000), own: 5, single: 6, group: 7 };
    const found = { channel: 2, best, reason: 'single', count: 6 } as unknown as Parameters<
      typeof explainChannel
    >[1];
    expectWorked(explainChannel(result, found, 900, 'rate'));
    const { rows } = explainChannel(result, found, 900, 'count');
    expect(rows?.selection).toEqual({ by: 'cells', cells: [responseCell(2, 'single')] });
  });

  it('steps that are marked without those before them, and customers with several messages, are told of', () => {
    const holds = (given: Partial<ResponseResult>) => assumeOf({ ...result, ...given }).map(holdsOf);
    expect(holds({})).toEqual([null, true, false, null, null]);
    expect(holds({ mended: 4, total: { ...row, customers: 10_000 } })).toEqual([
      null,
      false,
      true,
      null,
      null,
    ]);
    expect(holds({ total: { ...row, opened: null, clicked: null } })[1]).toBeNull();
  });
});
