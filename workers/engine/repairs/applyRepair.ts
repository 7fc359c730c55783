import { ExpectedFailure } from '../../contract/outcome.ts';
import type { AppliedRepair, DataRepair } from '../../contract/repairs.ts';
import type { Database } from '../database.ts';
import { withRepairs, type LoadedDataset } from '../datasets.ts';
import { countByFlags } from '../import/fileFacts.ts';
import type { LoadedFile } from '../import/loadTable.ts';
import { repairBits } from '../import/tableColumns.ts';
import { planRepair } from './plan.ts';
import { recountFile } from './recount.ts';
import { dropList, listMarked, listPlanned, markListed, unmark } from './rowBits.ts';

/** Keeps the new state; where that fails, the change is taken back. */
type Keep = (loaded: LoadedDataset) => Promise<void>;

/** Makes a repair; where it fails the data set is what it was. */
export async function applyRepair(
  db: Database,
  before: LoadedDataset,
  repair: DataRepair,
  id: string,
  keep: Keep,
): Promise<LoadedDataset> {
  const { dataset, files } = before;
  const { rule, tables, spellings } = await planRepair(db, dataset, repair);
  const bit = rule === null ? 0 : freeBit(dataset.repairs);
  try {
    const rowsByFile = await listPlanned(db, dataset.id, files, tables);
    if (Object.keys(rowsByFile).length === 0) throw new ExpectedFailure('REPAIR_GONE');
    const applied: AppliedRepair = { id, repair, rule, bit, rowsByFile, spellings };
    if (bit > 0) await markListed(db, dataset.id, filesWith(applied, files), bit);
    return await settle(db, before, applied, [...dataset.repairs, applied], keep);
  } catch (error) {
    if (bit > 0) await unmark(db, files, bit);
    await withRepairs(db, before, files, dataset.repairs);
    throw error;
  } finally {
    await dropList(db, dataset.id);
  }
}

/** Takes a repair back, whatever was done since. */
export async function undoRepair(
  db: Database,
  before: LoadedDataset,
  repairId: string,
  keep: Keep,
): Promise<LoadedDataset> {
  const { dataset, files } = before;
  const gone = dataset.repairs.find(({ id }) => id === repairId);
  if (gone === undefined) throw new ExpectedFailure('REPAIR_GONE');
  const touched = filesWith(gone, files);
  const left = dataset.repairs.filter((one) => one !== gone);
  try {
    if (gone.bit > 0) {
      await listMarked(db, dataset.id, touched, gone.bit);
      await unmark(db, touched, gone.bit);
    }
    return await settle(db, before, gone, left, keep);
  } catch (error) {
    if (gone.bit > 0) await markListed(db, dataset.id, touched, gone.bit);
    await withRepairs(db, before, files, dataset.repairs);
    throw error;
  } finally {
    await dropList(db, dataset.id);
  }
}

/** Brings the account of every touched file, the views and the handle in line with the flags. */
async function settle(
  db: Database,
  before: LoadedDataset,
  changed: AppliedRepair,
  repairs: readonly AppliedRepair[],
  keep: Keep,
): Promise<LoadedDataset> {
  const files: LoadedFile[] = [];
  for (const file of before.files) {
    const isTouched = changed.bit > 0 && changed.rowsByFile[file.file.id] !== undefined;
    files.push(isTouched ? await recountFile(db, file, repairs) : file);
  }
  for (const { kind } of before.dataset.tables) {
    const own = files.filter(({ file }) => file.kind === kind);
    if (own.every(({ file }) => file.report.rowsKept === 0)) throw new ExpectedFailure('NOTHING_LEFT');
  }
  const after = await withRepairs(db, before, files, repairs);
  await keep(after);
  return after;
}

function filesWith({ rowsByFile }: AppliedRepair, files: readonly LoadedFile[]): LoadedFile[] {
  return files.filter(({ file }) => rowsByFile[file.id] !== undefined);
}

function freeBit(repairs: readonly AppliedRepair[]): number {
  const taken = new Set(repairs.map(({ bit }) => bit));
  for (let bit: number = repairBits.first; bit <= repairBits.last; bit *= 2) if (!taken.has(bit)) return bit;
  const limit = 1 + Math.log2(repairBits.last / repairBits.first);
  throw new ExpectedFailure('TOO_MANY_REPAIRS', { limit });
}

/**
 * Brings a data set that was kept in line with its rows. Rows and entry reach the file together, unless something
 * else was being kept just then: a repair whose rows are not marked as it says is taken back whole.
 */
export async function settleRestored(db: Database, loaded: LoadedDataset): Promise<LoadedDataset> {
  const { dataset, files } = loaded;
  const found = new Map<number, Record<string, number>>();
  for (const { file, rows } of files) {
    for (const { flags, n } of await db.rows(countByFlags(rows))) {
      for (let bit: number = repairBits.first; bit <= Number(flags); bit *= 2) {
        if ((Number(flags) & bit) === 0) continue;
        const byFile = found.get(bit) ?? {};
        byFile[file.id] = (byFile[file.id] ?? 0) + Number(n);
        found.set(bit, byFile);
      }
    }
  }
  const agrees = ({ bit, rowsByFile }: AppliedRepair): boolean =>
    bit === 0 || files.every(({ file }) => found.get(bit)?.[file.id] === rowsByFile[file.id]);
  const repairs = dataset.repairs.filter(agrees);
  const known = new Set(repairs.map(({ bit }) => bit));
  const stray = [...found.keys()].filter((bit) => !known.has(bit)).reduce((sum, bit) => sum + bit, 0);
  if (stray === 0 && repairs.length === dataset.repairs.length) return loaded;
  if (stray > 0) await unmark(db, files, stray);
  const counted: LoadedFile[] = [];
  for (const file of files) counted.push(await recountFile(db, file, repairs));
  return withRepairs(db, loaded, counted, repairs);
}
