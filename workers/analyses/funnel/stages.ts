import { columnOf, type KernelInput, type KernelOutput } from '../../contract/kernel.ts';
import { failed } from '../../contract/outcome.ts';
import { addPeriods, listPeriods, periodStart, toIsoDay } from '../../contract/periods.ts';
import { findFallen, noWatch, watchRate } from './history.ts';
import { stageIds, type FunnelStage, type StageId, type StageMeasure, type StagesFunnel } from './result.ts';

/** What can stand for a stage, the first that is there; what its rate is of, where that is not the stage before. */
const ladder: Readonly<
  Record<
    StageId,
    {
      readonly measures: readonly StageMeasure[];
      readonly own?: Readonly<Partial<Record<StageMeasure, StageMeasure>>>;
      readonly unlock: FunnelStage['unlock'];
    }
  >
> = {
  awareness: { measures: ['impressions', 'reach'], unlock: { kind: 'spend', role: 'impressions' } },
  interest: { measures: ['clicks', 'visits'], unlock: { kind: 'spend', role: 'clicks' } },
  decision: { measures: ['leads'], unlock: { kind: 'spend', role: 'leads' } },
  action: { measures: ['newCustomers', 'orders'], unlock: null },
  retention: { measures: ['boughtAgain'], own: { boughtAgain: 'newCustomers' }, unlock: null },
  advocacy: {
    measures: ['promoters', 'referrals'],
    own: { promoters: 'answers', referrals: 'joined' },
    unlock: { kind: 'feedback', role: 'npsScore' },
  },
};

/**
 * Stages by month. input.columns: for each table (spend, orders, feedback, joins) `<table>Month`, the first day of a month, and
 * beside it the sums that the data set has, named as the measures are. A month counts as whole when all tables that
 * its two figures come from cover it; bought again is not known until its time is over.
 */
export function computeStages(input: KernelInput): KernelOutput {
  const first = Number(input.facts['firstDay']);
  const last = Number(input.facts['coverEnd']);
  const months = listPeriods(first, last, 'month');
  if (!(last >= first) || months.length === 0) return failed('NO_ROWS');
  const againDays = Number(input.facts['againDays']);
  const isWhole = months.map((start) => start >= first && addPeriods(start, 1, 'month') - 1 <= last);
  const series = readSeries(input, months, last, againDays);
  const stages: FunnelStage[] = [];
  let before: StageMeasure | null = null;
  for (const id of stageIds) {
    const { measures, own, unlock } = ladder[id];
    const there = measures.filter((measure) => series.has(measure));
    const measure = there[0] ?? null;
    const base: StageMeasure | null = measure === null ? null : (own?.[measure] ?? before);
    const values = (measure && series.get(measure)) ?? months.map(() => null);
    const bases = (base && series.get(base)) ?? months.map(() => null);
    stages.push({
      ...{ id, measure, unlock: measure === null ? unlock : null, values },
      // The rate divides what is known of both.
      total: sumKnown(values, base === null ? values : bases),
      base,
      baseTotal: sumKnown(bases, values),
      beside: there
        .slice(1)
        .map((one) => ({ measure: one, total: sumKnown(series.get(one) ?? [], series.get(one) ?? []) })),
      watch:
        base === null
          ? noWatch(months.length)
          : watchRate('ratio', { hits: values, trials: bases, isWhole, starts: months }, stageIds.length - 1),
    });
    if (measure !== null && own?.[measure] === undefined) before = measure;
  }
  const fallen = findFallen(stages.map(({ watch }) => watch));
  const result: StagesFunnel = {
    mode: 'stages',
    asOf: String(input.facts['asOf']),
    againDays,
    months: months.map(toIsoDay),
    isWhole,
    stages,
    weakest: fallen < 0 ? null : { stage: stages[fallen]?.id ?? 'awareness', why: 'history' },
  };
  return { status: 'ok', result, membership: null, notes: [] };
}

function sumKnown(values: readonly (number | null)[], beside: readonly (number | null)[]): number {
  return values.reduce<number>(
    (sum, value, i) => sum + (value === null || (beside[i] ?? null) === null ? 0 : value),
    0,
  );
}

const tables: Readonly<Record<string, readonly StageMeasure[]>> = {
  spend: ['impressions', 'reach', 'clicks', 'visits', 'leads'],
  orders: ['newCustomers', 'orders', 'boughtAgain'],
  feedback: ['promoters', 'answers'],
  joins: ['referrals', 'joined'],
};

/** Every measure that the data set has, by month: 0 where its table covers the month, null where it does not. */
function readSeries(
  input: KernelInput,
  months: readonly number[],
  last: number,
  againDays: number,
): Map<StageMeasure, (number | null)[]> {
  const series = new Map<StageMeasure, (number | null)[]>();
  const placeOf = new Map(months.map((start, i) => [start, i]));
  for (const [table, measures] of Object.entries(tables)) {
    const month = input.columns[`${table}Month`];
    if (month === undefined || month.length === 0) continue;
    const places = Array.from(month, (start) => placeOf.get(periodStart(start, 'month')) ?? -1);
    const [from, to] = [Math.min(...places), Math.max(...places)];
    for (const measure of measures) {
      if (input.columns[measure] === undefined) continue;
      const own = columnOf(input, measure);
      const values: (number | null)[] = months.map((start, i) => {
        const isOver = measure !== 'boughtAgain' || addPeriods(start, 1, 'month') - 1 + againDays <= last;
        return i >= from && i <= to && isOver ? 0 : null;
      });
      places.forEach((place, i) => {
        const before = values[place];
        if (typeof before === 'number') values[place] = before + (own[i] ?? 0);
      });
      series.set(measure, values);
    }
  }
  return series;
}
