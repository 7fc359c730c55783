import type { ChannelsResult } from '../../workers/analyses/channels/result.ts';
import type { CohortGrain, CohortResult } from '../../workers/analyses/cohort/result.ts';
import { kpiStages, type KpiResult, type KpiStage, type KpiUnit } from '../../workers/analyses/kpi/result.ts';
import type { ParetoResult } from '../../workers/analyses/pareto/result.ts';
import type { RegionsResult } from '../../workers/analyses/regions/result.ts';
import type { Part } from '../../workers/contract/parts.ts';
import type { Text } from '../../workers/contract/text.ts';
import { sideBySideMessages as m } from '../i18n/messagesSideBySide.ts';
import { kpiWords } from '../analyses/kpi/allKpiWords.ts';

/** One number of an answer that groups of customers can be compared by. */
export interface Measure {
  /** The same in the answers for all groups. */
  readonly key: string;
  readonly label: Text;
  /** What stands in the label. Hostile text. */
  readonly detail: Readonly<Record<string, string>>;
  readonly unit: KpiUnit;
  /** null where it cannot be told. */
  readonly value: number | null;
  /** Where the answer for a group does not name it: nobody there, or nothing to tell. */
  readonly otherwise: 0 | null;
}

function measure(
  key: string,
  label: Text,
  unit: KpiUnit,
  value: number | null,
  detail: Measure['detail'] = {},
): Measure {
  return { key, label, unit, value, detail, otherwise: null };
}

/** Stages whose figures are about customers; those about the public know no groups. */
const stagesOfCustomers: ReadonlySet<KpiStage> = new Set(
  kpiStages.filter((stage) => ['sales', 'decision', 'retention', 'value'].includes(stage)),
);

export function measuresOfKpi({ kpis }: KpiResult): Measure[] {
  return Object.entries(kpis).flatMap(([id, { stage, unit, value, lacks }]) =>
    lacks.length > 0 || !stagesOfCustomers.has(stage)
      ? []
      : [measure(id, kpiWords[id as keyof typeof kpiWords].name, unit, value)],
  );
}

const periodsShown = [1, 2, 3, 6, 12];

const afterPeriods: Readonly<Record<CohortGrain, Text>> = {
  ...{ week: m.cameBackWeeks, month: m.cameBackMonths, quarter: m.cameBackQuarters, year: m.cameBackYears },
};

export function measuresOfCohort({ grain, mean, customerCount, revenue }: CohortResult): Measure[] {
  const known = periodsShown.filter((k) => mean[k] !== undefined);
  const last = mean.length - 1;
  return [
    measure('customers', m.customers, 'count', customerCount),
    measure('revenue', m.revenue, 'money', revenue),
    ...known.map((k) =>
      measure(`back ${k}`, afterPeriods[grain], 'rate', mean[k]?.retention ?? null, { count: String(k) }),
    ),
    ...(last > 0 ? [measure('ltv', m.spentSoFar, 'money', mean[last]?.ltv ?? null)] : []),
  ];
}

export function measuresOfPareto({ unit, byRevenue, customerCount, revenue }: ParetoResult): Measure[] {
  const { topFifthShare, countFor80, unitCount, gini } = byRevenue;
  const share = countFor80 === null || unitCount === 0 ? null : countFor80 / unitCount;
  return [
    measure('customers', m.customers, 'count', customerCount),
    measure('revenue', m.revenue, 'money', revenue),
    measure('top', unit === 'customers' ? m.bestCustomers : m.bestProducts, 'rate', topFifthShare),
    measure('for80', m.neededFor80, 'rate', share),
    measure('gini', m.gini, 'ratio', gini),
  ];
}

interface Shared extends Part {
  readonly customerCount: number;
  readonly revenue: number;
}

/** Shares of what each part has. The parts of a group are among those of all. */
function shares(
  prefix: string,
  label: Text,
  rows: readonly Shared[],
  of: 'customerCount' | 'revenue',
): Measure[] {
  const whole = rows.reduce((sum, row) => sum + row[of], 0);
  const own = rows.filter(({ kind }) => kind === 'value');
  return own.map((row) => ({
    ...measure(`${prefix} ${row.name}`, label, 'rate', whole > 0 ? row[of] / whole : null, {
      name: row.name,
    }),
    otherwise: 0,
  }));
}

export function measuresOfChannels({
  customerCount,
  revenue,
  acquisition,
  sales,
}: ChannelsResult): Measure[] {
  return [
    measure('customers', m.customers, 'count', customerCount),
    measure('revenue', m.revenue, 'money', revenue),
    ...shares('sold', m.soldThrough, sales?.rows ?? [], 'revenue'),
    ...shares('came', m.cameThrough, acquisition, 'customerCount'),
  ];
}

export function measuresOfRegions({ customerCount, revenue, rows }: RegionsResult): Measure[] {
  return [
    measure('customers', m.customers, 'count', customerCount),
    measure('revenue', m.revenue, 'money', revenue),
    ...shares('at', m.soldIn, rows, 'revenue'),
  ];
}
