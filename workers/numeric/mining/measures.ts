import { upperTail } from '../hypergeometric.ts';

/** In how many baskets: all there are, those with the left side, with the right side, with both. */
export interface RuleCounts {
  readonly baskets: number;
  readonly left: number;
  readonly right: number;
  readonly both: number;
}

/**
 * Every measure of a rule has one definition here, A the left side, B the right one, P shares of baskets. Names and
 * definitions as collected by Hahsler (A Probabilistic Comparison of Commonly Used Interest Measures for Association Rules, 2015),
 * Zhang’s as in Yan, Zhang and Zhang (2009). Infinity where nothing speaks against the rule.
 */
export interface RuleMeasures {
  /** P(A ∧ B) */
  readonly support: number;
  /** P(B | A) */
  readonly confidence: number;
  /** P(A) */
  readonly coverage: number;
  /** P(A ∧ B) ÷ (P(A) P(B)) */
  readonly lift: number;
  /** P(A ∧ B) − P(A) P(B) */
  readonly leverage: number;
  /** P(A) P(¬B) ÷ P(A ∧ ¬B) */
  readonly conviction: number;
  /** (P(B | A) − P(B | ¬A)) ÷ the larger of both: from −1 to 1. */
  readonly zhang: number;
  /** (P(A | B) + P(B | A)) ÷ 2 */
  readonly kulczynski: number;
  /** P(A ∧ B) ÷ √(P(A) P(B)) */
  readonly cosine: number;
  /** P(A ∧ B) ÷ P(A ∨ B) */
  readonly jaccard: number;
  /** odds of B with A ÷ odds of B without A */
  readonly oddsRatio: number;
  /** Pearson’s statistic of the 2 × 2 table, one degree of freedom, without correction. */
  readonly chiSquared: number;
  /** Correlation of the 2 × 2 table. */
  readonly phi: number;
}

export function measure({ baskets, left, right, both }: RuleCounts): RuleMeasures {
  const onlyLeft = left - both;
  const onlyRight = right - both;
  const neither = baskets - left - right + both;
  const confidence = both / left;
  // Where every basket has the left side there is nothing to compare with.
  const without = baskets === left ? confidence : onlyRight / (baskets - left);
  const larger = Math.max(confidence, without);
  const determinant = both * neither - onlyLeft * onlyRight;
  const margins = left * right * (baskets - left) * (baskets - right);
  return {
    support: both / baskets,
    confidence,
    coverage: left / baskets,
    lift: (both * baskets) / (left * right),
    leverage: both / baskets - (left / baskets) * (right / baskets),
    conviction: onlyLeft === 0 ? Infinity : (left * (baskets - right)) / (baskets * onlyLeft),
    zhang: larger === 0 ? 0 : (confidence - without) / larger,
    kulczynski: (both / left + both / right) / 2,
    cosine: both / Math.sqrt(left * right),
    jaccard: both / (left + right - both),
    oddsRatio: onlyLeft * onlyRight === 0 ? Infinity : (both * neither) / (onlyLeft * onlyRight),
    chiSquared: margins === 0 ? 0 : (baskets * determinant * determinant) / margins,
    phi: margins === 0 ? 0 : determinant / Math.sqrt(margins),
  };
}

/** Fisher’s exact p, one-sided: at least so many baskets with both, were A and B independent. */
export function fisherOfRule({ baskets, left, right, both }: RuleCounts): number {
  return upperTail(both, { units: baskets, marked: right, drawn: left });
}
