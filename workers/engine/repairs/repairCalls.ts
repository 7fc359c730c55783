import type { EngineApi } from '../../contract/engineApi.ts';
import { settle, succeeded } from '../../contract/outcome.ts';
import type { Database } from '../database.ts';
import type { LoadedDataset } from '../datasets.ts';
import { keepDataset } from '../workspace.ts';
import { applyRepair, undoRepair } from './applyRepair.ts';
import { findingCsv, findRows } from './findingRows.ts';
import { previewRepair } from './previewRepair.ts';

/** What the calls need of the engine. */
export interface RepairHost {
  readonly openDatabase: () => Promise<Database>;
  readonly findDataset: (id: string) => LoadedDataset;
  readonly adopt: (loaded: LoadedDataset) => void;
}

type RepairCalls = Pick<
  EngineApi,
  'previewRepair' | 'repair' | 'undoRepair' | 'findingRows' | 'findingRowsCsv'
>;

/** The engine’s answers about what is wrong with the data and what is done about it. */
export function createRepairCalls({ openDatabase, findDataset, adopt }: RepairHost): RepairCalls {
  let last: Promise<unknown> = Promise.resolve();

  /** One change at a time: each builds on the state the one before has left. */
  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  }

  async function keep(db: Database, loaded: LoadedDataset): Promise<void> {
    if (db.storing === 'kept') await keepDataset(db, loaded);
  }

  return {
    previewRepair: (datasetId, repair) =>
      settle(async () =>
        succeeded(await previewRepair(await openDatabase(), findDataset(datasetId), repair)),
      ),

    repair: (datasetId, repair) =>
      inTurn(() =>
        settle(async () => {
          const db = await openDatabase();
          const before = findDataset(datasetId);
          // Ids are never used again while one of them stands.
          const newest = before.dataset.repairs.reduce((most, { id }) => Math.max(most, Number(id)), 0);
          const after = await applyRepair(db, before, repair, `${newest + 1}`, (loaded) => keep(db, loaded));
          adopt(after);
          return succeeded(after.dataset);
        }),
      ),

    undoRepair: (datasetId, repairId) =>
      inTurn(() =>
        settle(async () => {
          const db = await openDatabase();
          const after = await undoRepair(db, findDataset(datasetId), repairId, (loaded) => keep(db, loaded));
          adopt(after);
          return succeeded(after.dataset);
        }),
      ),

    findingRows: ({ datasetId, finding, offset, limit }) =>
      settle(async () =>
        succeeded(await findRows(await openDatabase(), findDataset(datasetId), finding, { offset, limit })),
      ),

    findingRowsCsv: (datasetId, finding, without) =>
      settle(async () =>
        succeeded(await findingCsv(await openDatabase(), findDataset(datasetId), finding, without)),
      ),
  };
}
