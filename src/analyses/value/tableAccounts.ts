import {
  cellOf,
  type NextTier,
  type Stability,
  type TierRow,
  type ValueResult,
} from '../../../workers/analyses/value/result.ts';
import { explainCells, type CellAccounts, type TellCell } from '../../charts/explainCells.ts';
import { formatCount, formatFigures, formatMoneyFull } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { valueCells as c } from '../../i18n/messagesExplainCells.ts';
import { figureWords as w } from '../../i18n/messagesExplainFigures.ts';
import { groupWords as g } from '../../i18n/messagesExplainGroups.ts';
import { valueProfileMessages as p } from '../../i18n/messagesValueProfile.ts';
import {
  explainRatio,
  explainRows,
  explainSum,
  linesOf,
  type Amount,
  type Explained,
} from '../../workbench/explained.ts';
import type { KnownProfile } from './chart.ts';
import { explainTier, linesIn, linesOfTier } from './explained.ts';
import {
  listedTiers,
  tabulateDistances,
  tabulateKinds,
  tabulateNumbers,
  tabulateStable,
  tabulateSteps,
  tabulateTiers,
} from './tables.ts';
import { sayMeasure } from './words.ts';

/** What stands behind the cells of the tables of tiers, their profile and what is missing to the next. */

export function explainTiers(result: ValueResult, decimals: number): CellAccounts {
  const tiers = listedTiers(result);
  const money = (value: number): string => formatMoneyFull(value, decimals);
  const own =
    (tell: (tier: TierRow, figure: Amount) => Explained | null): TellCell =>
    (figure, row) => {
      const tier = tiers[row];
      if (tier === undefined) return null;
      const account = tell(tier, figure);
      return account && explainRows(account, tier.orders === 0 ? null : linesOfTier(result, [tier.id]));
    };
  const accountsOf = (tier: TierRow): ReturnType<typeof explainTier> => explainTier(result, tier, decimals);
  const size = ({ customerCount }: TierRow): Amount => ({
    what: t(c.ofTier),
    amount: formatCount(customerCount),
  });
  const all = (what: string, value: number): Amount => ({ what, amount: money(value) });
  const sum = (pick: (tier: TierRow) => number, whole: () => Amount): TellCell =>
    own((tier, { what }) => explainSum({ what, amount: money(pick(tier)) }, t(c.sum), whole()));
  const share = (pick: (tier: TierRow) => number, part: string, whole: () => Amount): TellCell =>
    own((tier, figure) => explainRatio(figure, { what: part, amount: money(pick(tier)) }, whole()));
  const allMargin = (): Amount => all(t(c.allMargin), result.margin ?? 0);
  const told = (formula: () => string): TellCell =>
    own((tier, figure) => explainSum(figure, formula(), size(tier)));
  const words = () => ({ measure: sayMeasure(result) });
  return explainCells(
    () => tabulateTiers(result, decimals),
    [
      null,
      own((tier, figure) =>
        explainSum(figure, t(tier.id === 'none' ? c.outside : c.inTier, words()), {
          what: t(w.customers),
          amount: formatCount(result.customerCount),
        }),
      ),
      own((tier) => accountsOf(tier).customerShare()),
      sum(
        ({ revenue }) => revenue,
        () => all(t(g.periodRevenue), result.revenue),
      ),
      own((tier) => accountsOf(tier).revenueShare()),
      ...(result.hasMargin
        ? [
            sum(({ margin }) => margin ?? 0, allMargin),
            share(({ margin }) => margin ?? 0, t(c.margin), allMargin),
          ]
        : []),
      own((tier) => accountsOf(tier).ordersEach()),
      own((tier) => accountsOf(tier).aov()),
      told(() => t(c.median, words())),
      told(() => t(c.least, words())),
      told(() => t(c.most, words())),
    ],
  );
}

export function explainNumbers(result: ValueResult, profile: KnownProfile, decimals: number): CellAccounts {
  const sizes = (side: 'top' | 'rest'): Amount => ({
    what: t(side === 'top' ? c.ofTop : c.ofRest),
    amount: formatCount(side === 'top' ? profile.topCount : profile.restCount),
  });
  const base = (row: number, side: 'top' | 'rest'): Amount => ({
    ...sizes(side),
    amount: formatCount(profile.numbers[row]?.[side].n ?? 0),
  });
  const median =
    (side: 'top' | 'rest'): TellCell =>
    (figure, row) =>
      explainSum(figure, t(c.middle), base(row, side));
  const mean =
    (side: 'top' | 'rest'): TellCell =>
    (figure, row) =>
      explainSum(figure, t(c.mean), base(row, side));
  const pairs: TellCell = (figure, row) => {
    const { delta = 0 } = profile.numbers[row] ?? {};
    const written = delta < 0 ? `1 − ${formatFigures(-delta, 7)}` : `1 + ${formatFigures(delta, 7)}`;
    return { ...explainSum(figure, t(c.pairs)), worked: `(${written}) ÷ 2 = ${figure.amount}` };
  };
  const told =
    (formula: () => string): TellCell =>
    (figure, row) =>
      explainSum(figure, formula(), base(row, 'top'));
  return explainCells(
    () => tabulateNumbers(result, profile, decimals),
    [
      ...[null, median('top'), median('rest'), mean('top'), mean('rest'), pairs],
      ...[told(() => t(c.delta)), told(() => t(c.deltaInterval)), null, adjusted(profile)],
    ],
  );
}

const adjusted =
  (profile: KnownProfile): TellCell =>
  (figure) =>
    explainSum(figure, t(c.adjusted), { what: t(c.tested), amount: formatCount(profile.testedCount) });

export function explainKinds(profile: KnownProfile): CellAccounts {
  const percent = (share: number): string => `${formatFigures(share * 100, 7)}%`;
  const share =
    (side: 'top' | 'rest'): TellCell =>
    (figure, row) => {
      const kind = profile.kinds[row];
      const column = profile.columns.find(({ id }) => id === kind?.kind);
      if (!kind || !column) return null;
      const n = side === 'top' ? column.topCount : column.restCount;
      const base = { what: t(side === 'top' ? c.knownTop : c.knownRest), amount: formatCount(n) };
      if (column.of === 'money') return explainSum(figure, t(c.moneyShare), base);
      return explainRatio(
        figure,
        { what: t(c.withValue), amount: formatCount(Math.round(kind[side] * n)) },
        base,
      );
    };
  const difference: TellCell = (figure, row) => {
    const { top = 0, rest = 0 } = profile.kinds[row] ?? {};
    const worked = `${percent(top)} − ${percent(rest)} = ${figure.amount.replace('+', '')}`;
    return { ...explainSum(figure, `${t(p.top)} − ${t(p.rest)}`), worked };
  };
  const lift: TellCell = (figure, row) => {
    const { top = 0, rest = 0 } = profile.kinds[row] ?? {};
    return explainRatio(
      figure,
      { what: t(p.top), amount: percent(top) },
      { what: t(p.rest), amount: percent(rest) },
    );
  };
  const interval: TellCell = (figure) => explainSum(figure, t(p.formulaKinds));
  return explainCells(
    () => tabulateKinds(profile),
    [null, null, share('top'), share('rest'), difference, interval, lift, interval, adjusted(profile)],
    (cells) => `${cells[0]?.text ?? ''} · ${cells[1]?.text ?? ''}`,
  );
}

export function explainNextSteps(result: ValueResult, next: NextTier, decimals: number): CellAccounts {
  const base = { what: t(c.below), amount: formatCount(next.customerCount) };
  const own =
    (formula: () => string, ofStep: boolean): TellCell =>
    (figure, row) => {
      const step = next.steps[row];
      if (!step) return null;
      const size = { what: t(c.inRow), amount: formatCount(step.customerCount) };
      const whose = `${t(c.inRow)} (${figure.what.split(':')[0] ?? ''})`;
      const rows = linesIn(result, linesOf({ by: 'cells', cells: [cellOf(next.tier, step.orders)] }, whose));
      return explainRows(
        explainSum(figure, formula(), ofStep ? size : base),
        step.customerCount > 0 ? rows : null,
      );
    };
  return explainCells(
    () => tabulateSteps(next, decimals),
    [
      null,
      own(() => t(c.stepCount), false),
      own(() => t(c.distance), true),
      own(() => t(c.distanceMedian), true),
    ],
  );
}

export function explainDistances(next: NextTier, decimals: number): CellAccounts {
  const base = { what: t(c.below), amount: formatCount(next.customerCount) };
  return explainCells(
    () => tabulateDistances(next, decimals),
    [
      ...[null, null],
      (figure) => explainSum(figure, t(c.distanceCount), base),
      (figure, _, beside) => explainSum(figure, t(c.near), beside(2)),
    ],
    (cells) => `${cells[0]?.text ?? ''} – ${cells[1]?.text ?? ''}`,
  );
}

export function explainStable(stable: Extract<Stability, { status: 'ok' }>): CellAccounts {
  const base = { what: t(c.thenHigh), amount: formatCount(stable.still.of) };
  return explainCells(
    () => tabulateStable(stable),
    [
      null,
      (figure) => explainSum(figure, t(c.nowHere), base),
      (figure, _, beside) => explainRatio(figure, beside(1), base),
    ],
  );
}
