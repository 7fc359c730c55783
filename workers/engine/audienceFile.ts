import { sheetCustomers, type AudienceFileRequest, type AudienceWords } from '../contract/audienceFile.ts';
import { ExpectedFailure } from '../contract/outcome.ts';
import { fillReason } from '../contract/reasons.ts';
import type { KeptAudience } from './audiences.ts';
import { formatLine, joinCsv } from './exportCsv.ts';
import { writeXlsx } from './exportXlsx.ts';
import type { Cell } from './xlsxParts.ts';

const pieceRows = 5_000;

export interface AudienceFileWork {
  readonly kept: KeptAudience;
  /** Of all customers of the data set, by position. */
  readonly names: readonly string[];
  readonly moneyDecimals: number;
  readonly request: AudienceFileRequest;
}

/** Ids; with figures the group and the measures; with reasons the sentence right behind the id. */
export async function writeAudienceFile(
  work: AudienceFileWork,
  signal: AbortSignal,
  onShare: (share: number) => void,
): Promise<Blob> {
  const { kept, request } = work;
  const total = kept.customers.length;
  if (request.format === 'xlsx' && total > sheetCustomers)
    throw new RangeError(`a sheet has no room for ${total} customers`);
  const header = titlesOf(work);
  let done = 0;
  const pause = async (): Promise<void> => {
    done = Math.min(total, done + pieceRows);
    onShare(done / total);
    // Lets a cancel come through.
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) throw new ExpectedFailure('CANCELLED');
  };
  const pieces = piecesOf(total, rowsOf(work));
  if (request.format === 'xlsx') return writeXlsx(kept.audience.name, { header, pieces, onPiece: pause });
  const texts = [`\ufeff${formatLine(header)}`];
  for (const rows of pieces) {
    texts.push(rows.map(formatLine).join(''));
    await pause();
  }
  return joinCsv(texts);
}

function titlesOf({ kept, request: { content, words } }: AudienceFileWork): string[] {
  const title = (column: string): string => wordFor(words.headers, column);
  const reason = content === 'reasons' && words.reasons ? [words.reasons.header] : [];
  if (content === 'ids') return [title('customer')];
  const figures = [...(kept.segments === null ? [] : ['segment']), ...Object.keys(kept.measures)];
  return [title('customer'), ...reason, ...figures.map(title)];
}

function rowsOf({ kept, names, moneyDecimals, request }: AudienceFileWork): (i: number) => Cell[] {
  const { content, words } = request;
  const measures = Object.values(kept.measures);
  return (i) => {
    const id = names[kept.customers[i] as number] ?? '';
    if (content === 'ids') return [id];
    const reason = content === 'reasons' ? reasonOf(kept, words, moneyDecimals, i) : [];
    const group = kept.segments?.[i];
    const segment = group === undefined ? [] : [wordFor(words.groups, group)];
    return [id, ...reason, ...segment, ...measures.map((column) => column[i] as number)];
  };
}

/** Ids come from files too: one may be called “constructor”. */
function wordFor(words: Readonly<Record<string, string>>, id: string): string {
  return Object.hasOwn(words, id) ? (words[id] ?? id) : id;
}

function reasonOf(
  { segments, measures }: KeptAudience,
  { reasons }: AudienceWords,
  moneyDecimals: number,
  i: number,
): string[] {
  if (reasons === undefined) return [];
  return [fillReason(reasons, segments?.[i] ?? '', (name) => measures[name]?.[i], moneyDecimals)];
}

function* piecesOf(total: number, row: (i: number) => Cell[]): Generator<Cell[][]> {
  for (let at = 0; at < total; at += pieceRows) {
    yield Array.from({ length: Math.min(pieceRows, total - at) }, (_, i) => row(at + i));
  }
}
