/** Why a recipe cannot be taken: where in the file, and what was wrong there. */
export type ProblemCode =
  | 'notJson'
  | 'notRecipe'
  | 'newer'
  | 'tooLarge'
  | 'missing'
  | 'wrongType'
  | 'unknownField'
  | 'notAllowed'
  | 'tooLong'
  | 'tooMany'
  | 'badOption'
  | 'badFilter'
  | 'repeated';

export interface Problem {
  readonly code: ProblemCode;
  /** As in `analyses[2].options.bins`; '' for the whole file. Hostile text. */
  readonly path: string;
  /** What was found, and what would be allowed; '' where there is nothing to say. Hostile text. */
  readonly found: string;
  readonly allowed: string;
}

/** Ends the reading of a file at the first thing that is wrong with it. */
export class Refused extends Error {
  readonly problem: Problem;
  constructor(code: ProblemCode, path: string, found: unknown = '', allowed: string | number = '') {
    super(code);
    this.name = 'Refused';
    this.problem = { code, path, found: describe(found), allowed: `${allowed}` };
  }
}

export type Fields = Readonly<Record<string, unknown>>;

function describe(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.slice(0, 80);
}

/** An object with no other fields than these. */
export function readFields(value: unknown, path: string, allowed: readonly string[]): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Refused(value === undefined ? 'missing' : 'wrongType', path, value, '{ }');
  for (const name of Object.keys(value))
    if (!allowed.includes(name)) throw new Refused('unknownField', at(path, name), name, allowed.join(', '));
  return value as Fields;
}

export function readList<Item>(
  value: unknown,
  path: string,
  limit: number,
  readItem: (item: unknown, path: string) => Item,
): readonly Item[] {
  if (!Array.isArray(value))
    throw new Refused(value === undefined ? 'missing' : 'wrongType', path, value, '[ ]');
  if (value.length > limit) throw new Refused('tooMany', path, value.length, limit);
  return value.map((item, i) => readItem(item, `${path}[${i}]`));
}

export function readText(value: unknown, path: string, limit: number, isFilled = false): string {
  if (typeof value !== 'string')
    throw new Refused(value === undefined ? 'missing' : 'wrongType', path, value, '"…"');
  if (value.length > limit) throw new Refused('tooLong', path, `${value.length}`, limit);
  if (isFilled && value.trim() === '') throw new Refused('missing', path);
  return value;
}

export function readChoice<Choice extends string>(
  value: unknown,
  path: string,
  choices: readonly Choice[],
): Choice {
  const found = choices.find((choice) => choice === value);
  if (found === undefined)
    throw new Refused(value === undefined ? 'missing' : 'notAllowed', path, value, choices.join(', '));
  return found;
}

export function readNumber(value: unknown, path: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw new Refused(value === undefined ? 'missing' : 'wrongType', path, value, '0, 1.5, …');
  return value;
}

export function readFlag(value: unknown, path: string): boolean {
  if (typeof value !== 'boolean')
    throw new Refused(value === undefined ? 'missing' : 'wrongType', path, value, 'true, false');
  return value;
}

/** A day that there is, as YYYY-MM-DD. */
export function readIsoDay(value: unknown, path: string): string {
  const text = readText(value, path, 10);
  const day = new Date(text);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime());
  // Date takes February 30 for March 1.
  if (!isDay || day.toISOString().slice(0, 10) !== text)
    throw new Refused('notAllowed', path, text, 'YYYY-MM-DD');
  return text;
}

export function at(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
