import {
  lineLimits,
  readPlan,
  shopKindNames,
  longestSeed,
  type ShopPlan,
} from '../../workers/contract/shopPlan.ts';
import type { Lang } from '../../workers/contract/text.ts';
import { samples } from '../import/samples.ts';
import { readAddress, writeAddress } from '../made/planInAddress.ts';
import { readLocked, type Locked } from './lockable.ts';

type Query = Readonly<Record<string, string>>;

/** A lesson as a trainer sets it up. It travels in a link and holds no data. */
export interface ClassPlan {
  /** Hostile text. */
  readonly title: string;
  /** Id of a sample that all look at; null for a shop that is made. */
  readonly sample: string | null;
  /** Its seed counts where all have the same. */
  readonly shop: ShopPlan;
  /** Everyone enters a seed of their own, or all have that of the shop. */
  readonly seeds: 'own' | 'one';
  /** Ids in their order, whether there are such exercises or not; empty for all of them. */
  readonly exercises: readonly string[];
  readonly locked: Locked;
  /** What the page speaks; null leaves it to each. */
  readonly lang: Lang | null;
}

export const longestTitle = 60;
const mostExercises = 60;

/** What may stand in the address beside the class: what the page keeps for all questions, and how it is shown. */
const known = new Set(
  ['title', 'sample', 'seeds', 'do', 'lock', 'ui', 'kind', 'lang', 'seed', 'lines', 'truth', 'class'].concat([
    'asOf',
    'filters',
    'present',
  ]),
);

/** for the learner the truth is hidden, and the seed left out where each has one of their own. */
export function writeClass(plan: ClassPlan, reader: 'trainer' | 'learner'): Query {
  const isLocked = reader === 'learner';
  const shop =
    plan.sample === null
      ? writeAddress({ plan: plan.shop, isLocked, lacksSeed: isLocked && plan.seeds === 'own' })
      : { sample: plan.sample };
  return {
    ...(plan.title === '' ? {} : { title: plan.title }),
    ...shop,
    ...(plan.seeds === 'own' ? {} : { seeds: plan.seeds }),
    ...(plan.exercises.length === 0 ? {} : { do: plan.exercises.join(' ') }),
    ...(Object.keys(plan.locked).length === 0 ? {} : { lock: JSON.stringify(plan.locked) }),
    ...(plan.lang === null ? {} : { ui: plan.lang }),
  };
}

export interface ReadClass {
  readonly plan: ClassPlan;
  /** Parts of the address that say nothing, by their names. Hostile text. */
  readonly ignored: readonly string[];
}

/** A class out of an address, which anybody may have written: what cannot be is left out and named. */
export function readClass(query: Query, lang: Lang): ReadClass {
  const { title = '', sample, seeds, ui, kind, seed, lines } = query;
  const ignored = Object.keys(query).filter((name) => !known.has(name));
  const isOff = (name: string, isThere: boolean, isRight: boolean): void => {
    if (isThere && !isRight) ignored.push(name);
  };
  const isSample = samples.some(({ id }) => id === sample);
  const count = Number(lines);
  isOff('sample', sample !== undefined, isSample);
  isOff(
    'kind',
    kind !== undefined,
    shopKindNames.some((name) => name === kind),
  );
  isOff('lines', lines !== undefined, count >= lineLimits.min && count <= lineLimits.max);
  isOff('seed', seed !== undefined, (seed ?? '').length <= longestSeed);
  isOff('seeds', seeds !== undefined, seeds === 'own' || seeds === 'one');
  isOff('ui', ui !== undefined, ui === 'ko' || ui === 'en');
  const named = (query['do'] ?? '').split(/[\s,]+/).filter(Boolean);
  const exercises = [...new Set(named)]
    .filter((id) => /^[a-z][a-z-]{0,39}$/.test(id))
    .slice(0, mostExercises);
  isOff('do', named.length > 0, exercises.length === new Set(named).size);
  const { locked, ignored: loose } = readLocked(query['lock']);
  return {
    plan: {
      title: title.trim().slice(0, longestTitle),
      sample: isSample && sample !== undefined ? sample : null,
      shop: readAddress(query, lang).plan,
      seeds: seeds === 'one' ? 'one' : 'own',
      ...{ exercises, locked },
      lang: ui === 'ko' || ui === 'en' ? ui : null,
    },
    ignored: [...ignored, ...loose],
  };
}

/** The shop of one learner. */
export function shopOf({ shop, seeds }: ClassPlan, seed: string): ShopPlan {
  return seeds === 'one' ? shop : readPlan({ ...shop, seed });
}
