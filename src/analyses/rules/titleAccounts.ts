import type { RulesResult } from '../../../workers/analyses/rules/result.ts';
import type { Text } from '../../../workers/contract/text.ts';
import { formatCount } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { aboveWords as w } from '../../i18n/messagesExplainAbove.ts';
import {
  explainRatio,
  explainSum,
  type Accounts,
  type Amount,
  type Explained,
  type Told,
} from '../../workbench/explained.ts';
import { allBaskets, explainBaskets, explainCounts, explainDifference } from './explained.ts';
import { explainLift } from './explainedTables.ts';
import type { GroupDifference } from './groups.ts';
import type { Network } from './network.ts';
import { formatShare, nameItem } from './words.ts';

/** What stands behind the figures of titles and notes. */

const counted = (what: Text, amount: number, formula: Text, of: Amount | null = null): Explained =>
  explainSum({ what: t(what), amount: formatCount(amount) }, t(formula), of);

/** The least support that was chosen, as a share and in baskets. */
export function explainSupport(result: RulesResult): Accounts {
  const { count, share, raised } = result.support;
  const baskets = { what: t(w.supportCount), amount: formatCount(count) };
  return {
    count: () => explainSum(baskets, t(raised ? w.supportRaised : w.supportAuto), allBaskets(result)),
    share: () =>
      explainRatio({ what: t(w.support), amount: formatShare(share) }, baskets, allBaskets(result)),
  };
}

export function explainStopped({ items, of }: NonNullable<RulesResult['stopped']>): Accounts {
  const all = { what: t(w.frequentItems), amount: formatCount(of) };
  return {
    items: () => counted(w.searched, items, w.searchedFormula, all),
    of: () => explainSum(all, t(w.frequentFormula)),
  };
}

export function explainTableTitle(result: RulesResult): Told {
  return [explainCounts(result).shown, explainBaskets(result)];
}

/** `rule` is one of the strongest pair. */
export function explainNetworkTitle(result: RulesResult, network: Network, rule: number | undefined): Told {
  return [
    rule === undefined ? null : explainLift(result, rule),
    counted(w.drawnPairs, network.edges.length, w.drawnPairsFormula),
    counted(w.pairs, network.pairCount, w.pairsFormula),
    counted(w.drawnItems, network.items.length, w.drawnItemsFormula),
  ];
}

export function explainMatrixTitle(result: RulesResult, top: number, count: number): Told {
  return [explainLift(result, top), counted(w.matrixRules, count, w.matrixFormula)];
}

/** Of the rules of one item on one side, of which so many are drawn. */
export function explainBarsTitle(result: RulesResult, rules: readonly number[], drawn: number): Told {
  const [top] = rules;
  return [
    top === undefined ? null : explainLift(result, top),
    counted(w.itemShown, drawn, w.itemShownFormula),
    counted(w.itemRules, rules.length, w.itemRulesFormula),
  ];
}

export function explainItem(result: RulesResult, item: number): Explained {
  const figure = {
    what: t(w.itemBaskets, { name: nameItem(result, item) }),
    amount: formatCount(result.itemBaskets[item] ?? 0),
  };
  return explainSum(figure, t(w.itemBasketsFormula), allBaskets(result));
}

export function explainMore(matching: number, listed: number): Explained {
  const amount = formatCount(matching - listed);
  return {
    ...counted(w.more, matching - listed, w.moreFormula),
    worked: `${formatCount(matching)} − ${formatCount(listed)} = ${amount}`,
  };
}

export function explainGroupsTitle(
  result: RulesResult,
  differences: readonly GroupDifference[],
  nameGroup: (group: number) => string,
): Told {
  const { byGroup } = result;
  const [first] = differences;
  if (byGroup === null) return [];
  const tests = { what: t(w.groupTests), amount: formatCount(byGroup.testedCount) };
  return [
    ...(first === undefined
      ? []
      : [true, false].map((isHere) => explainDifference(result, first, nameGroup(first.group), isHere))),
    counted(w.differences, differences.length, w.differencesFormula, tests),
    explainSum(tests, t(w.groupTestsFormula)),
    counted(w.groupRules, byGroup.ruleCount, w.groupRulesFormula),
  ];
}
