import { ExpectedFailure } from '../contract/outcome.ts';
import type { QueryRunner } from './analysisModule.ts';
import { sql, type Sql } from './sql.ts';

/** Groups that are compared; more than these are no test. */
const mostVariants = 20;

const controlWords =
  /^(control|ctrl|holdout|hold-out|baseline|placebo|a|0)$|^(no|non|without)\b|대조|비교군|미발송|미노출|^없음|홀드아웃/i;

/** Names of a test’s groups, ascending. ONE_ARM_ONLY or TOO_MANY_ARMS where there is nothing to compare. */
export async function readTestGroups(runner: QueryRunner, rows: Sql): Promise<readonly string[]> {
  const variants = await runner.rows(
    'groups of the test',
    sql`SELECT variant, count(*)::DOUBLE AS n FROM ${rows} GROUP BY variant ORDER BY variant LIMIT ${mostVariants + 1}`,
  );
  const names = variants.map(({ variant }) => String(variant));
  if (names.length < 2) throw new ExpectedFailure('ONE_ARM_ONLY', { arms: names.join(', ') });
  if (names.length > mostVariants) throw new ExpectedFailure('TOO_MANY_ARMS', { most: mostVariants });
  return names;
}

/** The group that others are compared with: the given one, or one that is called so, or the first. */
export function findControl(names: readonly string[], given: string): string {
  if (given === '') return names.find((one) => controlWords.test(one)) ?? (names[0] as string);
  if (!names.includes(given))
    throw new ExpectedFailure('BAD_OPTION', { option: 'control', given, allowed: names.join(', ') });
  return given;
}
