import type { AlarmId } from '../../workers/analyses/signals/result.ts';
import { toDayNumber } from '../../workers/contract/periods.ts';
import type { SegmentingId } from '../../workers/contract/segmentations.ts';
import type { KeptAlarm, KeptFigure, KeptKpis, KeptSegments, Snapshot } from './snapshot.ts';

/** Why two sets of figures cannot be compared, or only with care. Names are uses of columns. */
export type Caution =
  | { readonly code: 'sameDay' }
  | { readonly code: 'earlier' }
  | { readonly code: 'laterStart'; readonly before: string; readonly now: string }
  | { readonly code: 'rolesGone'; readonly names: readonly string[] }
  | { readonly code: 'rolesNew'; readonly names: readonly string[] }
  | { readonly code: 'otherFilters' }
  | { readonly code: 'otherMoney' }
  | { readonly code: 'farFewer'; readonly before: number; readonly now: number };

/** A file that starts this much later knows noticeably less of the past. */
const laterDays = 31;

/** Whether both looked at the same part of the data. */
export function isSameLook(then: Snapshot, now: Snapshot): boolean {
  return then.data.filters === now.data.filters;
}

export function findCautions(then: Snapshot, now: Snapshot): readonly Caution[] {
  const [a, b] = [then.data, now.data];
  const rolesGone = a.roles.filter((role) => !b.roles.includes(role));
  const rolesNew = b.roles.filter((role) => !a.roles.includes(role));
  const all: (Caution | false)[] = [
    a.asOf === b.asOf && { code: 'sameDay' },
    b.asOf < a.asOf && { code: 'earlier' },
    toDayNumber(b.firstDay) - toDayNumber(a.firstDay) > laterDays && {
      ...{ code: 'laterStart', before: a.firstDay, now: b.firstDay },
    },
    rolesGone.length > 0 && { code: 'rolesGone', names: rolesGone },
    rolesNew.length > 0 && { code: 'rolesNew', names: rolesNew },
    a.filters !== b.filters && { code: 'otherFilters' },
    a.decimals !== b.decimals && { code: 'otherMoney' },
    b.customers < a.customers / 2 && { code: 'farFewer', before: a.customers, now: b.customers },
  ];
  return all.filter((one) => one !== false);
}

/**
 * changed: the interval of the difference leaves out 0 · unclear: it does not · untested: the figure has no interval ·
 * overlap, length, settings: the two were not counted alike; settings are filters, too.
 */
export type FigureVerdict = 'changed' | 'unclear' | 'untested' | 'overlap' | 'length' | 'settings';

export interface FigureChange {
  readonly before: KeptFigure;
  readonly now: KeptFigure;
  readonly difference: number;
  /** 95 %, of the difference; null where none is known. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly verdict: FigureVerdict;
}

/** Sums of periods that differ in length by more than this share are not compared. */
const lengthAllowed = 0.15;
const sums: ReadonlySet<KeptFigure['unit']> = new Set(['money', 'count']);

/** Key figures that both have. */
export function compareKpis(then: KeptKpis, now: KeptKpis, looksAlike = true): readonly FigureChange[] {
  return now.figures.flatMap((figure): FigureChange[] => {
    const before = then.figures.find(({ id }) => id === figure.id);
    if (before === undefined) return [];
    const difference = figure.value - before.value;
    const interval = differenceInterval(before, figure);
    const verdict = looksAlike ? judge(then, now, figure, interval) : 'settings';
    return [{ before, now: figure, difference, interval, verdict }];
  });
}

function judge(
  then: KeptKpis,
  now: KeptKpis,
  { unit }: KeptFigure,
  interval: FigureChange['interval'],
): FigureVerdict {
  if (then.settings !== now.settings) return 'settings';
  if (now.start <= then.end && then.start <= now.end) return 'overlap';
  const lengths = [then.days, now.days].toSorted((a, b) => a - b);
  if (sums.has(unit) && (lengths[0] ?? 0) < (1 - lengthAllowed) * (lengths[1] ?? 0)) return 'length';
  if (interval === null) return 'untested';
  return interval.low > 0 || interval.high < 0 ? 'changed' : 'unclear';
}

/**
 * The interval of a difference out of the intervals of both figures: Newcombe 1998, method 10, where those are Wilson’s; the
 * same recovery of variances for others. Both are taken as independent. null without either interval.
 */
export function differenceInterval(then: KeptFigure, now: KeptFigure): FigureChange['interval'] {
  if (then.interval === null || now.interval === null) return null;
  const difference = now.value - then.value;
  const low = difference - Math.hypot(now.value - now.interval.low, then.interval.high - then.value);
  const high = difference + Math.hypot(now.interval.high - now.value, then.value - then.interval.low);
  return { low, high };
}

export interface AlarmChange {
  readonly id: AlarmId;
  /** both quiet: quiet; what cannot watch in one of the two: unknown. */
  readonly change: 'new' | 'still' | 'gone' | 'quiet' | 'unknown';
  readonly since: string | null;
}

const alarmOrder: readonly AlarmChange['change'][] = ['new', 'still', 'gone', 'unknown', 'quiet'];

export function compareAlarms(then: readonly KeptAlarm[], now: readonly KeptAlarm[]): readonly AlarmChange[] {
  const all = now.map(({ id, status, since }): AlarmChange => {
    const before = then.find((one) => one.id === id)?.status ?? 'silent';
    return { id, change: changeOf(before, status), since };
  });
  return all.toSorted((a, b) => alarmOrder.indexOf(a.change) - alarmOrder.indexOf(b.change));
}

function changeOf(before: KeptAlarm['status'], after: KeptAlarm['status']): AlarmChange['change'] {
  if (after === 'silent') return 'unknown';
  if (after === 'alarm') return before === 'alarm' ? 'still' : before === 'quiet' ? 'new' : 'unknown';
  return before === 'alarm' ? 'gone' : before === 'quiet' ? 'quiet' : 'unknown';
}

export interface GroupChange {
  readonly id: string;
  readonly before: number;
  readonly now: number;
  /** Of all customers in groups; 0 where there are none. */
  readonly thenShare: number;
  readonly nowShare: number;
}

export interface SegmentChange {
  readonly by: SegmentingId;
  /** False where the groups were made with other settings. */
  readonly isAlike: boolean;
  readonly groups: readonly GroupChange[];
}

export function compareSegments(
  then: readonly KeptSegments[],
  now: readonly KeptSegments[],
): readonly SegmentChange[] {
  return now.flatMap(({ by, settings, groups }): SegmentChange[] => {
    const before = then.find((one) => one.by === by);
    if (before === undefined) return [];
    const [thenAll, nowAll] = [before.groups, groups].map((all) =>
      all.reduce((sum, { customers }) => sum + customers, 0),
    ) as [number, number];
    const ids = [...new Set([...groups, ...before.groups].map(({ id }) => id))];
    const sizeIn = (all: KeptSegments['groups'], id: string): number =>
      all.find((one) => one.id === id)?.customers ?? 0;
    const changes = ids.map((id) => {
      const [a, b] = [sizeIn(before.groups, id), sizeIn(groups, id)];
      return {
        ...{ id, before: a, now: b },
        thenShare: thenAll === 0 ? 0 : a / thenAll,
        nowShare: nowAll === 0 ? 0 : b / nowAll,
      };
    });
    return [{ by, isAlike: before.settings === settings, groups: changes }];
  });
}

/** Customers in groups, then and now. */
export function sumGroups(groups: readonly GroupChange[]): { readonly before: number; readonly now: number } {
  const sum = (of: 'before' | 'now'): number => groups.reduce((total, group) => total + group[of], 0);
  return { before: sum('before'), now: sum('now') };
}

/** Days between the two, where the present data can tell who moved in between; otherwise why it cannot. */
export type MoveSpan =
  | { readonly status: 'ok'; readonly spanDays: number }
  | { readonly status: 'tooClose' | 'tooFar' | 'noHistory' };

/** What migration can look at. */
export const spanLimits = { least: 7, most: 730 } as const;

export function moveSpan(then: Snapshot, now: Snapshot): MoveSpan {
  // A date within the data counts that day’s purchases; kept figures know those up to their last day.
  const { asOf, lastDay } = then.data;
  const known = asOf < lastDay ? asOf : lastDay;
  const spanDays = toDayNumber(now.data.asOf) - toDayNumber(known);
  if (spanDays < spanLimits.least) return { status: 'tooClose' };
  if (spanDays > spanLimits.most) return { status: 'tooFar' };
  return now.data.firstDay > known ? { status: 'noHistory' } : { status: 'ok', spanDays };
}
