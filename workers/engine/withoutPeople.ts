import type { ImportedFile } from '../contract/importing.ts';
import { maskInText, personalKind } from '../contract/personal.ts';
import type { Role } from '../contract/tables.ts';

/** Lines that could not be read, without the columns that lead straight to people. */
export interface LinesWithoutPeople {
  readonly headers: readonly string[];
  readonly cells: readonly (readonly string[])[];
}

/**
 * The cells of broken lines may stand under the wrong header: what looks like a person’s is masked in all that is left.
 */
export function leaveOutPeople(
  file: ImportedFile,
  headers: readonly string[],
  cells: readonly (readonly string[])[],
): LinesWithoutPeople {
  const kept = headers.map((header, place) => !isPersonal(file, header, place, cells));
  // Cells beyond the last header have no column to go by.
  const isKept = (place: number): boolean => kept[place] ?? true;
  return {
    headers: headers.filter((_, place) => isKept(place)),
    cells: cells.map((line) => line.filter((_, place) => isKept(place)).map(maskInText)),
  };
}

function isPersonal(
  file: ImportedFile,
  header: string,
  place: number,
  cells: readonly (readonly string[])[],
): boolean {
  const values = cells.map((line) => line[place] ?? '');
  return personalKind({ role: roleOf(file, header), header, values }) !== null;
}

/** What a cell of this column may tell in a file: nothing where the column leads to people. */
export function textWithoutPeople(file: ImportedFile, header: string, text: string): string {
  return personalKind({ role: roleOf(file, header), header, values: [text] }) === null
    ? maskInText(text)
    : '';
}

function roleOf({ report }: ImportedFile, header: string): Role | null {
  const found = Object.entries(report.roles).find(([, used]) => used === header);
  return found ? (found[0] as Role) : null;
}
