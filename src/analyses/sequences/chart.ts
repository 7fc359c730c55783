import type { NextRule, SequencesResult } from '../../../workers/analyses/sequences/result.ts';

/** Results of sequences as models for pictures, in customers and shares; pixels come later. */

/** A rule and its position in the result. */
export interface PlacedRule {
  readonly rule: NextRule;
  readonly place: number;
}

function placedRules({ next }: SequencesResult): PlacedRule[] {
  return next.status === 'ok' ? next.rules.map((rule, place) => ({ rule, place })) : [];
}

/** The next was bought before already. */
function isRepeat({ prefix, next }: NextRule): boolean {
  return prefix.some((items) => items.includes(next));
}

/** Proven rules that say something of their own, in the order of the result. */
export function provenRules(result: SequencesResult, withRepeats: boolean): PlacedRule[] {
  return placedRules(result).filter(
    ({ rule }) => rule.isProven && !rule.isNeedless && (withRepeats || !isRepeat(rule)),
  );
}

/** The rule the page speaks of: one that leads to something else, where there is one. */
export function headline(result: SequencesResult): PlacedRule | null {
  return provenRules(result, false)[0] ?? provenRules(result, true)[0] ?? null;
}

export interface LookupItem {
  readonly item: number;
  readonly ruleCount: number;
}

/** Single items that something follows, by name. */
export function lookupItems(result: SequencesResult): LookupItem[] {
  const counts = new Map<number, number>();
  for (const { rule } of placedRules(result)) {
    const [item] = rule.prefix.flat();
    if (item !== undefined && rule.prefix.flat().length === 1) counts.set(item, (counts.get(item) ?? 0) + 1);
  }
  return [...counts]
    .map(([item, ruleCount]) => ({ item, ruleCount }))
    .sort((a, b) => (result.itemNames[a.item] ?? '').localeCompare(result.itemNames[b.item] ?? ''));
}

/** What follows an item, proven first, then by how many more bought it than usual. */
export function rulesAfter(result: SequencesResult, item: number): PlacedRule[] {
  return placedRules(result).filter(
    ({ rule }) => rule.prefix.length === 1 && rule.prefix[0]?.length === 1 && rule.prefix[0][0] === item,
  );
}

export interface StepCell {
  readonly count: number;
  readonly share: number;
  /** 0 to 6. */
  readonly level: number;
}

/** Shares of the step table, item by item. */
export function buildSteps({ shown: { steps } }: SequencesResult): readonly (readonly StepCell[])[] {
  const width = steps.reached.length;
  const shares = Array.from(steps.counts, (count, i) => count / (steps.reached[i % width] ?? 1));
  const high = shares.reduce((most, share) => Math.max(most, share), 0);
  return steps.items.map((_, row) =>
    steps.reached.map((_reached, position) => {
      const share = shares[row * width + position] ?? 0;
      return {
        count: steps.counts[row * width + position] ?? 0,
        share,
        level: high > 0 ? Math.min(6, Math.floor((share / high) * 7)) : 0,
      };
    }),
  );
}

/** The item whose share changes most from the first purchase to the last that is shown. */
export function largestChange(
  result: SequencesResult,
): { readonly row: number; readonly last: number } | null {
  const rows = buildSteps(result);
  // The last positions are those of few.
  const last = result.shown.steps.reached.findLastIndex((count) => count >= 30);
  if (last < 1) return null;
  const change = (row: number): number =>
    Math.abs((rows[row]?.[last]?.share ?? 0) - (rows[row]?.[0]?.share ?? 0));
  const row = rows.reduce((best, _, at) => (change(at) > change(best) ? at : best), 0);
  return rows.length === 0 ? null : { row, last };
}
