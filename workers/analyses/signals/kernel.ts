import type { OptionsOf } from '../../contract/analysis.ts';
import type { Kernel, KernelInput } from '../../contract/kernel.ts';
import { failed } from '../../contract/outcome.ts';
import { addPeriods, listPeriods, toDayNumber, type Grain } from '../../contract/periods.ts';
import type { WatchedSide } from '../../numeric/controlChart.ts';
import type { Alarm, AlarmId, SignalsResult, Watch, WatchId } from './result.ts';
import type { signalsSpec } from './spec.ts';
import { silentWatch, watchMark, watchSeries, type Series } from './watch.ts';

/** Periods whose buyers are looked for again in the next. */
const retentionReach = 3;

/**
 * Six alarms, each a series held against limits that were learnt from its own past.
 * input.columns are tables of one row per period (day number of its first day): visits (newCount, backCount,
 * lostCount, gapCount, gapDays, onceCount), orders (orderCount, revenue), retention (poolCount, backCount) and, where there are such files,
 * ages (decade, buyerCount, ageSum; a row per decade) and spend (cost, brought; −1 where the file does not say).
 * Only periods that the file covers whole count; what looks back or ahead by the lapse leaves that stretch out.
 * Cost O(rows). Sources: spec.sources.
 */
export const computeSignals: Kernel = (input, givenOptions) => {
  const options = givenOptions as OptionsOf<typeof signalsSpec>;
  const orders = readTable(input, 'orders', ['orderCount', 'revenue']);
  if (orders.size === 0) return failed('NO_ROWS');
  const grain = String(input.facts['grain']) as Grain;
  const lapseDays = Number(input.facts['lapseDays']);
  const first = toDayNumber(String(input.facts['firstDay']));
  const last = toDayNumber(String(input.facts['coverEnd']));
  const starts = listPeriods(first, last, grain).filter(
    (start) => start >= first && addPeriods(start, 1, grain) - 1 <= last,
  );
  const falseAlarmRate = Number(options.falseAlarms) / 100;
  const visits = readTable(input, 'visits', [
    'newCount',
    'backCount',
    'lostCount',
    'gapCount',
    'gapDays',
    'onceCount',
  ]);
  const retention = readTable(input, 'retention', ['poolCount', 'backCount']);
  const settled = starts.filter((start) => start >= first + lapseDays);
  const followed = settled.filter((start) => addPeriods(start, 1, grain) - 1 + lapseDays <= last);
  const series = (of: readonly number[], table: Table, read: (row: Row) => number | null): Series => ({
    grain,
    starts: of,
    values: of.map((start) => read(table.get(start) ?? {})),
  });
  const rate = (part: number | undefined, whole: number | undefined): number | null =>
    whole !== undefined && whole > 0 ? (part ?? 0) / whole : null;

  /** A ratio watched, and what its last value was divided from. */
  const watchRatio = (
    id: WatchId,
    of: readonly number[],
    table: Table,
    [part, whole]: readonly [string, string],
    side: WatchedSide,
  ): Watch => {
    const watch = watchSeries(
      id,
      series(of, table, (row) => rate(row[part], row[whole])),
      side,
      falseAlarmRate,
    );
    const row = table.get(of.at(-1) ?? 0) ?? {};
    return withCounts(watch, row[part] ?? 0, row[whole] ?? 0);
  };

  const lastVisits = visits.get(settled.at(-1) ?? 0) ?? {};
  const watches: Record<AlarmId, readonly Watch[]> = {
    newLost: [
      watchMark(
        'newLost',
        series(settled, visits, (row) => gainedIn(row) - (row['lostCount'] ?? 0)),
        0,
        'low',
        falseAlarmRate,
        { gainedCount: gainedIn(lastVisits), lostCount: lastVisits['lostCount'] ?? 0 },
      ),
    ],
    retention: [
      watchRatio('retention', starts.slice(retentionReach), retention, ['backCount', 'poolCount'], 'low'),
    ],
    age: [watchAge(input, starts, grain, falseAlarmRate)],
    habit: [
      watchRatio('cycle', settled, visits, ['gapDays', 'gapCount'], 'both'),
      watchRatio('aov', starts, orders, ['revenue', 'orderCount'], 'both'),
    ],
    oneTime: [watchRatio('oneTime', followed, visits, ['onceCount', 'newCount'], 'high')],
    cac: [watchSpend(input, starts, visits, grain, falseAlarmRate)],
  };
  const result: SignalsResult = {
    asOf: String(input.facts['asOf']),
    grain,
    lapseDays,
    falseAlarmRate,
    alarms: (Object.keys(watches) as AlarmId[]).map((id) => gather(id, watches[id])),
  };
  return { status: 'ok', result, membership: null, notes: [] };
};

const withCounts = (watch: Watch, part: number, whole: number): Watch =>
  watch.reason === null ? { ...watch, figures: { ...watch.figures, part, whole } } : watch;

const gainedIn = (row: Row): number => (row['newCount'] ?? 0) + (row['backCount'] ?? 0);

type Row = Readonly<Record<string, number>>;
type Table = ReadonlyMap<number, Row>;

/** Rows by the first day of their period; rows of one period are added up. Empty where there is no such table. */
function readTable(input: KernelInput, table: string, names: readonly string[]): Table {
  const rows = new Map<number, Record<string, number>>();
  input.columns[`${table}.period`]?.forEach((start, i) => {
    const row = rows.get(start) ?? {};
    for (const name of names) row[name] = (row[name] ?? 0) + (input.columns[`${table}.${name}`]?.[i] ?? 0);
    rows.set(start, row);
  });
  return rows;
}

function gather(id: AlarmId, watches: readonly Watch[]): Alarm {
  const statuses = watches.map(({ status }) => status);
  const status = statuses.includes('alarm') ? 'alarm' : statuses.includes('quiet') ? 'quiet' : 'silent';
  return { id, status, watches };
}

function watchAge(
  input: KernelInput,
  starts: readonly number[],
  grain: Grain,
  falseAlarmRate: number,
): Watch {
  // No column of ages, or of none of the buyers: a filter may leave only people who are no members.
  if ((input.columns['ages.period']?.length ?? 0) === 0) return silentWatch('age', 'noAge', 0);
  const ages = readTable(input, 'ages', ['buyerCount', 'ageSum']);
  const known = starts.filter((start) => ages.has(start));
  const values = known.map((start) => {
    const row = ages.get(start);
    return row ? (row['ageSum'] ?? 0) / (row['buyerCount'] ?? 1) : null;
  });
  const watch = watchSeries('age', { grain, starts: known, values }, 'high', falseAlarmRate);
  if (watch.status === 'silent') return watch;
  const last = ages.get(known.at(-1) ?? 0) ?? {};
  const learnt = known.length - watch.points.filter(({ smoothed }) => smoothed !== null).length;
  return {
    ...watch,
    figures: {
      part: last['ageSum'] ?? 0,
      whole: last['buyerCount'] ?? 0,
      bandBefore: mainBand(input, new Set(known.slice(0, learnt))),
      bandNow: mainBand(input, new Set(known.slice(learnt))),
    },
  };
}

/** The decade of age with most buyers; of two the younger. */
function mainBand(input: KernelInput, of: ReadonlySet<number>): number {
  const counts = new Map<number, number>();
  input.columns['ages.period']?.forEach((start, i) => {
    const decade = input.columns['ages.decade']?.[i] ?? 0;
    if (of.has(start))
      counts.set(decade, (counts.get(decade) ?? 0) + (input.columns['ages.buyerCount']?.[i] ?? 0));
  });
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return ranked[0]?.[0] ?? 0;
}

function watchSpend(
  input: KernelInput,
  starts: readonly number[],
  visits: Table,
  grain: Grain,
  falseAlarmRate: number,
): Watch {
  if (input.columns['spend.period'] === undefined) return silentWatch('cac', 'noSpend', 0);
  const spend = readTable(input, 'spend', ['cost', 'brought']);
  const costs = starts.flatMap((start) => {
    const row = spend.get(start);
    if (row === undefined) return [];
    const told = row['brought'] ?? -1;
    const brought = told >= 0 ? told : (visits.get(start)?.['newCount'] ?? 0);
    const cost = row['cost'] ?? 0;
    return brought > 0 ? [{ start, cost, brought, value: cost / brought }] : [];
  });
  const last = costs.at(-1);
  const of = { grain, starts: costs.map(({ start }) => start), values: costs.map(({ value }) => value) };
  const customerValue = Number(input.facts['customerValue']);
  const watch = watchMark('cac', of, customerValue, 'high', falseAlarmRate, { customerValue });
  return withCounts(watch, last?.cost ?? 0, last?.brought ?? 0);
}
