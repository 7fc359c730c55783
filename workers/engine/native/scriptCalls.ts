import type { EngineApi } from '../../contract/engineApi.ts';
import { succeeded, type Outcome } from '../../contract/outcome.ts';
import { readRequest } from '../runAnalysis.ts';
import type { InScope } from '../wholeContext.ts';
import { datasetSql } from './datasetSql.ts';
import { toPrepare } from './packedFiles.ts';
import { recordSteps } from './recordSteps.ts';
import { scriptText } from './scriptText.ts';

type WithSignal = <Value>(
  requestId: string,
  work: (signal: AbortSignal) => Promise<Outcome<Value>>,
) => Promise<Outcome<Value>>;

/** The way out: what an analysis asks of the database, for a database elsewhere. */
export function createScriptCalls(inScope: InScope, withSignal: WithSignal): Pick<EngineApi, 'nativeScript'> {
  return {
    nativeScript: (request, requestId) =>
      withSignal(requestId, (signal) =>
        inScope(request.datasetId, async (scope) => {
          const asked = readRequest(request, scope);
          const tables = await datasetSql(scope.db, scope.loaded, signal);
          const steps = await recordSteps(asked, scope, signal);
          const writtenOn = new Date().toISOString().slice(0, 10);
          const text = scriptText({ asked, tables, steps, writtenOn, version: scope.db.version });
          return succeeded({ fileName: `${request.analysis}.sql`, text, toPrepare: toPrepare(tables.files) });
        }),
      ),
  };
}
