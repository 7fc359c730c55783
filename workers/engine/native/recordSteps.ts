import type { SqlStep } from '../../contract/outcome.ts';
import type { Database } from '../database.ts';
import { PreparedStore } from '../preparedSales.ts';
import { collect, type Asked } from '../runAnalysis.ts';
import { SegmentStore } from '../segments.ts';
import { sql, type Sql } from '../sql.ts';
import type { WholeScope } from '../wholeContext.ts';
import type { ScriptPart } from './datasetSql.ts';

export interface RecordedSteps {
  /** In the order in which they were run. */
  readonly parts: readonly ScriptPart[];
  /** What is said about groups that come from another analysis. */
  readonly groups: readonly SqlStep[];
}

let recordings = 0;

/**
 * Every statement with which the database alone answers an analysis: it is asked once more, with tables of its own and without
 * typed arrays. Questions whose answers only shape later statements are left out: what they found stands there.
 */
export async function recordSteps(
  asked: Asked,
  scope: WholeScope,
  signal: AbortSignal,
): Promise<RecordedSteps> {
  recordings += 1;
  const tag = `script${recordings}_`;
  const tagged = new RegExp(`"([a-z_]+)${tag}(\\d+)"`, 'g');
  const statements: { readonly statement: Sql; readonly makes: boolean }[] = [];
  const made: string[] = [];
  const note = (statement: Sql, makes: boolean): Sql => {
    statements.push({ statement, makes });
    const table = /^CREATE TABLE ("prepared"\."[^"]+")/.exec(statement.text)?.[1];
    if (makes && table !== undefined) made.push(table);
    return statement;
  };
  const db: Database = {
    ...scope.db,
    run: (statement, asking) => scope.db.run(note(statement, true), asking),
    rows: (statement, asking) => scope.db.rows(note(statement, false), asking),
    columns: (statement, asking) => scope.db.columns(note(statement, false), asking),
  };
  const own = { preparedStore: new PreparedStore(-1, tag), segmentStore: new SegmentStore(tag) };
  try {
    const { steps } = await collect(asked, { ...scope, ...own, db, signal });
    const titles = new Map(steps.map(({ title, sql: text }) => [text, title]));
    const parts = statements.flatMap(({ statement, makes }) => {
      const title = titles.get(statement.text) ?? (makes ? 'for what follows' : undefined);
      return title === undefined || statement.text.startsWith('DROP TABLE') ? [] : [{ title, statement }];
    });
    return {
      parts: parts.map(({ title, statement }) => ({
        title,
        statement: { text: statement.text.replaceAll(tagged, '"$1$2"') },
      })),
      groups: steps.filter((step) => step.sql.startsWith('--')),
    };
  } finally {
    for (const table of made) await scope.db.run(sql`DROP TABLE IF EXISTS ${{ text: table }}`);
  }
}
