import type { RulesResult } from '../../workers/analyses/rules/result.ts';
import type { Choice } from '../practice/exercise.ts';

const offered = 6;

interface Pair {
  /** Hostile text, the same for both directions. */
  readonly label: string;
  readonly lift: number;
  /** Of this direction. */
  readonly confidence: number;
}

/** Rules of one item and one other, highest lift first. */
function singlePairs({ rules, sets, itemNames }: RulesResult): readonly Pair[] {
  const onlyItem = (set: number | undefined): string | null => {
    const from = sets.offsets[set ?? 0] ?? 0;
    return sets.offsets[(set ?? 0) + 1] === from + 1 ? (itemNames[sets.items[from] ?? -1] ?? null) : null;
  };
  return Array.from({ length: rules.count }, (_, at) => at)
    .flatMap((at): Pair[] => {
      const [left, right] = [onlyItem(rules.left[at]), onlyItem(rules.right[at])];
      if (left === null || right === null) return [];
      const { lift, confidence } = rules.measures;
      return [{ label: pairLabel(left, right), lift: lift[at] ?? 0, confidence: confidence[at] ?? 0 }];
    })
    .sort((a, b) => b.lift - a.lift);
}

export function pairLabel(one: string, other: string): string {
  return [one, other].sort().join(' · ');
}

export function pairChoices(result: RulesResult): readonly Choice[] {
  const labels = new Set(singlePairs(result).map(({ label }) => label));
  return [...labels]
    .slice(0, offered)
    .sort()
    .map((label) => ({ id: label, label }));
}

/** The strongest pair, in the direction that is less sure; null where there is none. */
export function strongestPair(result: RulesResult): Pair | null {
  const pairs = singlePairs(result);
  const same = pairs.filter(({ label }) => label === pairs[0]?.label);
  return same.sort((a, b) => a.confidence - b.confidence)[0] ?? null;
}
