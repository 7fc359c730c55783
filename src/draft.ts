import type { DateOrder, DecimalMark, FilePreview, Mapping } from '../workers/contract/importing.ts';
import type { TableKind } from '../workers/contract/tables.ts';

/** A file on its way in: what was seen of it, and how the person wants it read. */
export interface Draft {
  readonly file: Blob;
  readonly fileName: string;
  readonly preview: FilePreview;
  readonly kind: TableKind;
  readonly mapping: Mapping;
  readonly dateOrder: DateOrder | null;
  readonly decimalMark: DecimalMark | null;
}
