import type { Estimate } from './effect.ts';

/** Sums over clusters of the hits and trials of a group, and of their products. */
export interface ClusterSums {
  readonly hits: number;
  readonly trials: number;
  /** Σ hits², Σ hits × trials, Σ trials² over clusters. */
  readonly hh: number;
  readonly ht: number;
  readonly tt: number;
}

/** Sums over clusters of products of a group’s own hits and trials with those of all groups. */
export interface CrossSums {
  /** Σ own hits × all hits, own hits × all trials, own trials × all hits, own trials × all trials. */
  readonly hh: number;
  readonly ht: number;
  readonly th: number;
  readonly tt: number;
}

/**
 * The share of a group less that of all the others, where trials come in clusters, such as messages of one customer, and a cluster
 * may be in several groups: trials of a cluster may be alike, so that each cluster counts as one draw (Liang & Zeger 1986; for
 * shares with as many draws as trials, the unpooled difference of two proportions). Both sides have trials. `clusters`: in the
 * smaller side.
 */
export function differenceToRest(
  own: ClusterSums,
  all: ClusterSums,
  cross: CrossSums,
  clusters: number,
): Estimate {
  const trials = all.trials - own.trials;
  const a = own.hits / own.trials;
  const b = (all.hits - own.hits) / trials;
  const rest = {
    hh: all.hh - 2 * cross.hh + own.hh,
    ht: all.ht - cross.th - cross.ht + own.ht,
    tt: all.tt - 2 * cross.tt + own.tt,
  };
  const spread = ({ hh, ht, tt }: { hh: number; ht: number; tt: number }, rate: number): number =>
    hh - 2 * rate * ht + rate * rate * tt;
  const together =
    cross.hh - own.hh - b * (cross.ht - own.ht) - a * (cross.th - own.ht) + a * b * (cross.tt - own.tt);
  const ofOwn = spread(own, a) / own.trials ** 2;
  const ofRest = spread(rest, b) / trials ** 2;
  const error2 = ofOwn - (2 * together) / (own.trials * trials) + ofRest;
  // What rounding leaves where the two sides go together entirely is nothing.
  const least = 1e-12 * (ofOwn + ofRest);
  return { value: a - b, error2: error2 <= least ? 0 : error2, freedom: Math.max(1, clusters - 1) };
}
