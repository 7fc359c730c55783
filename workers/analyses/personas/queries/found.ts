import type { TypedColumn } from '../../../contract/analysis.ts';
import type { Role, TableKind } from '../../../contract/tables.ts';

/** Part of what the kernel is given. */
export interface Found {
  readonly columns: Readonly<Record<string, TypedColumn>>;
  readonly texts: Readonly<Record<string, readonly string[]>>;
}

export type Has = (kind: TableKind, role: Role) => boolean;
