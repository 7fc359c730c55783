/** A result of a test as it stood when it was noted: the verdict and the difference, none of its data. */
export interface LinkedTest {
  readonly id: string;
  /** Of a kept design; '' where the test came from a file. */
  readonly design: string;
  /** The file or the design. Hostile text, as all texts here. */
  readonly source: string;
  readonly outcome: string;
  readonly variant: string;
  readonly control: string;
  /** Shares differ in points, amounts in what they are counted in. */
  readonly unit: EffectUnit;
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
  readonly nControl: number;
  /** What the test itself said; only better, worse and unclear come from a fair and complete test. */
  readonly said: TestVerdict;
  /** ISO day. */
  readonly notedOn: string;
}

export const testVerdicts = ['better', 'worse', 'unclear', 'tooEarly', 'invalid'] as const;
export type TestVerdict = (typeof testVerdicts)[number];

export const effectUnits = ['points', 'amount'] as const;
export type EffectUnit = (typeof effectUnits)[number];

export const directions = ['more', 'less', 'either'] as const;
export type Direction = (typeof directions)[number];

export const entryKinds = ['fact', 'prediction'] as const;
export type EntryKind = (typeof entryKinds)[number];

export const entryVerdicts = ['supported', 'notSupported', 'same', 'open'] as const;
export type EntryVerdict = (typeof entryVerdicts)[number];

/** The smallest effect that matters; `size` is above 0, in points (0.01 is one) or in what the metric is counted in. */
export interface SmallestEffect {
  readonly size: number;
  readonly unit: EffectUnit;
  readonly direction: Direction;
}

/** What an entry rests on: another entry, or a figure that can be looked up. */
export type Ground =
  | { readonly by: 'entry'; readonly id: string }
  /** page: the question that shows the figure; '' for none. */
  | { readonly by: 'figure'; readonly text: string; readonly page: string };

export interface Hypothesis {
  readonly id: string;
  readonly kind: EntryKind;
  readonly statement: string;
  readonly grounds: readonly Ground[];
  readonly metric: string;
  readonly effect: SmallestEffect | null;
  readonly tests: readonly LinkedTest[];
  /** A person’s own verdict, with the reason; null where the tests decide. */
  readonly override: { readonly verdict: EntryVerdict; readonly reason: string } | null;
  readonly decision: string;
  /** ISO day. */
  readonly date: string;
}

/** Longest texts that are kept; what is longer is cut when it is typed and refused when it comes in a file. */
export const mostLetters = { statement: 400, metric: 200, reason: 400, decision: 2_000, name: 300 } as const;
/** More of each than anybody reads. */
export const most = { entries: 2_000, grounds: 30, tests: 50 } as const;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest;
const isOneOf = <T extends string>(value: unknown, known: readonly T[]): value is T =>
  known.some((one) => one === value);
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isCount = (value: unknown): value is number => isNumber(value) && value >= 0;
const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[\w-]{1,80}$/.test(value) && value !== '__proto__';

export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** An entry out of hostile data, with nothing in it that does not belong; null where something is not as it should be. */
export function readEntry(value: unknown): Hypothesis | null {
  if (!isObject(value)) return null;
  const { id, kind, statement, grounds, metric, effect, tests, override, decision, date } = value;
  const rest = readEffect(effect);
  const own = readOverride(override);
  if (!isId(id) || !isOneOf(kind, entryKinds) || !isDay(date) || rest === undefined || own === undefined)
    return null;
  if (!isText(statement, mostLetters.statement) || statement.trim() === '') return null;
  if (!isText(metric, mostLetters.metric) || !isText(decision, mostLetters.decision)) return null;
  const rested = readAll(grounds, most.grounds, readGround);
  const linked = readAll(tests, most.tests, readTest);
  if (rested === null || linked === null) return null;
  return {
    ...{ id, kind, statement, grounds: rested, metric, effect: rest, tests: linked },
    ...{ override: own, decision, date },
  };
}

function readAll<T>(value: unknown, limit: number, read: (one: unknown) => T | null): readonly T[] | null {
  if (!Array.isArray(value) || value.length > limit) return null;
  const found = value.map(read);
  return found.every((one) => one !== null) ? found : null;
}

/** undefined where it is neither an effect nor null. */
function readEffect(value: unknown): SmallestEffect | null | undefined {
  if (value === null) return null;
  if (!isObject(value)) return undefined;
  const { size, unit, direction } = value;
  const isGood = isNumber(size) && size > 0 && isOneOf(unit, effectUnits) && isOneOf(direction, directions);
  return isGood ? { size, unit, direction } : undefined;
}

function readOverride(value: unknown): Hypothesis['override'] | undefined {
  if (value === null) return null;
  if (!isObject(value)) return undefined;
  const { verdict, reason } = value;
  const isGood =
    isOneOf(verdict, entryVerdicts) && isText(reason, mostLetters.reason) && reason.trim() !== '';
  return isGood ? { verdict, reason } : undefined;
}

function readGround(value: unknown): Ground | null {
  if (!isObject(value)) return null;
  const { by, id, text, page } = value;
  if (by === 'entry') return isId(id) ? { by, id } : null;
  if (by !== 'figure' || !isText(text, mostLetters.statement) || text.trim() === '') return null;
  return isText(page, 40) ? { by, text, page } : null;
}

export function readTest(value: unknown): LinkedTest | null {
  if (!isObject(value)) return null;
  const { id, design, source, outcome, variant, control } = value;
  const { unit, difference, low, high, n, nControl, said, notedOn } = value;
  if (!isId(id) || !isOneOf(unit, effectUnits) || !isOneOf(said, testVerdicts) || !isDay(notedOn))
    return null;
  if (![design, source, outcome, variant, control].every((text) => isText(text, mostLetters.name)))
    return null;
  if (!isNumber(difference) || !isNumber(low) || !isNumber(high) || low > high) return null;
  if (!isCount(n) || !isCount(nControl)) return null;
  const names = { design, source, outcome, variant, control } as Readonly<
    Record<'design' | 'source' | 'outcome' | 'variant' | 'control', string>
  >;
  return { id, ...names, unit, difference, low, high, n, nControl, said, notedOn };
}
