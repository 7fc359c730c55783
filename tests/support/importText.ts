import type { EngineApi } from '../../workers/contract/engineApi.ts';
import type {
  FilePreview,
  ImportReport,
  ImportRequest,
  MappedDataset,
  Mapping,
} from '../../workers/contract/importing.ts';
import type { Outcome } from '../../workers/contract/outcome.ts';
import type { Role, TableKind } from '../../workers/contract/tables.ts';

export interface ImportSettings {
  readonly fileName?: string;
  /** The sheet of a workbook. */
  readonly part?: string;
  readonly mapping?: Partial<Record<Role, number>>;
  /** Without it, the likeliest kind. */
  readonly kind?: TableKind;
  readonly datasetId?: string;
  readonly dateOrder?: 'dmy' | 'mdy';
  readonly decimalMark?: 'point' | 'comma';
  readonly preview?: (preview: FilePreview) => FilePreview;
}

/** The data set, and the account of the file that was read last. */
export type ImportedDataset = MappedDataset & { readonly report: ImportReport; readonly fileId: string };

let counter = 0;

/** Previews and imports one file given as text or bytes, with the guessed mapping unless told otherwise. */
export async function importFile(
  engine: EngineApi,
  content: string | Uint8Array | Blob,
  settings: ImportSettings = {},
): Promise<Outcome<ImportedDataset>> {
  const file = content instanceof Blob ? content : new Blob([content as Uint8Array<ArrayBuffer>]);
  const fileName = settings.fileName ?? 'orders.csv';
  counter += 1;
  const part = settings.part === undefined ? {} : { part: settings.part };
  const previewed = await engine.preview({ file, fileName, ...part }, `preview-${counter}`);
  if (previewed.status === 'failed') return previewed;
  const preview = settings.preview?.(previewed.value) ?? previewed.value;
  const mapping: Mapping = settings.mapping ?? guessedMapping(preview, settings.kind);
  const { dateOrder, decimalMark } = settings;
  const request: ImportRequest = {
    ...{ kind: settings.kind ?? 'orders', file, fileName, preview, mapping },
    datasetId: settings.datasetId ?? null,
    ...(dateOrder ? { dateOrder } : {}),
    ...(decimalMark ? { decimalMark } : {}),
  };
  const outcome = await engine.importTable(request, `import-${counter}`, () => undefined);
  if (outcome.status === 'failed') return outcome;
  const files = outcome.value.tables.flatMap((table) => table.files);
  const newest = files.reduce((last, one) => (Number(one.id) > Number(last.id) ? one : last));
  return { ...outcome, value: { ...outcome.value, report: newest.report, fileId: newest.id } };
}

export function guessedMapping(preview: FilePreview, kind: TableKind = 'orders'): Mapping {
  const guess = preview.kinds.find((one) => one.kind === kind);
  return Object.fromEntries(Object.entries(guess?.roles ?? {}).map(([role, { column }]) => [role, column]));
}

export function expectOk<Value>(outcome: Outcome<Value>): Value {
  if (outcome.status === 'failed') throw new Error(`${outcome.code} ${JSON.stringify(outcome.detail)}`);
  return outcome.value;
}
