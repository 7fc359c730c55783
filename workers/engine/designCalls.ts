import type { DesignRequest } from '../contract/design.ts';
import type { EngineApi } from '../contract/engineApi.ts';
import { ExpectedFailure, settle, succeeded } from '../contract/outcome.ts';
import type { KeptRun } from './audiences.ts';
import { readNames, type CustomerNames } from './customerNames.ts';
import type { Database } from './database.ts';
import { buildDesign, verifyDesign, type DesignContent } from './designs.ts';
import { day } from './sql.ts';

interface DesignShelf {
  readonly openDatabase: () => Promise<Database>;
  readonly findRun: (runId: string) => KeptRun;
  readonly customerNames: CustomerNames;
}

/** The engine’s answers about designs of experiments. */
export function createDesignCalls(shelf: DesignShelf): Pick<EngineApi, 'makeDesign' | 'checkDesign'> {
  return {
    makeDesign: (request) =>
      settle(async () => {
        const run = shelf.findRun(request.runId);
        day(request.starts);
        const names = await readNames(shelf.customerNames, run.datasetId, shelf.openDatabase);
        const members = request.arms.map(({ id }) => membersOf(run, id, names));
        if (members.some((own) => own.length === 0)) throw new ExpectedFailure('EMPTY_SELECTION');
        return succeeded(await buildDesign(contentOf(request, run, members), members));
      }),

    checkDesign: (design) => settle(async () => succeeded(await verifyDesign(design))),
  };
}

function membersOf({ membership }: KeptRun, id: string, names: readonly string[]): string[] {
  const place = membership.groupIds.indexOf(id);
  const own: string[] = [];
  membership.group.forEach((group, i) => {
    if (group === place) own.push(names[membership.customers[i] as number] ?? '');
  });
  return own;
}

function contentOf(
  { runId: _run, ...request }: DesignRequest,
  run: KeptRun,
  members: readonly (readonly string[])[],
): DesignContent {
  return {
    ...request,
    id: `design-${crypto.randomUUID()}`,
    madeOn: new Date().toISOString(),
    arms: request.arms.map((arm, i) => ({ ...arm, size: members[i]?.length ?? 0 })),
    audience: { ...request.audience, filters: run.filters, asOf: run.asOf },
  };
}
