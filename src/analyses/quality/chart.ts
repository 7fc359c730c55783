import type {
  DimensionScore,
  QualityFinding,
  QualityResult,
} from '../../../workers/analyses/quality/result.ts';
import type { Dimension } from '../../../workers/contract/qualityChecks.ts';

/** One part of the scorecard. */
export interface ScoreBar {
  readonly dimension: Dimension;
  /** 0…1; null where there is nothing to judge. */
  readonly rate: number | null;
  readonly problems: number;
  readonly total: number;
  /** Length of the bar, 0…1: what is right of it. */
  readonly length: number;
}

export function buildScorecard({ dimensions }: QualityResult): readonly ScoreBar[] {
  return dimensions.map((score) => ({ ...score, length: score.rate ?? 0 }));
}

/** The dimensions that count in the total. */
export function judged({
  dimensions,
}: QualityResult): readonly (DimensionScore & { readonly rate: number })[] {
  return dimensions.flatMap((score) => (score.rate === null ? [] : [{ ...score, rate: score.rate }]));
}

/**
 * Points with one decimal, rounded down, so that a score with something wrong never reads 100.
 */
export function shownScore(score: number): number {
  // Sums of shares miss whole numbers by a hair.
  return Math.floor(score * 10 + 1e-9) / 10;
}

/** Points a finding takes: one decimal, or two where they are few; something is never nothing. */
export function shownCost(cost: number): number {
  if (cost >= 0.1) return Math.round(cost * 10) / 10;
  return Math.max(0.01, Math.round(cost * 100) / 100);
}

/** The finding to act on first. */
export function weightiest({ findings }: QualityResult): QualityFinding | undefined {
  return findings[0];
}
