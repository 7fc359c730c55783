import type { BalanceRow, SplitResult } from '../../../workers/analyses/split/result.ts';
import { formatCount, formatDay, formatMoney, formatMoneyFull } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { balanceWords as w } from '../../i18n/messagesExplainBalance.ts';
import { testWords } from '../../i18n/messagesExplainTests.ts';
import { explainRatio, explainSum, type Accounts, type Explained } from '../../workbench/explained.ts';
import { writeExactly } from '../abtest/gap.ts';
import { explainVariances } from './explained.ts';
import type { TableModel } from '../../charts/table.ts';
import { armNamed, controlName, formatRate, nameFigure } from './words.ts';

type Side = 'arm' | 'control';

const sizeOf = ({ arms }: SplitResult, { arm }: BalanceRow, side: Side): number =>
  arms.find((one) => (side === 'control' ? one.isControl : one.id === arm))?.size ?? 0;

const nameOf = (result: SplitResult, row: BalanceRow, what: string, side: Side = 'arm'): string =>
  t(w.ofFigure, {
    arm: side === 'control' ? controlName(result) : armNamed(result, row.arm),
    figure: nameFigure(row.figure),
    what,
  });

/** What stands behind the cells of the table of balance; `table` is that table, whose words are told. */
export function explainBalance(
  result: SplitResult,
  table: () => TableModel,
): (row: number, column: number) => (() => Explained | null) | undefined {
  return (at, column) => {
    const row = result.balance[at];
    if (row === undefined || column < 3) return undefined;
    const cell = table().rows[at]?.[column];
    if (cell === undefined || cell.value === null) return undefined;
    const amount = cell.text;
    const makers: readonly (() => Explained)[] = [
      () => explainMean(result, row, 'arm', amount),
      () => explainMean(result, row, 'control', amount),
      () => explainDistance(result, row, amount),
      () => explainTold(result, row, t(w.before), amount, t(w.beforeFormula)),
      () => explainVariances(result, row),
      () => {
        const formula = t(w.gapFormula, { arm: armNamed(result, row.arm) });
        return explainTold(result, row, t(w.gap), amount, formula);
      },
      () => explainBalanceP(result, row, amount),
    ];
    return makers[column - 3];
  };
}

function explainTold(
  result: SplitResult,
  row: BalanceRow,
  what: string,
  amount: string,
  formula: string,
  worked: string | null = null,
): Explained {
  const [n, m] = [sizeOf(result, row, 'arm'), sizeOf(result, row, 'control')].map(formatCount);
  return {
    ...{ what: nameOf(result, row, what), amount, formula, worked },
    base: { what: t(testWords.bothSizes), amount: `${m} · ${n}` },
    rows: null,
  };
}

/** The mean of a figure, or the share with a label, in a group. */
function explainMean(result: SplitResult, row: BalanceRow, side: Side, amount: string): Explained {
  const size = sizeOf(result, row, side);
  const share = side === 'arm' ? row.mean : row.meanControl;
  const arm = side === 'control' ? controlName(result) : armNamed(result, row.arm);
  const units = { what: t(testWords.armSize, { arm }), amount: formatCount(size) };
  const count = share * size;
  // Where it is known of some alone, how many these are is not in the result.
  const isKnownOfAll =
    row.kind !== 'number' && Math.abs(count - Math.round(count)) < 1e-6 * Math.max(1, count);
  const figure = { what: nameOf(result, row, t(row.kind === 'number' ? w.mean : w.share), side), amount };
  if (!isKnownOfAll) return { ...explainSum(figure, t(w.meanFormula), units), rows: null };
  const holders = {
    what: t(testWords.flagCount, { figure: nameFigure(row.figure) }),
    amount: formatCount(Math.round(count)),
  };
  return { ...explainRatio(figure, holders, units), rows: null };
}

function explainDistance(result: SplitResult, row: BalanceRow, amount: string): Explained {
  const formula = t(w.distanceFormula, { arm: armNamed(result, row.arm) });
  const worked = workDistance(result, row, amount);
  return explainTold(result, row, t(w.distance), amount, formula, worked);
}

/** Enough digits of any size to follow by hand. */
const write = (value: number): string => writeExactly(Number(value.toPrecision(7)));

function workDistance(result: SplitResult, row: BalanceRow, amount: string): string | null {
  const gap = row.mean - row.meanControl;
  if (row.kind !== 'number') {
    const spread = (share: number, n: number): string => {
      const p = write(share);
      return `${p} × (1 − ${p}) × ${formatCount(n)} ÷ (${formatCount(n)} − 1)`;
    };
    const [n, m] = [sizeOf(result, row, 'arm'), sizeOf(result, row, 'control')];
    const both = `√((${spread(row.mean, n)} + ${spread(row.meanControl, m)}) ÷ 2)`;
    return n > 1 && m > 1 ? `${write(gap)} ÷ ${both} = ${amount}` : null;
  }
  const { distance, varianceRatio } = row;
  if (distance === null || distance === 0 || varianceRatio === null) return null;
  const middle = (gap / distance) ** 2;
  const control = (2 * middle) / (1 + varianceRatio);
  return `${write(gap)} ÷ √((${write(varianceRatio * control)} + ${write(control)}) ÷ 2) = ${amount}`;
}

function explainBalanceP(result: SplitResult, row: BalanceRow, p: string): Explained {
  if (row.kind !== 'number') return explainTold(result, row, t(w.p), p, t(w.pLabelFormula));
  const [n, m] = [sizeOf(result, row, 'arm'), sizeOf(result, row, 'control')].map(formatCount) as [
    string,
    string,
  ];
  const worked = t(w.pGapFrom, { gap: row.gap?.toFixed(3) ?? '', n, m, p });
  return explainTold(result, row, t(w.p), p, t(w.pGapFormula), worked);
}

type Base = NonNullable<SplitResult['base']>;

/** What was measured before the test. */
export function explainBase(base: Base, decimals: number): Accounts {
  const days = { from: formatDay(base.from), to: formatDay(base.to) };
  const customers = { what: t(w.base), amount: formatCount(base.customers) };
  const buyers = { what: t(w.buyers), amount: formatCount(base.buyers) };
  const money = (value: number): string => formatMoney(value, decimals);
  return {
    customers: () => ({ ...explainSum(customers, t(w.baseFormula, days)), rows: null }),
    buyers: () => ({ ...explainSum(buyers, t(w.buyersFormula, days), customers), rows: null }),
    rate: () => ({
      ...explainRatio(
        { what: t(w.rate), amount: formatRate(base.buyers / base.customers) },
        buyers,
        customers,
      ),
      rows: null,
    }),
    mean: () => {
      const amount = money(base.mean);
      const sum = formatMoneyFull(base.mean * base.customers, decimals);
      return {
        ...{ what: t(w.spend), amount, formula: t(w.spendFormula, days), base: customers, rows: null },
        worked: `${sum} ÷ ${customers.amount} = ${formatMoneyFull(base.mean, decimals)}`,
      };
    },
    deviation: () => ({
      ...explainSum(
        { what: t(w.deviation), amount: money(base.deviation) },
        t(w.deviationFormula),
        customers,
      ),
      rows: null,
    }),
  };
}
