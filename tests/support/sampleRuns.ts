import { openAsBlob } from 'node:fs';
import type { Explained } from '../../src/workbench/explained.ts';
import type { AnalysisId, ResultOf } from '../../workers/contract/catalogue.ts';
import type { FoundRows } from '../../workers/contract/rows.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { expectOk, importFile } from './importText.ts';
import { sampleFile } from './sampleSales.ts';

export interface Ran<Id extends AnalysisId> {
  readonly result: ResultOf[Id];
  readonly runId: string;
  readonly asOf: string;
}

/** Analyses of orders and members, and what else is asked for, of the sample shop, with the rows that stand behind their figures. */
export interface SampleRuns {
  run<Id extends AnalysisId>(id: Id, options?: Readonly<Record<string, unknown>>): Promise<Ran<Id>>;
  /** The rows an account lists, all of them. */
  rowsOf(account: Explained, ran: { readonly runId: string; readonly asOf: string }): Promise<FoundRows>;
}

export async function openSampleRuns(
  further: readonly ('contacts' | 'spend' | 'events' | 'feedback')[] = [],
): Promise<SampleRuns> {
  const engine = await createNodeEngine();
  const orders = await openAsBlob(sampleFile('orders'));
  const { id } = expectOk(await importFile(engine, orders, { fileName: 'orders.csv.gz' }));
  const members = await openAsBlob(sampleFile('members'));
  const more = { fileName: 'members.csv.gz', kind: 'customers', datasetId: id } as const;
  let dataset = expectOk(await importFile(engine, members, more));
  for (const kind of further) {
    const file = await openAsBlob(sampleFile(kind));
    const added = { fileName: `${kind}.csv.gz`, kind, datasetId: id } as const;
    dataset = expectOk(await importFile(engine, file, added));
  }
  return {
    async run(analysis, options = {}) {
      const request = { analysis, datasetId: dataset.id, asOf: null, options };
      const outcome = await engine.run(request, 'run', () => undefined);
      const { result, runId } = expectOk(outcome);
      const provenance = outcome.status === 'ok' ? outcome.provenance : null;
      return { result, runId, asOf: provenance?.asOf ?? dataset.asOf };
    },
    async rowsOf({ what, rows }, { runId, asOf }) {
      if (rows === undefined || rows === null) throw new Error(`no rows behind ${what}`);
      const { kind, which, from = dataset.firstDay, to = dataset.lastDay, selection, filters = [] } = rows;
      const chosen = selection && { runId, selection };
      const asked = { datasetId: dataset.id, kind, which, from, to, asOf, filters };
      const request = { ...asked, ...(chosen ? { chosen } : {}) };
      return expectOk(await engine.periodRows(request, { offset: 0, limit: 1e6 }));
    },
  };
}
