import type { ValueResult } from '../../../workers/analyses/value/result.ts';
import { withFound, type Assumption } from '../../i18n/assumption.ts';
import { formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { valueAssumptions, valueMessages as m } from '../../i18n/messagesValue.ts';
import { leastSpoken, pairShare } from './chart.ts';
import { sayTies } from './words.ts';

/** What tiers take for granted, and what the result says against it. */
export function checkAssumptions(result: ValueResult): readonly Assumption[] {
  return withFound(valueAssumptions, { older: findOlder(result), ties: sayTies(result) });
}

/** Whether those of the high tier have been customers for longer; undefined where nobody can be compared. */
function findOlder({ window, profile }: ValueResult): readonly string[] | undefined {
  if (window === 'year') return [];
  const tenure = profile.status === 'ok' ? profile.numbers.find(({ id }) => id === 'tenureDays') : undefined;
  if (tenure === undefined) return undefined;
  const isAhead = tenure.low > 0 && tenure.delta >= leastSpoken;
  return isAhead ? [t(m.olderAhead, { pairs: formatPercent(pairShare(tenure.delta)) })] : [];
}
