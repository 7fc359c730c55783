import type { ImportedFile } from '../../contract/importing.ts';
import type { AppliedRepair } from '../../contract/repairs.ts';

/** The repairs that still have something to do when only these files are there. */
export function keptRepairs(
  repairs: readonly AppliedRepair[],
  files: readonly ImportedFile[],
): readonly AppliedRepair[] {
  return repairs.flatMap((applied) => {
    const rowsByFile = Object.fromEntries(
      Object.entries(applied.rowsByFile).filter(([id]) => files.some((file) => file.id === id)),
    );
    if (Object.keys(rowsByFile).length === 0) return [];
    return [{ ...applied, rowsByFile }];
  });
}
