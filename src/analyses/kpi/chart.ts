import {
  kpiStages,
  type Factor,
  type Figure,
  type Kpi,
  type KpiId,
  type KpiResult,
  type KpiStage,
  type RevenueChange,
  type Span,
} from '../../../workers/analyses/kpi/result.ts';
import type { PeriodRows } from '../../../workers/contract/rows.ts';
import type { TableKind } from '../../../workers/contract/tables.ts';

/** The figures of a stage that can be shown. */
export interface StageModel {
  readonly stage: KpiStage;
  readonly ids: readonly KpiId[];
}

const entriesOf = (result: KpiResult): [KpiId, Kpi][] => Object.entries(result.kpis) as [KpiId, Kpi][];

export function buildStages(result: KpiResult): StageModel[] {
  return kpiStages
    .map((stage) => ({
      stage,
      ids: entriesOf(result).flatMap(([id, kpi]) =>
        kpi.stage === stage && kpi.reason !== 'locked' ? [id] : [],
      ),
    }))
    .filter(({ ids }) => ids.length > 0);
}

export function lockedKpis(result: KpiResult): [KpiId, Kpi][] {
  return entriesOf(result).filter(([, kpi]) => kpi.reason === 'locked');
}

export interface Change {
  /** For rates and points the difference, else the share of the earlier figure. */
  readonly amount: number;
  readonly isDifference: boolean;
  readonly direction: 'up' | 'down' | 'same';
  readonly verdict: 'better' | 'worse' | 'more' | 'less' | 'same';
}

/** How a figure moved; null where there is nothing to compare with. */
export function compareFigures(
  kpi: Pick<Kpi, 'unit' | 'better'>,
  after: Pick<Figure, 'value'> | null,
  before: Pick<Figure, 'value'> | null,
): Change | null {
  if (after === null || before === null || after.value === null || before.value === null) return null;
  const isDifference = kpi.unit === 'rate' || kpi.unit === 'points';
  if (!isDifference && before.value <= 0) return null;
  const difference = after.value - before.value;
  const amount = isDifference ? difference : difference / before.value;
  if (difference === 0) return { amount, isDifference, direction: 'same', verdict: 'same' };
  const isUp = difference > 0;
  const direction = isUp ? 'up' : 'down';
  if (kpi.better === 'neither') return { amount, isDifference, direction, verdict: isUp ? 'more' : 'less' };
  return { amount, isDifference, direction, verdict: isUp === (kpi.better === 'high') ? 'better' : 'worse' };
}

/** A share of fewer trials than this swings widely by chance; the table says so. */
const fewTrials = 30;

export function isFew(figure: Figure): boolean {
  return figure.interval !== null && (figure.denominator ?? fewTrials) < fewTrials;
}

/** Both spans are the same days. */
export function isSameSpan(a: Span | null, b: Span | null): boolean {
  return a !== null && b !== null && a.start === b.start && a.end === b.end;
}

export interface WaterfallStep {
  readonly factor: Factor;
  /** Money: where its bar begins and ends. */
  readonly from: number;
  readonly to: number;
}

export interface TreeModel {
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly steps: readonly WaterfallStep[];
  /** Domain of the bars; holds 0. */
  readonly low: number;
  readonly high: number;
  /** The factor with the largest contribution in the direction of the change. */
  readonly leading: Factor | null;
}

export function buildTree(change: RevenueChange): TreeModel {
  let at = change.before;
  const steps = change.factors.map((factor) => {
    const from = at;
    at += factor.contribution;
    return { factor, from, to: at };
  });
  const ends = [0, change.before, change.after, ...steps.map(({ to }) => to)];
  const sign = Math.sign(change.change);
  const ranked = [...change.factors].sort((a, b) => (b.contribution - a.contribution) * sign);
  const leading = sign === 0 ? null : (ranked[0] ?? null);
  const { before, after } = change;
  return {
    before,
    after,
    change: change.change,
    steps,
    low: Math.min(...ends),
    high: Math.max(...ends),
    leading,
  };
}

/** Which rows of which table a figure counts; null where none of its tables is loaded. */
export function rowsOf(
  id: KpiId,
  loaded: readonly TableKind[],
): { readonly kind: TableKind; readonly which: PeriodRows['which'] } | null {
  const which =
    id === 'returns' || id === 'returnRate' ? 'returned' : id === 'netRevenue' ? 'both' : 'counted';
  const kind = tablesOf[id]?.find((one) => loaded.includes(one)) ?? 'orders';
  return loaded.includes(kind) ? { kind, which } : null;
}

/** Figures that are not counted from the orders, the table that is taken first in front. */
const tablesOf: Readonly<Partial<Record<KpiId, readonly TableKind[]>>> = {
  impressions: ['spend'],
  reach: ['spend'],
  adCtr: ['spend'],
  leads: ['spend'],
  cac: ['spend'],
  roas: ['spend'],
  roi: ['spend'],
  visits: ['events', 'spend'],
  pageViews: ['events'],
  sessionMinutes: ['events'],
  bounceRate: ['events'],
  conversionRate: ['events'],
  cartAbandonment: ['events'],
  recommendationCtr: ['events'],
  recommendationCvr: ['events'],
  deliveryRate: ['contacts'],
  openRate: ['contacts'],
  openRateSent: ['contacts'],
  messageCtr: ['contacts'],
  ctor: ['contacts'],
  messageCvr: ['contacts'],
  optOutRate: ['contacts'],
  nps: ['feedback'],
  averageRating: ['feedback'],
  reviewCount: ['feedback'],
  referralCount: ['customers'],
};
