/** A value of its own, what has no value, or the rare ones together. */
export type PartKind = 'value' | 'empty' | 'other';

/** One row of a result that is split by a column. */
export interface Part {
  readonly kind: PartKind;
  /** '' where the kind is not value. Hostile text. */
  readonly name: string;
  /** How many values it stands for. */
  readonly valueCount: number;
}

/** A share of customers with its 95 % Wilson interval; of nobody, anything from 0 to 1. */
export interface Share {
  readonly count: number;
  readonly of: number;
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/** Rows of a dimension, and which of them each position that the query gives belongs to. */
export interface PartRows {
  readonly parts: readonly Part[];
  /** By the query’s position: names, then the others, then those without a value; -1 where that has no row. */
  readonly rowOf: Int32Array;
}

/**
 * names: the values that stand apart; most: the position of the others, most + 1 that of what has none.
 * hasEmpty: there is something without a value.
 */
export function listParts(
  names: readonly string[],
  otherCount: number,
  most: number,
  hasEmpty: boolean,
): PartRows {
  const parts: Part[] = names.map((name) => ({ kind: 'value', name, valueCount: 1 }));
  const rowOf = new Int32Array(most + 2).fill(-1);
  names.forEach((_, i) => (rowOf[i] = i));
  if (otherCount > 0) {
    rowOf[most] = parts.length;
    parts.push({ kind: 'other', name: '', valueCount: otherCount });
  }
  if (hasEmpty) {
    rowOf[most + 1] = parts.length;
    parts.push({ kind: 'empty', name: '', valueCount: 1 });
  }
  return { parts, rowOf };
}

/** Names are alike where only case, width or the spaces around them differ. */
export function plainName(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

/** What an audience calls a part: its name, or what stands for it. */
export function partId({ kind, name }: Part): string {
  return kind === 'value' ? name : `(${kind})`;
}
