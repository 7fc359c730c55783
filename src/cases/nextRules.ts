import type { NextRule, SequencesResult } from '../../workers/analyses/sequences/result.ts';
import type { Choice } from '../practice/exercise.ts';

const offered = 6;

interface Found {
  readonly rule: NextRule;
  /** Position in the list of the page. */
  readonly at: number;
  /** As the page writes it; hostile text. */
  readonly label: string;
}

/** Rules from one item to another, those that say most first. */
function singleRules({ next, itemNames }: SequencesResult): readonly Found[] {
  if (next.status !== 'ok') return [];
  return next.rules
    .flatMap((rule, at): Found[] => {
      const [only] = rule.prefix;
      const [from] = only ?? [];
      if (rule.prefix.length !== 1 || only?.length !== 1 || from === undefined || from === rule.next)
        return [];
      return [{ rule, at, label: `${itemNames[from] ?? ''} → ${itemNames[rule.next] ?? ''}` }];
    })
    .sort((a, b) => b.rule.lift - a.rule.lift);
}

export function nextChoices(result: SequencesResult): readonly Choice[] {
  const labels = singleRules(result).map(({ label }) => label);
  return labels
    .slice(0, offered)
    .sort()
    .map((label) => ({ id: label, label }));
}

/** The proven rule of one item to another with the highest lift. */
export function strongestNext(result: SequencesResult): Found | null {
  return singleRules(result).find(({ rule }) => rule.isProven) ?? null;
}
