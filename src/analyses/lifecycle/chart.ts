import type {
  LifecycleResult,
  Limits,
  ProgramId,
  ProgramRow,
  StageId,
  StageRow,
} from '../../../workers/analyses/lifecycle/result.ts';
import { lifecycleSpec } from '../../../workers/analyses/lifecycle/spec.ts';

/** The result as models for charts and lists, in customers, money and cycles; pixels come later. */

export interface StageBar extends StageRow {
  readonly customerShare: number;
  readonly revenueShare: number;
}

/** Stages with their shares. Prospects are drawn only where members are known. */
export function buildStages({ stages, customerCount, revenue, hasMembers }: LifecycleResult): StageBar[] {
  return stages
    .filter(({ id }) => hasMembers || id !== 'prospect')
    .map((row) => ({
      ...row,
      customerShare: customerCount > 0 ? row.customerCount / customerCount : 0,
      revenueShare: revenue > 0 ? row.revenue / revenue : 0,
    }));
}

export function largestStage(bars: readonly StageBar[]): StageBar | undefined {
  return [...bars].sort((a, b) => b.customerCount - a.customerCount)[0];
}

export function stageRow({ stages }: LifecycleResult, id: StageId): StageRow {
  const row = stages.find((stage) => stage.id === id);
  if (row === undefined) throw new RangeError(`no stage ${id}`);
  return row;
}

/** What can be expected of those in a program now if nothing is done; null where the file cannot tell. */
export interface Expected {
  readonly customers: number;
  readonly low: number;
  readonly high: number;
  /** null where nobody came back, so that nobody’s spending is known. */
  readonly revenue: { readonly amount: number; readonly low: number; readonly high: number } | null;
  /** Of a response one percentage point higher. */
  readonly onePoint: { readonly customers: number; readonly amount: number } | null;
}

export function expectOf({ customerCount, outlook }: ProgramRow): Expected | null {
  if (outlook === null || customerCount === 0) return null;
  const { rate, low, high, revenuePerBuyer } = outlook;
  const [customers, least, most] = [rate, low, high].map((one) => one * customerCount) as [
    number,
    number,
    number,
  ];
  return {
    ...{ customers, low: least, high: most },
    revenue:
      revenuePerBuyer === null ? null : scale({ amount: customers, low: least, high: most }, revenuePerBuyer),
    onePoint:
      revenuePerBuyer === null
        ? null
        : { customers: customerCount / 100, amount: (customerCount / 100) * revenuePerBuyer },
  };
}

function scale(
  counts: { amount: number; low: number; high: number },
  each: number,
): NonNullable<Expected['revenue']> {
  return { amount: counts.amount * each, low: counts.low * each, high: counts.high * each };
}

/** The borders of the picture, in the order in which customers pass them. */
export const borderNames = ['riskFactor', 'churnFactor', 'dormantFactor'] as const;
export type BorderName = (typeof borderNames)[number];

/** A value for a border as it may be set: on a tenth, between its neighbours, within what the setting allows. */
export function snapBorder(limits: Limits, name: BorderName, value: number): number {
  const at = borderNames.indexOf(name);
  const { min, max } = lifecycleSpec.options[name];
  const [before, after] = [borderNames[at - 1], borderNames[at + 1]];
  const low = before ? Math.max(min, limits[before]) : min;
  const high = after ? Math.min(max, limits[after]) : max;
  return Math.round(Math.min(high, Math.max(low, value)) * 10) / 10;
}

/** Share of buyers who are past their own cycle. */
export function sharePast({ histogram: { step, counts }, buyerCount }: LifecycleResult): number {
  const past = counts.reduce((sum, count, bin) => sum + (bin * step >= 1 - 1e-9 ? count : 0), 0);
  return buyerCount > 0 ? past / buyerCount : 0;
}

/** Programs that can have anybody: acquisition needs members, cross-sell categories. */
export function isOpen(result: LifecycleResult, id: ProgramId): boolean {
  return (id !== 'acquisition' || result.hasMembers) && (id !== 'crossSell' || result.crossSell !== null);
}
