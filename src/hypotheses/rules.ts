import type { EntryVerdict, Ground, Hypothesis, LinkedTest, SmallestEffect } from './entry.ts';

/** Why a verdict is what it is. */
export type Because =
  | 'overridden'
  /** No test is linked. */
  | 'noTest'
  /** Nobody said which effect would matter. */
  | 'noEffect'
  /** No linked test is fair, complete and counted in the unit of the effect. */
  | 'noFairTest'
  /** The interval holds both effects that matter and effects that do not. */
  | 'wide'
  | 'disagree'
  /** The interval lies beyond the smallest effect that matters. */
  | 'beyond'
  /** It holds only effects too small to matter. */
  | 'within'
  /** It holds no effect of the size that was said, in the direction that was said. */
  | 'ruledOut';

export interface Judgement {
  readonly verdict: EntryVerdict;
  readonly because: Because;
  /** The test that decided; null where none did. */
  readonly by: LinkedTest | null;
}

/** What one test says of an effect. Tests that are unfair or too early say nothing. */
export function judgeTest(test: LinkedTest, effect: SmallestEffect): Pick<Judgement, 'verdict' | 'because'> {
  const isFair = test.said !== 'invalid' && test.said !== 'tooEarly' && test.unit === effect.unit;
  if (!isFair) return { verdict: 'open', because: 'noFairTest' };
  // Towards what was said, so that more is always further.
  const isLess = effect.direction === 'less';
  const [low, high] = isLess ? [-test.high, -test.low] : [test.low, test.high];
  const { size } = effect;
  const isEither = effect.direction === 'either';
  if (low >= size || (isEither && high <= -size)) return { verdict: 'supported', because: 'beyond' };
  if (low > -size && high < size) return { verdict: 'same', because: 'within' };
  if (!isEither && high < size) return { verdict: 'notSupported', because: 'ruledOut' };
  return { verdict: 'open', because: 'wide' };
}

/** A person’s own verdict; else what the tests that decide anything agree on. */
export function judgeEntry({ override, tests, effect }: Hypothesis): Judgement {
  if (override) return { verdict: override.verdict, because: 'overridden', by: null };
  const open = (because: Because): Judgement => ({ verdict: 'open', because, by: null });
  if (tests.length === 0) return open('noTest');
  if (effect === null) return open('noEffect');
  const judged = tests.map((test) => ({ ...judgeTest(test, effect), by: test }));
  const decided = judged.filter(({ verdict }) => verdict !== 'open');
  const [last] = decided.toSorted((a, b) => b.by.notedOn.localeCompare(a.by.notedOn));
  if (!last) return open(judged.some(({ because }) => because === 'wide') ? 'wide' : 'noFairTest');
  return decided.every(({ verdict }) => verdict === last.verdict) ? last : open('disagree');
}

/** A fact speaks for itself until somebody tests it. */
export function isJudged({ kind, tests, override }: Hypothesis): boolean {
  return kind === 'prediction' || tests.length > 0 || override !== null;
}

/** A fact nobody has disproven, or a prediction that a test has borne out. */
export function isVerified(entry: Hypothesis): boolean {
  const { verdict, because } = judgeEntry(entry);
  if (entry.kind === 'prediction') return verdict === 'supported';
  return (
    verdict === 'supported' || (verdict === 'open' && because !== 'overridden' && because !== 'disagree')
  );
}

export type Register = ReadonlyMap<string, Hypothesis>;

export function toRegister(entries: readonly Hypothesis[]): Register {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** A line of an indented chain. */
export interface Link {
  readonly depth: number;
  readonly ground: Ground;
  /** Of an entry that is still there; null for figures and for one that was deleted. */
  readonly entry: Hypothesis | null;
  /** It stands further up on this branch, or was opened elsewhere already: its own grounds are not repeated. */
  readonly isRepeated: boolean;
}

/** All that an entry rests on, each ground followed by its own, in the order they were given. */
export function listChain(id: string, register: Register): readonly Link[] {
  const links: Link[] = [];
  const opened = new Set([id]);
  const open = (of: Hypothesis, depth: number): void => {
    for (const ground of of.grounds) {
      const entry = ground.by === 'entry' ? (register.get(ground.id) ?? null) : null;
      const isRepeated = entry !== null && opened.has(entry.id);
      links.push({ depth, ground, entry, isRepeated });
      if (entry === null || isRepeated) continue;
      opened.add(entry.id);
      open(entry, depth + 1);
    }
  };
  const start = register.get(id);
  if (start) open(start, 0);
  return links;
}

/** What an entry rests on, near or far, that nobody has verified. */
export function findUnverified(id: string, register: Register): readonly Hypothesis[] {
  return listChain(id, register).flatMap(({ entry, isRepeated }) =>
    entry === null || isRepeated || isVerified(entry) ? [] : [entry],
  );
}

/** Whether an entry would rest on itself if it rested on these. */
export function wouldCircle(id: string, grounds: readonly Ground[], register: Register): boolean {
  const seen = new Set<string>();
  const waiting = grounds.flatMap((ground) => (ground.by === 'entry' ? [ground.id] : []));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === id) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    for (const ground of register.get(next)?.grounds ?? [])
      if (ground.by === 'entry') waiting.push(ground.id);
  }
  return false;
}

/** Entries that one may rest on: all but itself and those that rest on it. */
export function possibleGrounds(id: string, register: Register): readonly Hypothesis[] {
  return [...register.values()].filter(
    (entry) => !wouldCircle(id, [{ by: 'entry', id: entry.id }], register),
  );
}
