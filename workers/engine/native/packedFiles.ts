import type { FileToPrepare } from '../../contract/engineApi.ts';
import type { Encoding } from '../../contract/importing.ts';
import { ExpectedFailure } from '../../contract/outcome.ts';
import type { FileReading } from '../import/fileReading.ts';
import type { LoadedFile } from '../import/loadTable.ts';

/** A file as the script wants it beside itself. */
export interface PackedFile {
  /** What the script reads. */
  readonly reads: string;
  readonly reading: FileReading;
  /** What it was called when it was loaded. Hostile text. */
  readonly given: string;
  /** How what was given becomes what is read, in steps. */
  readonly steps: readonly PackingStep[];
}

export type PackingStep =
  | { readonly by: 'rename'; readonly to: string }
  | { readonly by: 'unpack'; readonly part: string; readonly to: string }
  | { readonly by: 'saveAs'; readonly part: string; readonly to: string }
  | { readonly by: 'convert'; readonly format: 'parquet' | 'jsonLines'; readonly to: string }
  | { readonly by: 'encode'; readonly from: string; readonly source: string; readonly to: string };

/** Names of encodings as iconv knows them. */
const iconvNames: Readonly<Record<Exclude<Encoding, 'utf-8'>, string>> = {
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
  cp949: 'CP949',
  shift_jis: 'CP932',
  'euc-jp': 'EUC-JP',
  big5: 'CP950',
  'windows-1252': 'CP1252',
};

export function packedFiles(files: readonly LoadedFile[]): readonly PackedFile[] {
  const taken = new Set<string>();
  return files.map((file) => packedFile(file, taken));
}

/** Those that the script cannot read as they are. */
export function toPrepare(files: readonly PackedFile[]): readonly FileToPrepare[] {
  return files
    .filter(({ steps }) => steps.length > 0)
    .map(({ given, reads, steps }) => {
      const saved = steps.find((step) => step.by === 'saveAs');
      return { given, reads, sheet: saved?.part ?? null };
    });
}

/** NO_SCRIPT for a file without columns, or one that an earlier version kept. */
function packedFile({ file, reading }: LoadedFile, taken: Set<string>): PackedFile {
  const { fileName, part } = file;
  if (reading === undefined || reading.dialect.layout !== undefined)
    throw new ExpectedFailure('NO_SCRIPT', { file: fileName });
  const steps: PackingStep[] = [];
  let reads = fileName.split(/[/\\]/).at(-1) ?? fileName;
  const { container } = reading;
  const isTyped = /\.(xlsx|xlsm|parquet|jsonl|ndjson|json)$/i.test(part ?? '');
  if (container === 'zip') {
    if (isTyped) throw new ExpectedFailure('NO_SCRIPT', { file: fileName });
    reads = (part ?? fileName).split(/[/\\]/).at(-1) ?? fileName;
    steps.push({ by: 'unpack', part: part ?? '', to: reads });
  } else if (container === 'xlsx') {
    reads = `${fileName}.csv`;
    steps.push({ by: 'saveAs', part: part ?? '', to: reads });
  } else if (container === 'jsonLines' || (container === 'parquet' && !isReadAsItIs(reading))) {
    reads = `${fileName}.csv`;
    steps.push({ by: 'convert', format: container, to: reads });
  }
  const { encoding } = file.report;
  if (encoding !== 'utf-8' && (container === null || container === 'zip' || container === 'gzip')) {
    const source = reads;
    reads = `${reads.replace(/\.gz$/i, '').replace(/(\.[a-z0-9]{1,4})?$/i, '')}.utf8.csv`;
    steps.push({ by: 'encode', from: iconvNames[encoding], source, to: reads });
  }
  if (taken.has(reads)) {
    reads = `${taken.size + 1}-${reads}`;
    steps.push({ by: 'rename', to: reads });
  }
  taken.add(reads);
  return { reads, steps, given: fileName, reading: asRead(reading, steps) };
}

/** Parquet has no lines: its own names of columns have to be the header. */
function isReadAsItIs({ dialect }: FileReading): boolean {
  return dialect.hasHeader && dialect.skipLines === 0 && dialect.headerLines - (dialect.breaks ?? 0) === 1;
}

/** How the file that is read is written, after it was converted. */
function asRead(reading: FileReading, steps: readonly PackingStep[]): FileReading {
  const becameCsv = steps.some(({ by }) => by === 'saveAs' || by === 'convert');
  const isPlain = becameCsv || steps.some(({ by }) => by === 'encode' || by === 'unpack');
  const dialect = becameCsv ? { ...reading.dialect, delimiter: ',', quote: '"' } : reading.dialect;
  return { ...reading, dialect, container: isPlain ? null : reading.container };
}
