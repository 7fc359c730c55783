import type { RulesResult } from '../../../workers/analyses/rules/result.ts';
import { judged, type Assumption } from '../../i18n/assumption.ts';
import { formatCount } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { ruleWords as w } from '../../i18n/messagesExplainRules.ts';
import { rulesAssumptions as a } from '../../i18n/messagesRulesMeasures.ts';

/** What the rules take for granted, with what this result says of it. */
export function assumeOf(result: RulesResult): readonly Assumption[] {
  return [a.cause, checkIndependence(result), a.once, a.many];
}

function checkIndependence({ unit, basketCount, busiest }: RulesResult): Assumption {
  if (unit === 'customer') return judged(a.independent, true, t(w.independentCustomer));
  if (busiest === null) return a.independent;
  const figures = { most: formatCount(busiest), count: formatCount(basketCount) };
  const holds = busiest <= Math.max(1, 0.05 * basketCount);
  return judged(a.independent, holds, t(holds ? w.independentHolds : w.independentBroken, figures));
}
