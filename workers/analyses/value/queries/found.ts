import type { TypedColumn } from '../../../contract/analysis.ts';
import type { Role, TableKind } from '../../../contract/tables.ts';

export type Has = (kind: TableKind, role: Role) => boolean;

/** Columns by customer_index, and the names that places in them stand for. */
export interface Extra {
  readonly columns: Readonly<Record<string, TypedColumn>>;
  readonly texts: Readonly<Record<string, readonly string[]>>;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Values at the position of their customer. */
export function byIndex(who: TypedColumn, values: TypedColumn, otherwise: number): TypedColumn {
  let size = 0;
  for (let i = 0; i < who.length; i++) size = Math.max(size, (who[i] as number) + 1);
  const Kind = values instanceof Float64Array ? Float64Array : Int32Array;
  const spread = new Kind(size).fill(otherwise);
  for (let i = 0; i < who.length; i++) spread[who[i] as number] = values[i] as number;
  return spread;
}
