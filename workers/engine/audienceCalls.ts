import { comparedAtMost } from '../contract/audience.ts';
import type { EngineApi } from '../contract/engineApi.ts';
import { ExpectedFailure, settle, succeeded, type Outcome } from '../contract/outcome.ts';
import { countAdFile, writeAdFile, type AdFileWork } from './adFile.ts';
import { compareAudiences, readReach } from './compareAudiences.ts';
import { countParts } from './audienceSets.ts';
import {
  buildAudience,
  buildCombined,
  latestDay,
  pageMembers,
  selectMembers,
  sumRevenue,
  type KeptAudience,
  type KeptRun,
} from './audiences.ts';
import { writeAudienceFile } from './audienceFile.ts';
import { readNames, type CustomerNames } from './customerNames.ts';
import { readFigures, type CustomerFigures } from './customerFigures.ts';
import type { Database } from './database.ts';
import type { LoadedDataset } from './datasets.ts';
import type { AdFileRequest } from '../contract/audienceFile.ts';
import type { PreparedStore } from './preparedSales.ts';
import { throttleProgress } from './progress.ts';
import { rememberFor } from './remembering.ts';
import { narrowNothing, readInMemory } from './wholeContext.ts';
import { checkpoint, forget, keepAudience } from './workspace.ts';

type AudienceCalls = Pick<
  EngineApi,
  | 'countSelection'
  | 'createAudience'
  | 'combineAudiences'
  | 'countOverlap'
  | 'compareAudiences'
  | 'dropAudience'
  | 'audienceMembers'
  | 'audienceFile'
  | 'countAdFile'
  | 'adFile'
>;

export interface AudienceShelf {
  readonly openDatabase: () => Promise<Database>;
  readonly findDataset: (id: string) => LoadedDataset;
  readonly findRun: (runId: string) => KeptRun;
  readonly audiences: Map<string, KeptAudience>;
  readonly customerNames: CustomerNames;
  readonly preparedStore: PreparedStore;
  readonly nextId: () => number;
  readonly withSignal: <Value>(
    requestId: string,
    work: (signal: AbortSignal) => Promise<Outcome<Value>>,
  ) => Promise<Outcome<Value>>;
}

/** The engine’s answers about lists of customers. */
export function createAudienceCalls(shelf: AudienceShelf): AudienceCalls {
  const { openDatabase, findDataset, findRun, audiences } = shelf;

  function find(id: string): KeptAudience {
    const kept = audiences.get(id);
    if (kept === undefined) throw new ExpectedFailure('STALE_SELECTION');
    return kept;
  }

  function findAll(datasetId: string, ids: readonly string[]): readonly KeptAudience[] {
    const lists = [...new Set(ids)].map(find);
    if (lists.some(({ audience }) => audience.datasetId !== datasetId))
      throw new ExpectedFailure('STALE_SELECTION');
    if (lists.length < 2) throw new ExpectedFailure('EMPTY_SELECTION');
    return lists;
  }

  async function keep(kept: KeptAudience): Promise<void> {
    const db = await openDatabase();
    if (db.storing === 'kept') await keepAudience(db, kept);
    audiences.set(kept.audience.id, kept);
  }

  async function figuresOf(datasetId: string, asOf: string): Promise<CustomerFigures> {
    const db = await openDatabase();
    const { dataset } = findDataset(datasetId);
    const { signal } = new AbortController();
    const open = async () => {
      const prepared = await shelf.preparedStore.get(db, dataset, signal);
      return { prepared, memory: await readInMemory(db, narrowNothing(dataset, asOf), prepared, signal) };
    };
    return shelf.preparedStore.during(() => readFigures(db, dataset, open, asOf));
  }

  function namesOf(datasetId: string): Promise<readonly string[]> {
    return readNames(shelf.customerNames, findDataset(datasetId).dataset.id, openDatabase);
  }

  async function adWork(request: AdFileRequest): Promise<AdFileWork> {
    const { audience, customers } = find(request.audienceId);
    const { dataset } = findDataset(audience.datasetId);
    return { db: await openDatabase(), dataset, members: customers, request };
  }

  return {
    countSelection: (runId, selection) =>
      settle(async () => {
        const run = findRun(runId);
        const members = selectMembers(run.membership, selection);
        return succeeded({ customerCount: members.length, revenue: sumRevenue(run, members) });
      }),

    createAudience: (request) =>
      settle(async () => {
        const kept = buildAudience(`audience-${shelf.nextId()}`, findRun(request.runId), request);
        await keep(kept);
        return succeeded(kept.audience);
      }),

    combineAudiences: (request) =>
      settle(async () => {
        const lists = findAll(request.datasetId, request.audienceIds);
        const figures = await figuresOf(request.datasetId, latestDay(lists));
        const kept = buildCombined(`audience-${shelf.nextId()}`, lists, request, figures);
        await keep(kept);
        return succeeded(kept.audience);
      }),

    countOverlap: (datasetId, ids) =>
      settle(async () => succeeded(countParts(findAll(datasetId, ids).map(({ customers }) => customers)))),

    compareAudiences: (datasetId, ids) =>
      settle(async () => {
        const lists = findAll(datasetId, ids).slice(0, comparedAtMost);
        const asOf = latestDay(lists);
        const figures = await figuresOf(datasetId, asOf);
        const { dataset } = findDataset(datasetId);
        const db = await openDatabase();
        const reach = await rememberFor(dataset, 'reach', () => readReach(db, dataset));
        return succeeded(compareAudiences(asOf, lists, figures, reach));
      }),

    async dropAudience(audienceId) {
      if (!audiences.delete(audienceId)) return;
      const db = await openDatabase();
      if (db.storing !== 'kept') return;
      await forget(db, { audiences: [audienceId] });
      await checkpoint(db);
    },

    audienceMembers: (request) =>
      settle(async () => {
        const kept = find(request.audienceId);
        return succeeded(pageMembers(kept, await namesOf(kept.audience.datasetId), request));
      }),

    audienceFile: (request, requestId, onProgress) =>
      shelf.withSignal(requestId, async (signal) => {
        const kept = find(request.audienceId);
        const { dataset } = findDataset(kept.audience.datasetId);
        const names = await namesOf(dataset.id);
        const tell = throttleProgress(onProgress);
        const work = { kept, names, moneyDecimals: dataset.moneyDecimals, request };
        return succeeded(await writeAudienceFile(work, signal, (share) => tell({ stage: 'writing', share })));
      }),

    countAdFile: (request) => settle(async () => succeeded(await countAdFile(await adWork(request)))),

    adFile: (request, requestId, onProgress) =>
      shelf.withSignal(requestId, async (signal) => {
        const tell = throttleProgress(onProgress);
        const work = await adWork(request);
        return succeeded(await writeAdFile(work, signal, (share) => tell({ stage: 'writing', share })));
      }),
  };
}
