import { openAsBlob } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readDesign } from '../contract/design.ts';
import type { EngineApi } from '../contract/engineApi.ts';
import type {
  DateOrder,
  DecimalMark,
  FilePreview,
  ImportedFile,
  ImportReport,
  Mapping,
} from '../contract/importing.ts';
import { succeeded, type Outcome } from '../contract/outcome.ts';
import { rolesOf, type Role, type TableKind } from '../contract/tables.ts';

/** A call that cannot be understood. */
export class UsageError extends Error {}

/** What was said about how the files are read. */
export interface ReadingCall {
  /** By the order of the files; a file beyond them is what it seems to be. */
  readonly kinds: readonly TableKind[];
  readonly columns: ReadonlyMap<Role, string>;
  readonly dateOrder: DateOrder | null;
  readonly decimalMark: DecimalMark | null;
}

export type FileSummary = Pick<
  ImportReport,
  | 'rowsRead'
  | 'rowsKept'
  | 'rowsRejected'
  | 'rowsExcluded'
  | 'rowsMatchingRule'
  | 'rejectedByReason'
  | 'encoding'
  | 'delimiter'
  | 'roles'
> &
  Pick<ImportedFile, 'kind' | 'fileName'>;

interface Imported {
  readonly datasetId: string;
  readonly summaries: readonly FileSummary[];
}

/** Reads the files one after the other into one data set. The first that fails ends it. */
export async function importFiles(
  engine: EngineApi,
  files: readonly string[],
  call: ReadingCall,
): Promise<Outcome<Imported>> {
  let datasetId: string | null = null;
  const summaries: FileSummary[] = [];
  const tables = await keepDesigns(engine, files);
  for (const [i, file] of tables.entries()) {
    const blob = await openAsBlob(file);
    const fileName = path.basename(file);
    const preview = await engine.preview({ file: blob, fileName }, `preview-${i}`);
    if (preview.status === 'failed') return preview;
    const kind = call.kinds[i] ?? preview.value.kinds[0]?.kind ?? 'orders';
    const mapping = mapColumns(preview.value, kind, call.columns, tables.length === 1);
    const imported = await engine.importTable(
      {
        ...{ datasetId, kind, file: blob, fileName, preview: preview.value, mapping },
        ...(call.dateOrder ? { dateOrder: call.dateOrder } : {}),
        ...(call.decimalMark ? { decimalMark: call.decimalMark } : {}),
      },
      `import-${i}`,
      () => undefined,
    );
    if (imported.status === 'failed') return imported;
    datasetId = imported.value.id;
    const known = imported.value.tables.flatMap((table) => table.files);
    const newest = known.reduce((last, one) => (Number(one.id) > Number(last.id) ? one : last));
    summaries.push(summarise(newest));
  }
  return succeeded({ datasetId: datasetId ?? '', summaries });
}

/** Designs of tests among the files are kept; what is left are the tables. */
async function keepDesigns(engine: EngineApi, files: readonly string[]): Promise<readonly string[]> {
  const tables: string[] = [];
  for (const file of files) {
    const design = file.endsWith('.json') ? readDesign(await readFile(file, 'utf8')) : null;
    if (design) await engine.keepDocument({ id: design.id, kind: 'design', value: design });
    else tables.push(file);
  }
  return tables;
}

function mapColumns(
  preview: FilePreview,
  kind: TableKind,
  wanted: ReadingCall['columns'],
  isOnly: boolean,
): Mapping {
  const mapping: Partial<Record<Role, number>> = {};
  const guess = preview.kinds.find((one) => one.kind === kind);
  for (const [role, { column }] of Object.entries(guess?.roles ?? {})) mapping[role as Role] = column;
  for (const [role, column] of wanted) {
    const position = preview.columns.findIndex(({ name }) => name === column);
    if (position < 0 || !rolesOf(kind).includes(role)) {
      if (isOnly) throw new UsageError(`the file has no column “${column}” for ${role}`);
      continue;
    }
    for (const other of rolesOf(kind)) if (mapping[other] === position) delete mapping[other];
    mapping[role] = position;
  }
  return mapping;
}

function summarise({ kind, fileName, report }: ImportedFile): FileSummary {
  const { rowsRead, rowsKept, rowsRejected, rowsExcluded, rowsMatchingRule, rejectedByReason } = report;
  const { encoding, delimiter, roles } = report;
  return {
    ...{ kind, fileName, rowsRead, rowsKept, rowsRejected, rowsExcluded, rowsMatchingRule },
    ...{ rejectedByReason, encoding, delimiter, roles },
  };
}
