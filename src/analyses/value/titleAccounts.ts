import type { NextTier, Stability, ValueResult } from '../../../workers/analyses/value/result.ts';
import { formatCount, formatMoney, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { valueCells as c } from '../../i18n/messagesExplainCells.ts';
import { groupWords as g } from '../../i18n/messagesExplainGroups.ts';
import { tierFigures as b } from '../../i18n/messagesExplainTiers.ts';
import {
  explainRatio,
  explainRows,
  explainSum,
  writtenAs,
  type Explained,
  type Told,
} from '../../workbench/explained.ts';
import { explainWilson } from '../../workbench/explainInterval.ts';
import { drawnKinds, mostDrawn, provenKinds, totalOf, type DrawnBorder, type KnownProfile } from './chart.ts';
import { linesOfTier } from './explained.ts';
import { explainKinds, explainNextSteps, explainStable } from './tableAccounts.ts';
import { sayMeasure, sayTierOf } from './words.ts';

/** What stands behind the figures above and beside the pictures. */

function explainRanked(result: ValueResult): Explained {
  const words = { measure: sayMeasure(result) };
  const figure = { what: t(b.ranked), amount: formatCount(result.rankedCount) };
  return explainSum(figure, t(b.rankedFormula, words));
}

/** Of the border as it is drawn; while it is being moved, no rows of the result stand behind it. */
export function explainTierTitle(
  result: ValueResult,
  border: DrawnBorder,
  isTried: boolean,
  decimals: number,
): Told {
  const total = totalOf(result);
  const words = { measure: sayMeasure(result) };
  const ranked = explainRanked(result);
  const sum = { what: t(b.total, words), amount: formatMoneyFull(total, decimals) };
  const above = { what: t(b.triedAmount, words), amount: formatMoneyFull(border.amount, decimals) };
  const rows = isTried ? null : linesOfTier(result, ['high']);
  return [
    explainRows(
      explainRatio(
        { what: t(b.triedShare), amount: formatPercent(border.part) },
        { what: t(b.triedCount), amount: formatCount(border.count) },
        ranked,
      ),
      rows,
    ),
    explainRows(
      total > 0
        ? explainRatio(
            { what: t(b.triedAmountShare, words), amount: formatPercent(border.amount / total) },
            above,
            sum,
          )
        : writtenAs(explainSum(above, t(b.triedFormula, words)), formatMoney(border.amount, decimals)),
      rows,
    ),
    ranked,
    writtenAs(explainSum(sum, t(b.totalFormula, words)), formatMoney(total, decimals)),
  ];
}

export function explainBorders(
  result: ValueResult,
  decimals: number,
): Readonly<Record<'high' | 'mid', Explained>> {
  const words = { measure: sayMeasure(result) };
  const isOwn = result.cutBy === 'own';
  const border = (of: 'high' | 'mid', what: string, formula: string): Explained => {
    const amount = formatMoneyFull(result.cuts[of].threshold, decimals);
    return explainRows(
      explainSum({ what, amount }, isOwn ? t(b.ownBorder) : formula),
      linesOfTier(result, [of]),
    );
  };
  return {
    high: border('high', t(g.threshold), t(g.thresholdFormula, words)),
    mid: border('mid', t(b.midBorder), t(b.midBorderFormula, words)),
  };
}

/** Who could not be told apart at the borders, and what share came of it. */
export function explainTies(result: ValueResult): Told {
  const words = { measure: sayMeasure(result) };
  const tied = ({ tiedCount }: ValueResult['cuts']['high']): Explained =>
    explainRows(
      explainSum({ what: t(b.tied), amount: formatCount(tiedCount) }, t(b.tiedFormula, words)),
      null,
    );
  return [result.cuts.high, result.cuts.mid].filter(({ tiedCount }) => tiedCount > 0).map(tied);
}

export function explainOutside(result: ValueResult): Explained {
  const count = result.tiers.find(({ id }) => id === 'none')?.customerCount ?? 0;
  const figure = { what: t(b.outside), amount: formatCount(count) };
  return explainRows(explainSum(figure, t(c.outside), explainEverybody(result)), null);
}

function explainEverybody({ customerCount }: ValueResult): Explained {
  return explainSum({ what: t(b.everybody), amount: formatCount(customerCount) }, t(b.everybodyFormula));
}

/** By column of the table of tiers. */
export function explainTotals(
  result: ValueResult,
  decimals: number,
): (column: number) => (() => Explained | null) | undefined {
  const full = (value: number): string => formatMoneyFull(value, decimals);
  const customers = explainEverybody(result);
  const revenue = explainSum(
    { what: t(g.periodRevenue), amount: full(result.revenue) },
    t(b.allRevenueFormula),
  );
  const margin = explainSum(
    { what: t(c.allMargin), amount: full(result.margin ?? 0) },
    t(b.allMarginFormula),
  );
  const orders = { what: t(b.orders), amount: formatCount(result.orders) };
  const all = formatPercent(1);
  const whole = (what: string, of: Explained): Explained => explainRatio({ what, amount: all }, of, of);
  const accounts = [
    ...[customers, whole(t(b.allShare), customers), revenue],
    result.revenue > 0 ? whole(t(b.allRevenueShare), revenue) : null,
    ...(result.hasMargin
      ? [margin, (result.margin ?? 0) > 0 ? whole(t(b.allMarginShare), margin) : null]
      : []),
    explainRatio(
      { what: t(b.ordersEach), amount: (result.orders / result.customerCount).toFixed(1) },
      orders,
      customers,
    ),
    result.orders > 0
      ? explainRatio({ what: t(b.aov), amount: full(result.revenue / result.orders) }, revenue, orders)
      : null,
  ];
  return (column) => {
    const account = accounts[column - 1];
    return account ? () => account : undefined;
  };
}

/** Who is compared with whom. */
export function explainSides(
  { rankedCount }: ValueResult,
  { topCount, restCount }: Pick<KnownProfile, 'topCount' | 'restCount'>,
): readonly [Explained, Explained] {
  const top = { what: t(b.top), amount: formatCount(topCount) };
  const ranked = { what: t(b.ranked), amount: formatCount(rankedCount) };
  const rest = { what: t(b.rest), amount: formatCount(restCount) };
  return [
    explainSum(top, t(b.topFormula), ranked),
    {
      ...explainSum(rest, t(b.restFormula), ranked),
      worked:
        topCount + restCount === rankedCount ? `${ranked.amount} − ${top.amount} = ${rest.amount}` : null,
    },
  ];
}

export function explainKindsTitle(result: ValueResult, profile: KnownProfile): Told {
  const drawn = drawnKinds(profile);
  const [first] = drawn;
  const at = profile.kinds.findIndex(({ kind, name }) => kind === first?.kind && name === first.name);
  const compared = { what: t(b.kindsCompared), amount: formatCount(profile.kinds.length) };
  const proven = { what: t(b.kindsProven), amount: formatCount(provenKinds(profile).length) };
  const shown = { what: t(b.kindsDrawn), amount: formatCount(drawn.length) };
  return [
    explainKinds(profile)(at, 6)?.(),
    explainSum(shown, t(b.kindsDrawnFormula, { most: mostDrawn }), proven),
    explainSum(proven, t(b.kindsProvenFormula), compared),
    explainSum(compared, t(b.kindsComparedFormula)),
    ...explainSides(result, profile),
  ];
}

export function explainTests({ testedCount }: KnownProfile): Explained {
  return explainSum({ what: t(b.tests), amount: formatCount(testedCount) }, t(b.testsFormula));
}

/** The two shares of a difference in the list. */
export function explainFound(profile: KnownProfile, effect: KnownProfile['kinds'][number]): Told {
  const at = profile.kinds.indexOf(effect);
  const tell = explainKinds(profile);
  return [tell(at, 2)?.(), tell(at, 3)?.()];
}

export function explainNextTitle(result: ValueResult, next: NextTier, decimals: number): Told {
  const [tier, to] = [sayTierOf(next.tier), sayTierOf(next.to)];
  const size = { what: t(b.below, { tier }), amount: formatCount(next.customerCount) };
  const threshold = { what: t(b.toBorder, { to }), amount: formatMoney(next.threshold, decimals) };
  return [
    explainNextSteps(result, next, decimals)(0, 1)?.(),
    explainRows(explainSum(size, t(b.belowFormula)), linesOfTier(result, [next.tier])),
    explainRows(explainSum(threshold, t(b.toBorderFormula, { to })), linesOfTier(result, [next.to])),
  ];
}

/** What half of a tier lack. */
export function explainLack(
  result: ValueResult,
  next: NextTier,
  decimals: number,
): Readonly<Record<'distance' | 'orders' | 'raise', Explained>> {
  const size = { what: t(c.below), amount: formatCount(next.customerCount) };
  const told = (what: string, amount: string, formula: string): Explained =>
    explainRows(explainSum({ what, amount }, formula, size), linesOfTier(result, [next.tier]));
  return {
    distance: told(t(b.distance), formatMoneyFull(next.medianDistance, decimals), t(b.distanceFormula)),
    orders: told(t(b.ordersMore), String(Number(next.medianOrders.toFixed(1))), t(b.ordersMoreFormula)),
    raise: told(t(b.raise), formatPercent(next.medianRaise ?? 0), t(b.raiseFormula)),
  };
}

/** What is won if a part of those who are near moves up. */
export function explainTakers(
  result: ValueResult,
  next: NextTier,
  takers: number,
  decimals: number,
): Readonly<Record<'count' | 'amount', () => Explained | null>> {
  const near = next.steps[0]?.distance ?? 0;
  const lack = { what: t(b.nearDistance), amount: formatMoneyFull(near, decimals) };
  const won = { what: t(b.takers), amount: formatMoneyFull(near * takers, decimals) };
  return {
    count: () => explainNextSteps(result, next, decimals)(0, 1)?.() ?? null,
    amount: () =>
      explainRows(
        {
          ...explainSum(won, t(b.takersFormula), lack),
          worked: `${lack.amount} × ${Number((takers * 100).toFixed(2))}% = ${won.amount}`,
        },
        null,
      ),
  };
}

export function explainStableTitle(stable: Extract<Stability, { status: 'ok' }>): Told {
  const { still } = stable;
  const then = { what: t(b.thenHigh), amount: formatCount(still.of) };
  const end = (of: 'low' | 'high'): Explained => {
    const figure = { what: t(b.stillEnd), amount: formatPercent(still[of]) };
    return explainRows(explainWilson(figure, still.count, { what: then.what, count: still.of }, of), null);
  };
  return [
    explainStable(stable)(0, 2)?.(),
    explainRows(explainSum(then, t(b.thenHighFormula)), null),
    end('low'),
    end('high'),
  ];
}
