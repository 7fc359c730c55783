import { failed, type Failure } from '../../contract/outcome.ts';
import { kpiDictionary } from './dictionary.ts';
import { toDayNumber, toIsoDay } from '../../contract/periods.ts';
import { lengthOf, type DayRange } from './periods.ts';
import type { Figure, KpiId, Target, TargetStatus } from './result.ts';

export interface TargetPlan {
  readonly kpi: KpiId;
  readonly value: number;
  readonly range: DayRange;
  readonly note: string;
}

const form = '{"revenue":"1200000|2024-01-01|2024-12-31|…"}';

/** The targets of the options, `value|from|by|note` by metric; BAD_OPTION where one cannot be read. */
export function readTargets(given: Readonly<Record<string, string>>): readonly TargetPlan[] | Failure {
  const plans: TargetPlan[] = [];
  for (const [id, text] of Object.entries(given)) {
    const [value = '', from = '', by = '', ...note] = text.split('|');
    const isReadable =
      Object.hasOwn(kpiDictionary, id) &&
      value.trim() !== '' &&
      Number.isFinite(Number(value)) &&
      isDay(from) &&
      isDay(by) &&
      from <= by;
    if (!isReadable)
      return failed('BAD_OPTION', { option: 'targets', given: `${id}: ${text}`.slice(0, 80), allowed: form });
    const range = { start: toDayNumber(from), end: toDayNumber(by) };
    plans.push({ kpi: id as KpiId, value: Number(value), range, note: note.join('|') });
  }
  return plans;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(text);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

/** The days of the target that have gone by; null before its first. */
export function goneBy({ range }: TargetPlan, end: number): DayRange | null {
  return end < range.start ? null : { start: range.start, end: Math.min(end, range.end) };
}

/** Where a target stands. `figure` is its metric over the days gone by. */
export function judgeTarget(plan: TargetPlan, end: number, figure: Figure | null): Target {
  const { kpi, value, range, note } = plan;
  const { adds, better } = kpiDictionary[kpi];
  const gone = goneBy(plan, end);
  const elapsed = gone === null ? 0 : lengthOf(gone) / lengthOf(range);
  const reached = figure?.value ?? null;
  const projected = reached === null ? null : adds && elapsed > 0 ? reached / elapsed : reached;
  const daysLeft = lengthOf(range) - (gone === null ? 0 : lengthOf(gone));
  const open = adds && reached !== null && daysLeft > 0 && better !== 'low' ? value - reached : null;
  return {
    kpi,
    value,
    from: toIsoDay(range.start),
    by: toIsoDay(range.end),
    note,
    status:
      gone === null
        ? 'notStarted'
        : statusOf({ reached, projected, value, daysLeft, adds: adds ?? false, isLow: better === 'low' }),
    reached,
    elapsed,
    projected,
    neededPerDay: open === null ? null : Math.max(0, open) / daysLeft,
  };
}

interface Standing {
  readonly reached: number | null;
  readonly projected: number | null;
  readonly value: number;
  readonly daysLeft: number;
  readonly adds: boolean;
  /** Lower is better: the target is a ceiling. */
  readonly isLow: boolean;
}

function statusOf({ reached, projected, value, daysLeft, adds, isLow }: Standing): TargetStatus {
  if (reached === null || projected === null) return 'unknown';
  const isMet = (figure: number): boolean => (isLow ? figure <= value : figure >= value);
  // A sum only grows: a floor once passed is reached, a ceiling once broken is missed.
  if (daysLeft === 0) return isMet(reached) ? 'reached' : 'missed';
  if (adds && !isLow && isMet(reached)) return 'reached';
  if (adds && isLow && !isMet(reached)) return 'missed';
  return isMet(projected) ? 'onTrack' : 'atRisk';
}
