/** Shares of many units, added up: units with at least one trial. */
export interface ShareSums {
  units: number;
  trials: number;
  hits: number;
  /** Σ hits² ÷ trials */
  ratios: number;
  /** Σ trials² */
  trials2: number;
}

/** What units are like before their own trials are seen: a beta distribution. */
export interface BetaPrior {
  readonly mean: number;
  /** α + β, as if so many trials had been seen; Infinity where the units do not differ more than by chance. */
  readonly strength: number;
  /** How alike the trials of one unit are: 1 ÷ (strength + 1). */
  readonly likeness: number;
}

export function noShares(): ShareSums {
  return { units: 0, trials: 0, hits: 0, ratios: 0, trials2: 0 };
}

/** trials ≥ 1 */
export function addShare(sums: ShareSums, hits: number, trials: number): void {
  sums.units += 1;
  sums.trials += trials;
  sums.hits += hits;
  sums.ratios += (hits * hits) / trials;
  sums.trials2 += trials * trials;
}

/**
 * The beta distribution that the shares of the units come from, by moments weighted with their trials (Kleinman 1973): the spread
 * of the shares beyond what chance gives. null without a trial. Where no unit has two trials, nothing tells units apart.
 */
export function fitBetaPrior({ units, trials, hits, ratios, trials2 }: ShareSums): BetaPrior | null {
  if (trials === 0) return null;
  const mean = hits / trials;
  const within = mean * (1 - mean);
  const room = trials - units - trials2 / trials + 1;
  if (within === 0 || room <= 1e-9) return { mean, strength: Infinity, likeness: 0 };
  const spread = ratios - trials * mean * mean;
  const likeness = Math.min(0.999, (spread / within - (units - 1)) / room);
  if (likeness <= 1e-6) return { mean, strength: Infinity, likeness: 0 };
  return { mean, strength: 1 / likeness - 1, likeness };
}

/** A unit’s share after its own trials, between what all units do and what it did (Casella 1985), and its variance. */
export function shrinkShare(
  mean: number,
  strength: number,
  hits: number,
  trials: number,
): { readonly mean: number; readonly variance: number } {
  if (strength === Infinity) return { mean, variance: 0 };
  const after = (mean * strength + hits) / (strength + trials);
  return { mean: after, variance: (after * (1 - after)) / (strength + trials + 1) };
}
