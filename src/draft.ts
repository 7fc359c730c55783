import type {
  DateOrder,
  DecimalMark,
  FilePreview,
  ImportRequest,
  Mapping,
} from '../workers/contract/importing.ts';
import type { Failure } from '../workers/contract/outcome.ts';
import type { TableKind } from '../workers/contract/tables.ts';

/** A file, or a sheet or file inside one, on its way in: what was seen of it, and how it is to be read. */
export interface Draft {
  readonly id: string;
  readonly file: Blob;
  readonly fileName: string;
  readonly preview: FilePreview;
  readonly kind: TableKind;
  readonly mapping: Mapping;
  readonly dateOrder: DateOrder | null;
  readonly decimalMark: DecimalMark | null;
  /** False where it was found inside a file and is left out. */
  readonly included: boolean;
  /** Whether the columns are as they were chosen the last time, for these headers or for nearly these. */
  readonly remembered: 'same' | 'similar' | null;
  /** Why it could not be loaded when that was tried. */
  readonly failure: Failure | null;
}

/** A file that could not even be looked at. */
export interface Refusal {
  readonly fileName: string;
  readonly part: string | null;
  readonly failure: Failure;
}

/** Drafts with the same columns are checked once, together. */
export interface DraftGroup {
  readonly id: string;
  readonly drafts: readonly [Draft, ...Draft[]];
}

export function groupDrafts(drafts: readonly Draft[]): readonly DraftGroup[] {
  const groups = new Map<string, [Draft, ...Draft[]]>();
  for (const draft of drafts) {
    const key = signatureOf(draft);
    const group = groups.get(key);
    if (group) group.push(draft);
    else groups.set(key, [draft]);
  }
  return [...groups.values()].map((group) => ({ id: group[0].id, drafts: group }));
}

/** Numbered columns say nothing, so that files without a header are each on their own. */
function signatureOf({ id, preview }: Draft): string {
  if (!preview.dialect.hasHeader) return id;
  return JSON.stringify(preview.columns.map(({ name }) => name));
}

export function nameDraft({ fileName, preview }: Draft): string {
  const part = preview.container?.part ?? null;
  return part === null || (preview.container?.parts.length ?? 0) < 2 ? fileName : `${fileName} › ${part}`;
}

export function toImportRequest(draft: Draft, datasetId: string | null): ImportRequest {
  const { kind, file, fileName, preview, mapping, dateOrder, decimalMark } = draft;
  return {
    ...{ datasetId, kind, file, fileName, preview, mapping },
    ...(dateOrder ? { dateOrder } : {}),
    ...(decimalMark ? { decimalMark } : {}),
  };
}
