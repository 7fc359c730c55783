import type { TableKind } from '../contract/tables.ts';

/** Names of the relations of a data set beside the rows of its files. */
export interface RelationNames {
  /** All customers of all tables, each with the position by which the engine knows them. */
  readonly customers: string;
  /** Rows of all files of a kind that count. */
  readonly kept: (kind: TableKind) => string;
  /** Rows of all files of a kind, with their flags. */
  readonly all: (kind: TableKind) => string;
}

export function relationsOf(id: string): RelationNames {
  return {
    customers: `customers_${id}`,
    kept: (kind) => `${kind}_kept_${id}`,
    all: (kind) => `${kind}_all_${id}`,
  };
}
