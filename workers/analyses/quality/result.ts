import type { Dimension, Severity } from '../../contract/qualityChecks.ts';
import type { DataRepair, FindingRef } from '../../contract/repairs.ts';
import type { Role } from '../../contract/tables.ts';

/** What a finding counts. */
export type FindingUnit = 'rows' | 'cells' | 'days' | 'keys';

/** One of the things a finding is made of: a spelling, a customer, a gap, a value. */
export interface FindingPart {
  /** Hostile text. */
  readonly text: string;
  /** What stands with it: the other spellings, the last day of a gap. Hostile text. */
  readonly more: string;
  readonly count: number;
}

/** What was counted, before it is weighed. */
export interface Measure {
  readonly ref: FindingRef;
  readonly role: Role | null;
  /** Header of a column without a role, or name of a file. Hostile text. */
  readonly header: string;
  readonly unit: FindingUnit;
  readonly count: number;
  /** What `count` is a share of. */
  readonly of: number;
  /** The share by which it is weighed, where that is another: an outlier weighs by its money. */
  readonly weight: number | null;
  /** False where it may be right, so that it takes nothing from the score. */
  readonly scores: boolean;
  readonly parts: readonly FindingPart[];
  /** Rows that would be left out; 0 where there are none or they do not count anyway. */
  readonly repairable: number;
}

export interface QualityFinding extends Measure {
  /** findingId(ref). */
  readonly id: string;
  readonly severity: Severity;
  /** count ÷ of, 0…1. */
  readonly share: number;
  /** Points of the total score it takes, 0…100. */
  readonly cost: number;
  /** Whether its rows can be looked at. */
  readonly hasRows: boolean;
  readonly repair: DataRepair | null;
}

export interface DimensionScore {
  readonly dimension: Dimension;
  /** problems ÷ total are cells, rows or days. */
  readonly problems: number;
  readonly total: number;
  /** 1 − problems ÷ total, at least 0; null where there is nothing to judge. */
  readonly rate: number | null;
}

export interface QualityResult {
  readonly asOf: string;
  /** 0…100: the mean of the dimensions that can be judged. */
  readonly score: number;
  readonly dimensions: readonly DimensionScore[];
  /** What costs most first. */
  readonly findings: readonly QualityFinding[];
  readonly rowsRead: number;
  readonly rowsKept: number;
  readonly cells: number;
  /** How many kinds of check the tables allowed. */
  readonly checksDone: readonly FindingRef['check'][];
}
