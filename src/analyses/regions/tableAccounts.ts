import type { Mix, RegionsResult } from '../../../workers/analyses/regions/result.ts';
import { explainCells, type CellAccounts, type TellCell } from '../../charts/explainCells.ts';
import { formatCount } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { figureWords } from '../../i18n/messagesExplainFigures.ts';
import { regionFigures as w } from '../../i18n/messagesExplainParts.ts';
import { rowWords as r } from '../../i18n/messagesExplainRows.ts';
import { explainRatio, explainSum, type Amount, type Explained } from '../../workbench/explained.ts';
import { rankScores, type RatedRow, type RateMeasure } from './chart.ts';
import { explainCustomers, explainRate, explainScore } from './explained.ts';
import { tabulateMix, tabulateRates, tabulateScores } from './tables.ts';

/** What stands behind the cells of the tables behind the pictures. */

const keep = (account: Explained | undefined, { amount }: Amount): Explained | null =>
  account ? { ...account, amount } : null;
/** What is a model’s opens the whole result. */
const whole: TellCell = () => null;
const interval: TellCell = (figure) => explainSum(figure, t(figureWords.wilson));

export function explainScores(result: RegionsResult): CellAccounts {
  const ranked = rankScores(result);
  const most = ranked.reduce((high, { row }) => Math.max(high, row.customerCount), 0);
  const at = (row: number): number => ranked[row]?.at ?? -1;
  return explainCells(
    () => tabulateScores(result),
    [
      null,
      (figure, row) => keep(explainCustomers(result, at(row)), figure),
      (figure, _, beside) =>
        explainRatio(figure, beside(1), { what: t(r.ofMost), amount: formatCount(most) }),
      (figure, row) => keep(explainRate(result, at(row), 'loyal'), figure),
      ...[interval, whole],
      (figure) => explainSum(figure, t(r.stores)),
      whole,
      (figure, row) => keep(explainScore(result, at(row)), figure),
    ],
  );
}

export function explainRates(
  result: RegionsResult,
  rows: readonly RatedRow[],
  measure: { readonly id: RateMeasure; readonly name: string },
): CellAccounts {
  return explainCells(
    () => tabulateRates(rows, measure.name, result),
    [
      null,
      (figure, row) => keep(explainRate(result, rows[row]?.at ?? -1, measure.id), figure),
      interval,
      (figure) => explainSum(figure, t(measure.id === 'penetration' ? r.members : r.customers)),
    ],
  );
}

export function explainMix(mix: Mix, result: RegionsResult): CellAccounts {
  return explainCells(
    () => tabulateMix(mix, result),
    [
      ...[null, null],
      (figure) => explainSum(figure, t(w.customersFormula)),
      whole,
      (figure) => explainSum(figure, t(r.adjusted)),
    ],
    (cells) => `${cells[0]?.text ?? ''} · ${cells[1]?.text ?? ''}`,
  );
}
