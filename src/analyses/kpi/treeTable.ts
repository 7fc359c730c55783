import type { FactorId, KpiId, KpiResult, RevenueChange } from '../../../workers/analyses/kpi/result.ts';
import type { TableKind } from '../../../workers/contract/tables.ts';
import { explainCells, type CellAccounts, type TellCell } from '../../charts/explainCells.ts';
import { numberCell, textCell, type TableModel } from '../../charts/table.ts';
import { formatMoneyFull } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { kpiFigures as f } from '../../i18n/messagesExplainBusiness.ts';
import { kpiMessages as m } from '../../i18n/messagesKpi.ts';
import { explainSum } from '../../workbench/explained.ts';
import { buildTree, type TreeModel } from './chart.ts';
import { explainFactor, explainKpi } from './explained.ts';
import { formatFigure } from './words.ts';

/** The table behind the tree of revenue: its factors, then revenue itself. */

const units = { customers: 'count', frequency: 'ratio', orderValue: 'money' } as const;
const kpis: Readonly<Record<FactorId, KpiId>> = {
  ...{ customers: 'customerCount', frequency: 'purchaseFrequency', orderValue: 'aov' },
};

export function tabulateTree(model: TreeModel, decimals: number): TableModel {
  const money = (value: number): string => formatMoneyFull(value, decimals);
  return {
    columns: [
      { label: t(m.kpi), number: false },
      { label: t(m.before), number: true },
      { label: t(m.now), number: true },
      { label: t(m.change), number: true },
    ],
    rows: [
      ...model.steps.map(({ factor }) => {
        const format = (value: number): string => formatFigure(value, units[factor.id], decimals, true);
        return [
          textCell(t(m.factors[factor.id])),
          numberCell(factor.before, format),
          numberCell(factor.after, format),
          numberCell(factor.contribution, money),
        ];
      }),
      [
        textCell(t(m.revenue)),
        numberCell(model.before, money),
        numberCell(model.after, money),
        numberCell(model.change, money),
      ],
    ],
  };
}

export function explainTree(
  result: KpiResult,
  { change, against }: { readonly change: RevenueChange; readonly against: 'previous' | 'lastYear' },
  kinds: readonly TableKind[],
  decimals: number,
): CellAccounts {
  const model = buildTree(change);
  const factors = model.steps.map(({ factor }) => factor);
  const of =
    (when: 'now' | 'previous' | 'lastYear'): TellCell =>
    ({ what, amount }, row) => {
      const id = kpis[factors[row]?.id ?? 'customers'];
      const kpi = row < factors.length ? id : 'revenue';
      const [figure, span] = [result.kpis[kpi][when], result[when]];
      const account = figure && span && explainKpi(result, kpi, { figure, span }, kinds, decimals);
      return account && { ...account, what, amount };
    };
  const part: TellCell = (figure, row, beside) => {
    const factor = factors[row];
    if (factor) return explainFactor(change, factor, figure.amount, decimals);
    const worked = `${beside(2).amount} − ${beside(1).amount} = ${figure.amount}`;
    return { ...explainSum(figure, t(f.gainFormula)), worked };
  };
  return explainCells(() => tabulateTree(model, decimals), [null, of(against), of('now'), part]);
}
