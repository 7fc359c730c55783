import type { SignalsResult } from '../../../workers/analyses/signals/result.ts';
import { withFound, type Assumption } from '../../i18n/assumption.ts';
import { t } from '../../i18n/language.svelte.ts';
import { foundAgainst as m } from '../../i18n/messagesExplainBusiness.ts';
import { signalsAssumptions, watchNames } from '../../i18n/messagesSignals.ts';

/** What the page takes for granted, and what its result says against that. */
export function checkAssumptions(result: SignalsResult): readonly Assumption[] {
  const watched = result.alarms.flatMap(({ watches }) => watches).filter(({ reason }) => reason === null);
  // Marks and ages are never held against the year before.
  const seasonal = watched.filter(({ id }) => !['newLost', 'cac', 'age'].includes(id));
  const within = seasonal.filter(({ againstYearBefore }) => !againstYearBefore);
  return withFound(signalsAssumptions, {
    season:
      seasonal.length === 0
        ? undefined
        : within.map(({ id }) => t(m.seasonWithin, { name: t(watchNames[id]) })),
  });
}
