import type { AppliedRepair } from '../../contract/repairs.ts';
import type { Database } from '../database.ts';
import { countByFlags, readFacts } from '../import/fileFacts.ts';
import { tallyRules } from '../import/importReport.ts';
import type { LoadedFile } from '../import/loadTable.ts';

/** The account of a file as its rows are flagged now. */
export async function recountFile(
  db: Database,
  loaded: LoadedFile,
  repairs: readonly AppliedRepair[],
): Promise<LoadedFile> {
  const { file, rows } = loaded;
  const groups = await db.rows(countByFlags(rows));
  const tally = tallyRules(groups, file.kind, file.report.rowsExcluded, repairs);
  const { rowCount: _, ...facts } = await readFacts(db, rows, file.kind, file.mapped);
  return { ...loaded, file: { ...file, ...facts, report: { ...file.report, ...tally } } };
}
