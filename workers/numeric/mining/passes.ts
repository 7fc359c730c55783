import { basketCountOf, type Baskets } from './baskets.ts';

/** A set that Apriori thinks of, and what becomes of it. */
export interface Candidate {
  /** Ascending. */
  readonly items: readonly number[];
  /** The two kept sets it was joined from; none in the first pass. */
  readonly joined: readonly (readonly number[])[];
  /** A part of it that was not kept, so that it cannot be frequent itself and is not counted. */
  readonly missing: readonly number[] | null;
  /** The baskets that have all of it, ascending; none where it was not counted. */
  readonly baskets: readonly number[];
  readonly isKept: boolean;
}

/** All candidates of one size. */
export interface Pass {
  readonly size: number;
  readonly candidates: readonly Candidate[];
}

export interface Passes {
  readonly passes: readonly Pass[];
  /** False where there were more candidates than asked for, and the last pass is not there. */
  readonly isWhole: boolean;
}

/**
 * Apriori in the steps in which it was published (Agrawal and Srikant 1994, section 2.1, with apriori-gen): count the items, join
 * kept sets that differ in their last item, drop those with a part that was not kept, count the rest in every basket, and so
 * on until nothing is joined. To be read, not to be fast: at most `most` candidates.
 */
export function recordPasses(baskets: Baskets, minSupport: number, most: number): Passes {
  const rows = rowsOf(baskets);
  const passes: Pass[] = [];
  let seen = 0;
  let next = singles(rows);
  while (next.length > 0) {
    seen += next.length;
    if (seen > most) return { passes, isWhole: false };
    const candidates = next.map((one) => countIn(rows, one, minSupport));
    passes.push({ size: passes.length + 1, candidates });
    next = joinKept(candidates.filter(({ isKept }) => isKept).map(({ items }) => items));
  }
  return { passes, isWhole: true };
}

type Uncounted = Pick<Candidate, 'items' | 'joined' | 'missing'>;

function rowsOf(baskets: Baskets): ReadonlySet<number>[] {
  const { offsets, items } = baskets;
  return Array.from(
    { length: basketCountOf(baskets) },
    (_, i) => new Set(items.subarray(offsets[i], offsets[i + 1])),
  );
}

function singles(rows: readonly ReadonlySet<number>[]): Uncounted[] {
  const items = [...new Set(rows.flatMap((row) => [...row]))].sort((a, b) => a - b);
  return items.map((item) => ({ items: [item], joined: [], missing: null }));
}

function countIn(rows: readonly ReadonlySet<number>[], candidate: Uncounted, minSupport: number): Candidate {
  const baskets =
    candidate.missing === null
      ? rows.flatMap((row, i) => (candidate.items.every((item) => row.has(item)) ? [i] : []))
      : [];
  return { ...candidate, baskets, isKept: candidate.missing === null && baskets.length >= minSupport };
}

/** kept: of one size and in order. */
function joinKept(kept: readonly (readonly number[])[]): Uncounted[] {
  const known = new Set(kept.map((items) => items.join(' ')));
  return kept.flatMap((first, i) =>
    kept.slice(i + 1).flatMap((second) => {
      const isJoined = first.slice(0, -1).every((item, at) => item === second[at]);
      if (!isJoined) return [];
      const items = [...first, second.at(-1) as number];
      const parts = items.map((_, at) => items.filter((__, other) => other !== at));
      const missing = parts.find((part) => !known.has(part.join(' '))) ?? null;
      return [{ items, joined: [first, second], missing }];
    }),
  );
}
