import type {
  AbtestResult,
  Comparison,
  Difference,
  Guard,
  SegmentComparison,
} from '../../../workers/analyses/abtest/result.ts';

export type Looks = 'once' | 'often';

/** The interval that the verdict goes by. */
export function judgedRange({ difference, interval, alwaysValid }: Comparison, looks: Looks): Difference {
  const [low, high] = looks === 'often' ? [alwaysValid.low, alwaysValid.high] : interval;
  return { value: difference, low, high };
}

/** Groups that can be told from the control, all of them taken into account. */
export function countProven({ comparisons }: AbtestResult): number {
  return comparisons.filter(({ holm }) => holm < 0.05).length;
}

/** A scale that holds all intervals and no difference. */
export function spanOf(ranges: readonly Difference[]): { readonly min: number; readonly max: number } {
  return {
    min: Math.min(0, ...ranges.map(({ low }) => low)),
    max: Math.max(0, ...ranges.map(({ high }) => high)),
  };
}

export interface SegmentView {
  readonly rows: readonly SegmentComparison[];
  /** p of “the effect is the same in all”; null where there is nothing to compare. */
  readonly p: number | null;
  /** Segments whose difference holds with all comparisons taken into account. */
  readonly proven: number;
}

export function segmentsOf({ segments }: AbtestResult, variant: string): SegmentView {
  const rows = segments?.rows.filter((row) => row.variant === variant) ?? [];
  const p = segments?.differ.find((one) => one.variant === variant)?.p ?? null;
  return { rows, p, proven: rows.filter(({ holm }) => holm < 0.05).length };
}

/** What makes the comparison unfair; null where nothing does. */
export function failedGuard({ verdict, guards }: AbtestResult): Guard | null {
  return verdict.kind === 'invalid' ? (guards.find(({ id }) => id === verdict.guard) ?? null) : null;
}

/** Checks that say something: two that need a column for the unit are said once. */
export function listGuards({ guards }: AbtestResult): readonly Guard[] {
  return guards.filter(({ id, status }) => id !== 'repeated' || status !== 'unchecked');
}
