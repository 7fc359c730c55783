import type { Concentration, ParetoMeasure, ParetoResult } from '../../../workers/analyses/pareto/result.ts';
import { explainCells, type CellAccounts, type TellCell } from '../../charts/explainCells.ts';
import { formatCount, formatMoneyFull } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { paretoCells as c } from '../../i18n/messagesExplainCells.ts';
import { figureWords as w } from '../../i18n/messagesExplainFigures.ts';
import { productFigures } from '../../i18n/messagesExplainParts.ts';
import {
  explainRatio,
  explainRows,
  explainSum,
  type Amount,
  type Explained,
  type RowsBehind,
} from '../../workbench/explained.ts';
import { concentrationOf, cutAtStep } from './chart.ts';
import { explainCut } from './explained.ts';
import { curveSteps, tabulateCurve, tabulateTenths, tabulateTop } from './tables.ts';
import { sayMeasure, sayUnits } from './words.ts';

/** What stands behind the cells of the tables behind the pictures. */

const totalOf = ({ total }: Concentration, measure: ParetoMeasure, decimals: number): Amount => ({
  what: t(w.measureTotal, { measure: sayMeasure(measure) }),
  amount: formatMoneyFull(total, decimals),
});

export function explainTenths(result: ParetoResult, measure: ParetoMeasure, decimals: number): CellAccounts {
  const of = concentrationOf(result, measure);
  const words = { units: sayUnits(result.unit), measure: sayMeasure(measure) };
  const part = (row: number) => ({ ...words, from: row * 10, to: (row + 1) * 10 });
  const total = (): Amount => totalOf(of, measure, decimals);
  const soFar = (row: number): Amount => ({
    what: t(c.soFar, part(row)),
    amount: formatMoneyFull(
      of.tenths.slice(0, row + 1).reduce((sum, one) => sum + one, 0),
      decimals,
    ),
  });
  return explainCells(
    () => tabulateTenths(of, decimals),
    [
      null,
      (figure, row) => explainSum(figure, t(c.tenth, part(row)), total()),
      (figure, _, beside) => explainRatio(figure, beside(1), total()),
      (figure, row) => explainRatio(figure, soFar(row), total()),
    ],
  );
}

export function explainTop(result: ParetoResult, measure: ParetoMeasure, decimals: number): CellAccounts {
  const of = concentrationOf(result, measure);
  const { firstDay: from, endDay: to } = result;
  const nameAt = (row: number) => ({ name: of.top[row]?.name ?? '', measure: sayMeasure(measure) });
  const linesOf = (row: number): RowsBehind | null => {
    const code = of.top[row]?.code ?? null;
    if (code === null) return null;
    const filters = [{ kind: 'orders', role: 'product', values: [code] }] as const;
    return { kind: 'orders', which: 'counted', from, to, filters, whose: nameAt(row).name };
  };
  const own =
    (tell: TellCell): TellCell =>
    (figure, row, beside) => {
      const account = tell(figure, row, beside);
      return account && explainRows(account, linesOf(row));
    };
  const total = (): Amount => totalOf(of, measure, decimals);
  const soFar = (row: number): Amount => ({
    what: t(c.firstSoFar, { count: formatCount(row + 1), measure: sayMeasure(measure) }),
    amount: formatMoneyFull(
      of.top.slice(0, row + 1).reduce((sum, { amount }) => sum + amount, 0),
      decimals,
    ),
  });
  return explainCells(
    () => tabulateTop(of, decimals),
    [
      ...[null, null],
      own((figure, row) => explainSum(figure, t(c.product, nameAt(row)), total())),
      own((figure, _, beside) => explainRatio(figure, beside(2), total())),
      (figure, row) => explainRatio(figure, soFar(row), total()),
      own((figure, row) =>
        explainSum(figure, t(productFigures.buyersFormula, nameAt(row)), {
          what: t(w.customers),
          amount: formatCount(result.customerCount),
        }),
      ),
    ],
    (cells) => cells[1]?.text ?? '',
  );
}

export function explainCurve(result: ParetoResult, measure: ParetoMeasure, decimals: number): CellAccounts {
  const of = concentrationOf(result, measure);
  const steps = curveSteps(of);
  const words = { units: sayUnits(result.unit), measure: sayMeasure(measure) };
  const cutAt = (row: number): Readonly<Record<'count' | 'threshold', Explained>> =>
    explainCut(result, measure, cutAtStep(of, steps[row] ?? 0), decimals);
  return explainCells(
    () => tabulateCurve(of, result.unit, decimals),
    [
      null,
      (_, row) => cutAt(row).count,
      (figure, row) => ({
        ...explainSum(figure, t(c.above, words), totalOf(of, measure, decimals)),
        ...rowsOf(cutAt(row).count),
      }),
      (figure, row, beside) => ({
        ...explainRatio(figure, beside(2), totalOf(of, measure, decimals)),
        ...rowsOf(cutAt(row).count),
      }),
      (_, row) => cutAt(row).threshold,
    ],
  );
}

const rowsOf = ({ rows }: Explained): Pick<Explained, 'rows'> => (rows === undefined ? {} : { rows });
