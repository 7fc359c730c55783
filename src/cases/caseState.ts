import { progress } from '../practice/progress.svelte.ts';
import type { Case } from './case.ts';
import { keptCases } from './kept.svelte.ts';

/** Decisions that were right with the data of the case. */
export function solvedOf({ id, steps }: Case): readonly string[] {
  const kept = keptCases.of(id);
  if (kept === null) return [];
  const solved = progress.solvedWith(kept.data);
  return steps.map(({ decision }) => decision.id).filter((decision) => solved.includes(decision));
}

/** How many are still to be made, right or wrong. */
export function undecidedIn({ id, steps }: Case): number {
  const decided = keptCases.of(id)?.decided ?? [];
  return steps.filter(({ decision }) => !decided.includes(decision.id)).length;
}

export function startOver({ id }: Case): void {
  const kept = keptCases.of(id);
  if (kept) progress.forget(kept.data);
  keptCases.forget(id);
}
