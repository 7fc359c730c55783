import type { SplitResult } from '../../../workers/analyses/split/result.ts';
import { judged, type Assumption } from '../../i18n/assumption.ts';
import { t } from '../../i18n/language.svelte.ts';
import { testChecks as c } from '../../i18n/messagesExplainTests.ts';
import { splitAssumptions as a } from '../../i18n/messagesSplit.ts';
import { nameFigure } from './words.ts';

/** What a split takes for granted, with what this result says of it. */
export function assumeOf(result: SplitResult): readonly Assumption[] {
  return [checkSame(result), a.order, a.past, checkLimits(result)];
}

/** Groups that were brought are not known to come from one condition; only that they do not can be seen. */
function checkSame({ verdict: { kind }, channels, isGiven }: SplitResult): Assumption {
  if (kind === 'unfair' || kind === 'refused') return judged(a.same, false, t(c.reachUnlike));
  const used = channels.filter(({ isUsed }) => isUsed);
  const isChecked = !isGiven && used.length > 0 && used.every(({ isKnown }) => isKnown);
  return isChecked ? judged(a.same, true, t(c.reachKnown)) : a.same;
}

function checkLimits({ balance, largest, verdict: { kind, figure } }: SplitResult): Assumption {
  if (balance.length === 0 || (kind !== 'alike' && kind !== 'unlike')) return a.limits;
  const figures = { largest: largest.toFixed(3), figure: nameFigure(figure) };
  const holds = kind === 'alike';
  return judged(a.limits, holds, t(holds ? c.balanceOk : c.balanceBad, figures));
}
