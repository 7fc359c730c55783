import type { UpliftResult } from '../../../workers/analyses/uplift/result.ts';
import { isolated } from '../../../workers/contract/rawText.ts';
import { judged, type Assumption } from '../../i18n/assumption.ts';
import { formatCount } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { testChecks as c } from '../../i18n/messagesExplainTests.ts';
import { upliftAssumptions as a } from '../../i18n/messagesUplift.ts';

/** A column this unlike from group to group is taken for measured after the test. */
const unlikely = 0.001;

/** What the search for different effects takes for granted, with what this result says of it. */
export function assumeOf(result: UpliftResult): readonly Assumption[] {
  return [...[a.chance, a.before].map((one) => checkColumns(one, result)), a.folds, a.intervals, a.next];
}

/** Chance spreads what was known before alike over the groups. */
function checkColumns(assumption: Assumption, { features }: UpliftResult): Assumption {
  const looked = features.filter(({ pArms, leftOut }) => pArms !== null && leftOut !== 'constant');
  if (looked.length === 0) return assumption;
  const unlike = looked.filter(({ pArms }) => (pArms ?? 1) < unlikely);
  const names = unlike.map(({ id }) => isolated(id)).join(', ');
  return unlike.length === 0
    ? judged(assumption, true, t(c.columnsAlike, { count: formatCount(looked.length) }))
    : judged(assumption, false, t(c.columnsUnlike, { names }));
}
