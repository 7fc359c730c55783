import { readPlan, type MadeShop, type ShopFile, type ShopPlan } from '../../workers/contract/shopPlan.ts';
import type { Lang } from '../../workers/contract/text.ts';
import type { Case } from './case.ts';

/** So that a seed is whole in the name of the data. */
export const longestCaseSeed = 12;

/** The case is part of the seed, so that the name of the data tells whose it is. */
export function planFor({ id, plan: { kind, lines, truth = {} } }: Case, seed: string, lang: Lang): ShopPlan {
  return readPlan({ kind, lines, lang, truth, seed: `${id}-${seed}` });
}

export function filesFor(
  { plan: { tables, isUnfair } }: Case,
  { files, unfair }: MadeShop,
): readonly ShopFile[] {
  const wanted = files.filter(({ kind }) => tables.includes(kind));
  return isUnfair ? [...wanted, unfair] : wanted;
}
