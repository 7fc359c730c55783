import type { TrendResult } from '../../../workers/analyses/trend/result.ts';
import { withFound, type Assumption } from '../../i18n/assumption.ts';
import { t } from '../../i18n/language.svelte.ts';
import { foundAgainst as m } from '../../i18n/messagesExplainBusiness.ts';
import { trendAssumptions } from '../../i18n/messagesTrend.ts';

/** What the page takes for granted, and what its result says against that. */
export function checkAssumptions(result: TrendResult): readonly Assumption[] {
  const partial = result.periods.filter(({ isPartial }) => isPartial).length;
  // Costs are looked at for the margin alone.
  const known = trendAssumptions.map(({ checkedBy, ...one }) =>
    checkedBy === undefined || (one.name === 'cost' && result.measure !== 'margin')
      ? one
      : { ...one, checkedBy },
  );
  return withFound(known, {
    whole: partial > 0 ? [t(m.partial, { count: partial })] : [],
  });
}
