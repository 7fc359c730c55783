import type { EngineApi } from '../../workers/contract/engineApi.ts';
import type { FilePreview, ImportRequest, MappedDataset, Mapping } from '../../workers/contract/importing.ts';
import type { Outcome } from '../../workers/contract/outcome.ts';
import type { OrderRole } from '../../workers/contract/tables.ts';

export interface ImportSettings {
  readonly fileName?: string;
  readonly mapping?: Partial<Record<OrderRole, number>>;
  readonly dateOrder?: 'dmy' | 'mdy';
  readonly decimalMark?: 'point' | 'comma';
  readonly preview?: (preview: FilePreview) => FilePreview;
}

let counter = 0;

/** Previews and imports one file given as text or bytes, with the guessed mapping unless told otherwise. */
export async function importFile(
  engine: EngineApi,
  content: string | Uint8Array | Blob,
  settings: ImportSettings = {},
): Promise<Outcome<MappedDataset>> {
  const file = content instanceof Blob ? content : new Blob([content as Uint8Array<ArrayBuffer>]);
  const fileName = settings.fileName ?? 'orders.csv';
  counter += 1;
  const previewed = await engine.preview({ file, fileName }, `preview-${counter}`);
  if (previewed.status === 'failed') return previewed;
  const preview = settings.preview?.(previewed.value) ?? previewed.value;
  const mapping: Mapping = settings.mapping ?? guessedMapping(preview);
  const { dateOrder, decimalMark } = settings;
  const request: ImportRequest = {
    ...{ kind: 'orders', file, fileName, preview, mapping },
    ...(dateOrder ? { dateOrder } : {}),
    ...(decimalMark ? { decimalMark } : {}),
  };
  return engine.importTable(request, `import-${counter}`, () => undefined);
}

export function guessedMapping(preview: FilePreview): Mapping {
  return Object.fromEntries(Object.entries(preview.roles).map(([role, guess]) => [role, guess.column]));
}

export function expectOk<Value>(outcome: Outcome<Value>): Value {
  if (outcome.status === 'failed') throw new Error(`${outcome.code} ${JSON.stringify(outcome.detail)}`);
  return outcome.value;
}
