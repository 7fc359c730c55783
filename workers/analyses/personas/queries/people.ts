import type { SegmentingId } from '../../../contract/segmentations.ts';
import type { QueryContext, QueryRunner } from '../../../engine/analysisModule.ts';
import { relationsOf } from '../../../engine/relations.ts';
import { day, name, sql, type Sql } from '../../../engine/sql.ts';
import type { Found } from './found.ts';

interface People {
  /** A row a person: customer_index, place (of the group among the names). */
  readonly relation: Sql;
  readonly found: Found;
}

/**
 * Everybody in a group. Where something is filtered, those who bought in what is left: who never bought would otherwise
 * be in every part of the data.
 */
export async function readPeople(
  runner: QueryRunner,
  context: QueryContext,
  by: SegmentingId,
): Promise<People> {
  const segments = await context.segments(by);
  const isWhole = context.sales.text === name(relationsOf(context.dataset.id).kept('orders')).text;
  const buyers = sql`SEMI JOIN (SELECT customer_index FROM ${(await context.prepare()).lines} WHERE day <= ${day(context.asOf)}) USING (customer_index)`;
  const relation = sql`(SELECT customer_index, place FROM ${segments} JOIN (
    SELECT segment, (row_number() OVER (ORDER BY segment) - 1)::UTINYINT AS place FROM (SELECT DISTINCT segment FROM ${segments})
  ) USING (segment) ${isWhole ? sql`` : buyers})`;
  const rows = await runner.rows('groups', sql`SELECT DISTINCT segment FROM ${segments} ORDER BY segment`);
  const columns = await runner.columns(
    'who is in which group',
    sql`SELECT customer_index AS person, place AS "personGroup" FROM ${relation}`,
  );
  return { relation, found: { columns, texts: { groups: rows.map(({ segment }) => String(segment)) } } };
}
