import { ExpectedFailure } from '../contract/outcome.ts';

/**
 * SQL text whose values and names went through the helpers below. Statements are sent as text and not
 * prepared, because only a statement sent as text can be cancelled while it runs.
 */
export interface Sql {
  readonly text: string;
}

export type SqlValue = string | number | boolean | null | Sql;

/** sql`select … where day <= ${value}`: every value becomes a literal, every nested Sql is kept as it is. */
export function sql(parts: TemplateStringsArray, ...values: readonly SqlValue[]): Sql {
  let text = parts[0] ?? '';
  values.forEach((value, i) => {
    text += literal(value) + (parts[i + 1] ?? '');
  });
  return { text };
}

/** A table or column name, quoted. */
export function name(identifier: string): Sql {
  return { text: `"${withoutNul(identifier).replaceAll('"', '""')}"` };
}

/** A date literal from an ISO day. */
export function day(iso: string): Sql {
  const read = new Date(/^\d{4}-\d{2}-\d{2}$/.test(iso) ? iso : '');
  // Date takes February 30 for March 1.
  if (Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== iso) {
    throw new ExpectedFailure('BAD_OPTION', {
      option: 'asOf',
      given: iso.slice(0, 40),
      allowed: '2024-12-31',
    });
  }
  return { text: `DATE '${iso}'` };
}

export function join(parts: readonly Sql[], separator: string): Sql {
  return { text: parts.map((part) => part.text).join(separator) };
}

function literal(value: SqlValue): string {
  if (value === null) return 'NULL';
  if (typeof value === 'object') return value.text;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return `'${withoutNul(value).replaceAll("'", "''")}'`;
  if (!Number.isFinite(value)) throw new RangeError(`${value} is not a number SQL can hold`);
  return String(value);
}

function withoutNul(text: string): string {
  return text.replaceAll('\0', '');
}
