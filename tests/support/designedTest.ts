import type { DesignArm, ExperimentDesign } from '../../workers/contract/design.ts';
import { toDayNumber } from '../../workers/contract/periods.ts';
import { buildDesign, type DesignContent } from '../../workers/engine/designs.ts';
import type { Row } from './sampleShop.ts';

type ArmPlan = Partial<DesignArm> & { readonly members: readonly string[] };

/** A design of these groups; the first is the control where none says so. */
export function makeDesign(
  starts: string,
  days: number,
  arms: Readonly<Record<string, ArmPlan>>,
  change: Partial<DesignContent> = {},
): Promise<ExperimentDesign> {
  const all = Object.values(arms).reduce((sum, { members }) => sum + members.length, 0);
  const request: DesignContent = {
    ...{ id: 'design-1', name: 'Coupon', madeOn: `${starts}T00:00:00.000Z`, starts, days, metric: 'buyers' },
    ...{ method: 'chance', strata: [], seed: 1 },
    arms: Object.entries(arms).map(([name, { members, ...rest }], i) => ({
      ...{ id: `arm-${i + 1}`, name, share: members.length / all, size: members.length },
      ...{ channel: i === 0 ? 'none' : 'sms', isControl: i === 0, isHoldOut: false },
      ...rest,
    })),
    audience: {
      ...{ source: 'everybody', name: '', filters: [], eligibility: 'same', channels: ['sms'] },
      asOf: starts,
    },
    plan: {
      ...{ power: 0.8, alpha: 0.05, comparisons: 1, test: 'difference' },
      ...{ base: null, deviation: null, effect: 0.02, detectable: null },
    },
    ...change,
  };
  return buildDesign(
    request,
    Object.values(arms).map(({ members }) => members),
  );
}

/** What customers bought from a day on for so many days, counted line by line. */
export function countWindow(
  rows: readonly Row[],
  starts: string,
  days: number,
): Map<string, { spend: number; margin: number; orders: Set<string> }> {
  const [from, to] = [toDayNumber(starts), toDayNumber(starts) + days];
  const bought = new Map<string, { spend: number; margin: number; orders: Set<string> }>();
  for (const row of rows) {
    const at = toDayNumber(row['주문일시']!.slice(0, 10));
    if (at < from || at >= to || Number(row['수량']) <= 0 || Number(row['결제금액']) <= 0) continue;
    const own = bought.get(row['고객번호']!) ?? { spend: 0, margin: 0, orders: new Set() };
    bought.set(row['고객번호']!, own);
    own.spend += Number(row['결제금액']);
    if (row['원가'] !== '') own.margin += Number(row['결제금액']) - Number(row['원가']);
    own.orders.add(row['주문번호']!);
  }
  return bought;
}
