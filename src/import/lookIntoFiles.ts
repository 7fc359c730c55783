import type {
  FilePreview,
  MappedDataset,
  Mapping,
  PreviewRequest,
} from '../../workers/contract/importing.ts';
import { failed, type Outcome } from '../../workers/contract/outcome.ts';
import { kindNames } from '../../workers/contract/tables.ts';
import { compute } from '../compute.ts';
import type { Draft, Refusal } from '../draft.ts';
import { findReading } from '../readings.ts';
import { guessedMapping, missingRoles } from './mapping.ts';

/** More files than this at once are more than anybody checks. */
const mostDrafts = 200;

export type ReadingChange = Pick<PreviewRequest, 'encoding' | 'delimiter' | 'hasHeader' | 'layout'>;

interface Found {
  readonly drafts: readonly Draft[];
  readonly refused: readonly Refusal[];
}

let nextId = 1;

/** Looks into files, and into each sheet or file inside them. */
export async function lookIntoFiles(
  requests: readonly PreviewRequest[],
  signal: AbortSignal,
  onStep: (request: PreviewRequest, index: number) => void,
): Promise<Found> {
  const drafts: Draft[] = [];
  const refused: Refusal[] = [];
  for (const [index, request] of requests.entries()) {
    if (signal.aborted) break;
    onStep(request, index);
    const whole = await compute.preview(request, signal);
    const parts = whole.status === 'ok' ? (whole.value.container?.parts ?? []) : [];
    const isWhole = request.part === undefined && parts.length > 1;
    const inside: Draft[] = [];
    sort(request, whole, isWhole, inside, refused);
    for (const part of isWhole ? parts.slice(1) : []) {
      if (drafts.length + inside.length >= mostDrafts || signal.aborted) break;
      const one = { ...request, part };
      sort(one, await compute.preview(one, signal), true, inside, refused);
    }
    const [first] = inside;
    // A workbook of which nothing fits: its first sheet is what most people mean.
    if (first && !inside.some(({ included }) => included)) inside[0] = { ...first, included: true };
    if (drafts.length + inside.length > mostDrafts) refused.push(tooMany(request));
    else drafts.push(...inside);
  }
  // Orders first: what comes after is matched with them.
  const place = ({ kind }: Draft): number => kindNames.indexOf(kind);
  return { drafts: drafts.sort((a, b) => place(a) - place(b)), refused };
}

function tooMany({ fileName }: PreviewRequest): Refusal {
  return { fileName, part: null, failure: failed('TOO_MANY_FILES', { file: fileName, limit: mostDrafts }) };
}

function sort(
  request: PreviewRequest,
  outcome: Outcome<FilePreview>,
  isPart: boolean,
  drafts: Draft[],
  refused: Refusal[],
): void {
  const { fileName, file } = request;
  if (outcome.status === 'ok') {
    const draft = toDraft(file, fileName, outcome.value);
    const included = !isPart || missingRoles(draft.kind, draft.mapping).length === 0;
    drafts.push({ ...draft, included });
  } else if (outcome.code !== 'CANCELLED')
    refused.push({ fileName, part: request.part ?? null, failure: outcome });
}

function toDraft(file: Blob, fileName: string, preview: FilePreview): Draft {
  const reading = findReading(preview);
  const kind = reading?.kind ?? preview.kinds[0]?.kind ?? 'orders';
  const guessed = guessedMapping(preview, kind);
  return {
    ...{ id: `draft-${nextId++}`, file, fileName, preview, kind },
    // Columns that the last file did not have may be guessed; what was chosen goes first.
    mapping: reading ? fillIn(reading.mapping, reading.fit === 'same' ? {} : guessed) : guessed,
    dateOrder: reading?.dateOrder ?? null,
    decimalMark: reading?.decimalMark ?? null,
    ...{ included: true, remembered: reading?.fit ?? null, failure: null },
  };
}

/** Chosen roles, and guessed ones for columns and roles that are still free. */
function fillIn(chosen: Mapping, guessed: Mapping): Mapping {
  const taken = new Set(Object.values(chosen));
  const free = Object.entries(guessed).filter(([, column]) => !taken.has(column));
  return { ...Object.fromEntries(free), ...chosen };
}

/** The draft read once more in another way. What was chosen stays where the columns are the same. */
export async function rereadDraft(
  draft: Draft,
  how: ReadingChange,
  signal: AbortSignal,
): Promise<Outcome<Draft>> {
  const outcome = await compute.preview(requestOf(draft, how), signal);
  if (outcome.status === 'failed') return outcome;
  const preview = outcome.value;
  const before = draft.preview.columns;
  const isSame =
    before.length === preview.columns.length &&
    before.every(({ name }, i) => name === preview.columns[i]?.name);
  if (isSame) return { ...outcome, value: { ...draft, preview } };
  const kind = preview.kinds[0]?.kind ?? draft.kind;
  const mapping = guessedMapping(preview, kind);
  return { ...outcome, value: { ...draft, preview, kind, mapping, remembered: null } };
}

function requestOf({ file, fileName, preview }: Draft, how: ReadingChange): PreviewRequest {
  const { encoding, dialect, container } = preview;
  const { delimiter, hasHeader, layout = 'table' } = dialect;
  return {
    ...{ file, fileName, encoding },
    // Another layout has other cells.
    ...(how.layout === undefined ? { delimiter, hasHeader, layout } : {}),
    ...(container?.part ? { part: container.part } : {}),
    ...how,
  };
}

/** Files of a kind that is not there yet, or the next month of what is there, belong to it. */
export function belongTo(dataset: MappedDataset, drafts: readonly Draft[]): boolean {
  return drafts.every(({ kind, mapping, preview }) => {
    const table = dataset.tables.find((known) => known.kind === kind);
    if (table === undefined) return true;
    const roles = Object.entries(mapping).map(([role, column]) => [role, preview.columns[column]?.name]);
    const isNew = !table.files.some(({ fileName }) => drafts.some((draft) => draft.fileName === fileName));
    return isNew && table.files.some(({ report }) => sameRoles(report.roles, Object.fromEntries(roles)));
  });
}

function sameRoles(one: object, other: object): boolean {
  const sorted = (roles: object): string => JSON.stringify(Object.entries(roles).sort());
  return sorted(one) === sorted(other);
}
