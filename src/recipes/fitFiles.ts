import type { Mapping } from '../../workers/contract/importing.ts';
import type { Role } from '../../workers/contract/tables.ts';
import type { Draft } from '../draft.ts';
import { guessedMapping, missingRoles } from '../import/mapping.ts';
import { similarity } from '../readings.ts';
import type { Recipe, RecipeFile } from './recipe.ts';

/** A column the recipe uses and the file does not have. */
export interface GoneColumn {
  readonly role: Role;
  /** Hostile text. */
  readonly header: string;
}

/** How a file on its way in fits a recipe. */
export interface FileFit {
  readonly draft: Draft;
  /** What the recipe would read it as; null where it knows no such file. */
  readonly file: RecipeFile | null;
  readonly fit: 'same' | 'similar' | 'none';
  readonly gone: readonly GoneColumn[];
  /** Headers without a use that are gone, and headers that are new. Hostile texts. */
  readonly goneOthers: readonly string[];
  readonly added: readonly string[];
  /** Roles without which the file cannot be read. */
  readonly lacking: readonly Role[];
}

/** Headers, or uses of them, that a file shares with the recipe at least. */
const similarEnough = 0.5;

const headersOf = ({ preview }: Draft): readonly string[] => preview.columns.map(({ name }) => name);

/** Whether a file has enough of the columns, or of those that are used. */
function isAlike({ headers, roles }: RecipeFile, found: readonly string[]): boolean {
  const used = Object.values(roles);
  const usedFound = used.filter((header) => found.includes(header)).length;
  return similarity(headers, found) >= similarEnough || usedFound > similarEnough * used.length;
}

export function fitFile(draft: Draft, { files }: Recipe): FileFit {
  const headers = headersOf(draft);
  const lacking = missingRoles(draft.kind, draft.mapping);
  const [file] = files
    .filter((one) => isAlike(one, headers))
    .toSorted((a, b) => similarity(b.headers, headers) - similarity(a.headers, headers));
  if (file === undefined)
    return { draft, file: null, fit: 'none', gone: [], goneOthers: [], added: [], lacking };
  const there = new Set(headers);
  const used = new Set(Object.values(file.roles));
  const known = new Set(file.headers);
  const gone = (Object.entries(file.roles) as [Role, string][]).filter(([, header]) => !there.has(header));
  const goneOthers = file.headers.filter((header) => !there.has(header) && !used.has(header));
  const added = headers.filter((header) => !known.has(header));
  const isSame = gone.length + goneOthers.length + added.length === 0;
  return {
    ...{ draft, file, fit: isSame ? 'same' : 'similar', goneOthers, added, lacking },
    gone: gone.map(([role, header]) => ({ role, header })),
  };
}

/** Recipe files that none of the files stands for. */
export function unusedFiles(fits: readonly FileFit[], { files }: Recipe): readonly RecipeFile[] {
  return files.filter((file) => !fits.some((fit) => fit.file?.kind === file.kind));
}

/**
 * The draft as the recipe reads it. Where a used column is gone, what the check of files would guess for its use stands
 * in, if that column is free: the person sees it and can change it.
 */
export function dressDraft(draft: Draft, recipe: Recipe): Draft {
  const { file } = fitFile(draft, recipe);
  if (file === null) return { ...draft, included: false };
  const headers = headersOf(draft);
  const mapping: Partial<Record<Role, number>> = {};
  for (const [role, header] of Object.entries(file.roles)) {
    const column = headers.indexOf(header);
    if (column >= 0) mapping[role as Role] = column;
  }
  const guessed = guessedMapping(draft.preview, file.kind);
  const taken = new Set(Object.values(mapping));
  for (const role of Object.keys(file.roles) as Role[]) {
    const column = guessed[role];
    if (mapping[role] !== undefined || column === undefined || taken.has(column)) continue;
    mapping[role] = column;
    taken.add(column);
  }
  const { kind, dateOrder, decimalMark } = file;
  return {
    ...draft,
    kind,
    mapping: mapping as Mapping,
    dateOrder,
    decimalMark,
    included: true,
    failure: null,
  };
}
