import type { Watch } from '../../../workers/analyses/signals/result.ts';
import type { Grain } from '../../../workers/contract/periods.ts';
import { formatCount } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { signalHeads as h, trendHeads } from '../../i18n/messagesExplainHeads.ts';
import { signalFigures as w } from '../../i18n/messagesExplainPerform.ts';
import type { Text } from '../../../workers/contract/text.ts';
import {
  explainSum,
  writtenAs,
  type Accounts,
  type Explained,
  type Told,
} from '../../workbench/explained.ts';
import { explainWatch } from './explained.ts';
import { formatWatched } from './words.ts';

/** What stands behind the figures above a watch and in the sentence below it. */

const told = (what: Text, amount: string, formula: Text): Explained =>
  explainSum({ what: t(what), amount }, t(formula));

const explainWorth = ({ id, figures }: Watch, decimals: number): Explained | undefined =>
  figures['customerValue'] === undefined
    ? undefined
    : told(h.worth, formatWatched(id, figures['customerValue'], decimals), h.worthFormula);

/** The last value, the periods that the limits were learnt from, or the mark that must not be passed. */
export function explainSubtitle(watch: Watch, grain: Grain, decimals: number): Told {
  const { points } = watch;
  const all = formatCount(points.length);
  const watched = points.filter(({ smoothed }) => smoothed !== null).length;
  const learnt = { what: t(w.learnt), amount: formatCount(points.length - watched) };
  const account = {
    ...explainSum(learnt, t(h.learntFormula), { what: t(h.allPeriods), amount: all }),
    worked: `${all} − ${formatCount(watched)} = ${learnt.amount}`,
    rows: null,
  };
  return [
    explainWatch(watch, grain, decimals)['value'],
    // With its unit, so that no day or month of the same number is taken for it.
    writtenAs(account, t(trendHeads.periodCount, { count: learnt.amount })),
    explainWorth(watch, decimals),
  ];
}

/** What the sentence below a watch says beside its last values. */
export function explainExtra(watch: Watch, decimals: number): Accounts {
  const { gainedCount = 0, lostCount = 0, bandBefore = 0, bandNow = 0 } = watch.figures;
  return {
    gained: told(h.gained, formatCount(gainedCount), h.gainedFormula),
    lost: told(h.lost, formatCount(lostCount), h.lostFormula),
    before: told(h.bandBefore, String(bandBefore), h.bandBeforeFormula),
    now: told(h.bandNow, String(bandNow), h.bandNowFormula),
    value: explainWorth(watch, decimals),
  };
}
