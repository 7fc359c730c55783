import { cellIndex } from '../../../workers/analyses/rfm/segments.ts';
import type { RfmResult } from '../../../workers/analyses/rfm/result.ts';
import { explainCells, type CellAccounts, type TellCell } from '../../charts/explainCells.ts';
import { formatCount, formatDay, formatMoneyFull } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { figureWords as w } from '../../i18n/messagesExplainFigures.ts';
import { rowWords as r } from '../../i18n/messagesExplainRows.ts';
import { explainRatio, explainRows, explainSum, linesOf, type Amount } from '../../workbench/explained.ts';
import { explainWilson } from '../../workbench/explainInterval.ts';
import { buildCellMap, type RepurchaseModel } from './chart.ts';
import type { RfmAxisName } from './cuts.ts';
import { tabulateAxis, tabulateCells, tabulateRepurchase, tabulateScatter } from './tables.ts';

/** What stands behind the cells of the tables behind the pictures. */

const customersOf = ({ customerCount }: RfmResult): Amount => ({
  what: t(w.customers),
  amount: formatCount(customerCount),
});

export function explainMap(result: RfmResult, decimals: number): CellAccounts {
  const { cells } = buildCellMap(result);
  const { bins } = result;
  const own =
    (tell: TellCell): TellCell =>
    (figure, row, beside) => {
      const [cell, account] = [cells[row], tell(figure, row, beside)];
      if (!cell || !account) return null;
      const selection = { by: 'cells', cells: [cellIndex(cell.r, cell.f, cell.m, bins)] } as const;
      return explainRows(
        account,
        cell.customerCount > 0 ? linesOf(selection, figure.what.split(':')[0] ?? '') : null,
      );
    };
  const revenue = { what: t(w.revenue), amount: formatMoneyFull(result.revenue, decimals) };
  return explainCells(
    () => tabulateCells(result, decimals),
    [
      ...[null, null, null, null],
      own((figure) => explainSum(figure, t(r.score), customersOf(result))),
      own((figure, _, beside) => explainRatio(figure, beside(4), customersOf(result))),
      own((figure) => explainSum(figure, t(r.revenue), revenue)),
    ],
    (cell) => `R${cell[0]?.text ?? ''} F${cell[1]?.text ?? ''} M${cell[2]?.text ?? ''}`,
  );
}

export function explainAxis(name: RfmAxisName, result: RfmResult, decimals: number): CellAccounts {
  return explainCells(
    () => tabulateAxis(name, result, decimals),
    [null, null, (figure) => explainSum(figure, t(r.range), customersOf(result))],
    (cells) => `${cells[0]?.text ?? ''} – ${cells[1]?.text ?? ''}`,
  );
}

export function explainScatter(result: RfmResult, decimals: number): CellAccounts {
  return explainCells(
    () => tabulateScatter(result, decimals),
    [null, null, null, null, (figure) => explainSum(figure, t(r.range), customersOf(result))],
    (cells) =>
      `${cells[0]?.text ?? ''} – ${cells[1]?.text ?? ''}, ${cells[2]?.text ?? ''} – ${cells[3]?.text ?? ''}`,
  );
}

/** Of segments as they were before the stretch that was held out: no rows of today’s customers stand behind them. */
export function explainRates(model: RepurchaseModel): CellAccounts {
  const words = { cutoff: formatDay(model.holdout.cutoff), days: model.holdout.days };
  const end =
    (side: 'low' | 'high'): TellCell =>
    (figure, row, beside) => {
      const { buyerCount = 0, customerCount = 0 } = model.rows[row] ?? {};
      const trials = { what: beside(5).what, count: customerCount };
      return explainRows(explainWilson(figure, buyerCount, trials, side), null);
    };
  return explainCells(
    () => tabulateRepurchase(model),
    [
      null,
      (figure, _, beside) => explainRows(explainRatio(figure, beside(4), beside(5)), null),
      ...[end('low'), end('high')],
      (figure, _, beside) => explainRows(explainSum(figure, t(r.again, words), beside(5)), null),
      (figure) => explainRows(explainSum(figure, t(r.thenIn, words)), null),
    ],
  );
}
