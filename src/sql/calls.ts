import type { Outcome } from '../../workers/contract/outcome.ts';
import type { SqlAnswer, SqlRequest, SqlTable } from '../../workers/contract/sqlPage.ts';
import { ask, withCancel } from '../compute.ts';

export function querySql(request: SqlRequest, signal: AbortSignal): Promise<Outcome<SqlAnswer>> {
  return withCancel('sql', signal, (api, id) => api.querySql(request, id));
}

export function sqlCsv(request: SqlRequest, signal: AbortSignal): Promise<Outcome<Blob>> {
  return withCancel('sql', signal, (api, id) => api.sqlCsv(request, id));
}

export function sqlTables(datasetId: string): Promise<Outcome<readonly SqlTable[]>> {
  return ask((api) => api.sqlTables(datasetId));
}
