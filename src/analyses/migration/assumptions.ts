import {
  fewInRow,
  notYet,
  outside,
  type MigrationResult,
} from '../../../workers/analyses/migration/result.ts';
import { withFound, type Assumption } from '../../i18n/assumption.ts';
import { formatCount } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { migrationAssumptions, outlookMessages as m } from '../../i18n/messagesMigrationOutlook.ts';
import { isFew, isKnown } from './chart.ts';
import { nameGroup, sayHeldOut, sayStationarity } from './words.ts';

/** What moves and their outlook take for granted, and what the result says against it. */
export function checkAssumptions(result: MigrationResult): readonly Assumption[] {
  const outlook = result.outlook.status === 'ok' ? result.outlook : null;
  const test = outlook?.stationarity ?? null;
  const check = outlook?.heldOut ?? null;
  return withFound(migrationAssumptions, {
    stationary: test === null ? undefined : test.p < 0.05 ? [sayStationarity(test)] : [],
    better: check === null ? undefined : check.error < check.naiveError ? [] : [sayHeldOut(result, check)],
    rows: listFewRows(result),
  });
}

function listFewRows(result: MigrationResult): readonly string[] | undefined {
  if (!isKnown(result)) return undefined;
  const few = result.from.filter(
    (id, row) => id !== notYet && id !== outside && isFew(result.matrix.rows[row]?.customers ?? 0),
  );
  const names = few.map(nameGroup).join(', ');
  return few.length === 0 ? [] : [t(m.rowsFew, { names, few: formatCount(fewInRow) })];
}
