import type { Membership } from '../../workers/contract/analysis.ts';
import type { EngineApi } from '../../workers/contract/engineApi.ts';
import type { Database } from '../../workers/engine/database.ts';
import { createEngine } from '../../workers/engine/engine.ts';
import { name, sql } from '../../workers/engine/sql.ts';
import { createNodeHost } from '../../workers/headless/node.ts';

export interface GroupedEngine {
  readonly engine: EngineApi;
  /** From here on the RFM segments of a data set are what this says of each customer; null gives RFM back. */
  readonly group: (datasetId: string, groupOf: ((customer: string) => string) | null) => Promise<void>;
}

/** An engine whose segments a test can choose, so that what is told of them can be counted by hand. */
export async function createGroupedEngine(): Promise<GroupedEngine> {
  const host = createNodeHost();
  const db: Database = await host.openDatabase(() => undefined);
  let groupAt: ((customer: number) => string) | null = null;
  const engine = createEngine({
    ...host,
    openDatabase: async () => db,
    async runKernel(analysis, input, options, signal) {
      const output = await host.runKernel(analysis, input, options, signal);
      const isAsked = analysis === 'rfm' && output.status === 'ok' && output.membership !== null;
      if (groupAt === null || !isAsked) return output;
      return { ...output, membership: regroup(output.membership as Membership, groupAt) };
    },
  });
  return {
    engine,
    async group(datasetId, groupOf) {
      if (groupOf === null) {
        groupAt = null;
        return;
      }
      const rows = await db.rows(
        sql`SELECT customer_index, customer FROM ${name(`customers_${datasetId}`)} ORDER BY customer_index`,
      );
      const known = rows.map(({ customer }) => groupOf(String(customer)));
      groupAt = (customer) => known[customer] as string;
    },
  };
}

function regroup(membership: Membership, groupAt: (customer: number) => string): Membership {
  const groups = Array.from(membership.customers, groupAt);
  const groupIds = [...new Set(groups)].sort();
  return { ...membership, groupIds, group: Uint16Array.from(groups, (group) => groupIds.indexOf(group)) };
}
