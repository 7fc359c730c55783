import {
  lineLimits,
  readPlan,
  truthNames,
  truthSliders,
  type PlantedTruth,
  type ShopPlan,
} from '../../workers/contract/shopPlan.ts';

/** A plan as it stands in the address, and whether the person who opens it may see and change the truth. */
export interface AddressedPlan {
  readonly plan: ShopPlan;
  readonly isLocked: boolean;
  /** In a class everyone writes a seed of their own first. */
  readonly lacksSeed: boolean;
}

type Query = Readonly<Record<string, string>>;

const usualTruth = readPlan({}).truth;

function writeTruth(truth: PlantedTruth): string {
  return truthNames.every((name) => truth[name] === usualTruth[name])
    ? ''
    : truthNames.map((name) => truth[name]).join('~');
}

/** Numbers in the order of the names; what is not one is as usual. */
function readTruth(text: string | undefined): Readonly<Record<string, string>> {
  const parts = (text ?? '').split('~');
  return Object.fromEntries(truthNames.flatMap((name, at) => (parts[at] ? [[name, parts[at]]] : [])));
}

/** Hidden from a glance, not from who looks for it: the trainer’s file holds the truth in plain. */
function hide(text: string): string {
  return btoa(text).replaceAll('=', '');
}

function unhide(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : atob(text);
  } catch {
    return undefined;
  }
}

export function writeAddress({ plan, isLocked, lacksSeed }: AddressedPlan): Query {
  const { kind, seed, lines, lang, truth } = plan;
  const told = writeTruth(truth);
  return {
    ...{ kind, lang },
    ...(lacksSeed ? {} : { seed }),
    ...(lines === lineLimits.default ? {} : { lines: String(lines) }),
    ...(told === '' || isLocked ? {} : { truth: told }),
    ...(isLocked ? { class: hide(writeTruth(truth) || 'usual') } : {}),
  };
}

export function readAddress(query: Query, lang: 'ko' | 'en'): AddressedPlan {
  const secret = unhide(query['class']);
  const { kind, seed, lines } = query;
  return {
    plan: readPlan({
      ...{ kind, seed, lines, lang: query['lang'] ?? lang },
      truth: readTruth(secret ?? query['truth']),
    }),
    isLocked: secret !== undefined,
    lacksSeed: secret !== undefined && !seed?.trim(),
  };
}

export function isUsual(plan: ShopPlan): boolean {
  return truthNames.every((name) => plan.truth[name] === truthSliders[name].default);
}
