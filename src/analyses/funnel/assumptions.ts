import type { FunnelResult } from '../../../workers/analyses/funnel/result.ts';
import { withFound, type Assumption } from '../../i18n/assumption.ts';
import { t } from '../../i18n/language.svelte.ts';
import { foundAgainst as m } from '../../i18n/messagesExplainBusiness.ts';
import { funnelAssumptions } from '../../i18n/messagesFunnel.ts';

/** A quartile between two whole days may lie a quarter of a day further. */
const quarterDay = 21_600;
const isOfDays = (seconds: number): boolean => seconds % quarterDay === 0;

/** What the page takes for granted, and what its result says against that. */
export function checkAssumptions(result: FunnelResult): readonly Assumption[] {
  if (result.mode === 'stages') return funnelAssumptions;
  const seconds = result.steps.flatMap(({ seconds: own }) => (own ? [own.low, own.median, own.high] : []));
  return withFound(funnelAssumptions, {
    times: seconds.length === 0 ? undefined : seconds.every(isOfDays) ? [t(m.onlyDates)] : [],
  });
}
