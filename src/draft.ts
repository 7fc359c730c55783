import type { DateOrder, DecimalMark, FilePreview, Mapping } from '../workers/contract/importing.ts';

/** A file on its way in: what was seen of it, and how the person wants it read. */
export interface Draft {
  readonly file: Blob;
  readonly fileName: string;
  readonly preview: FilePreview;
  readonly mapping: Mapping;
  readonly dateOrder: DateOrder | null;
  readonly decimalMark: DecimalMark | null;
}

/** Role → column, as guessed from the file. */
export function guessedMapping(preview: FilePreview): Mapping {
  const mapping: Record<string, number> = {};
  for (const [role, guess] of Object.entries(preview.roles)) mapping[role] = guess.column;
  return mapping;
}
