import type { TypedColumn } from '../contract/analysis.ts';
import type { QueryContext, QueryRunner } from './analysisModule.ts';
import { rememberFor } from './remembering.ts';
import type { Sql } from './sql.ts';

/**
 * What a statement says of members: finding their positions takes longer than all else that is asked of them. Without
 * filters, and where there is room for columns beside the database, it is asked once. The statement must not name a day
 * that a person chooses, or each would be kept.
 */
export async function readMemberColumns(
  runner: QueryRunner,
  context: QueryContext,
  title: string,
  statement: Sql,
): Promise<Readonly<Record<string, TypedColumn>>> {
  if (context.isFiltered || (await context.inMemory()) === null) return runner.columns(title, statement);
  let isAsked = false;
  const columns = await rememberFor(context.dataset, statement.text, () => {
    isAsked = true;
    return runner.columns(title, statement);
  });
  if (!isAsked) runner.told(title, statement);
  return columns;
}
