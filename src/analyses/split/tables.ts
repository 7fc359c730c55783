import type { SplitResult } from '../../../workers/analyses/split/result.ts';
import { visible } from '../../../workers/contract/rawText.ts';
import { numberCell, textCell, type TableModel } from '../../charts/table.ts';
import { formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { splitTake as k } from '../../i18n/messagesSplitTake.ts';
import { armNamed, formatDistance, nameFigure } from './words.ts';

/** Every figure of every arm against the control. */
export function tabulateBalance(result: SplitResult): TableModel {
  const labels = [k.figure, k.value, k.arm, k.mean, k.meanControl, k.distance, k.chanceAlone, k.ratio, k.gap];
  const value = (text: string | null): string =>
    text === null ? t(k.unknown) : text === '' ? t(k.others) : visible(text);
  return {
    columns: [...labels, k.pValue].map((label, i) => ({ label: t(label), number: i > 2 })),
    rows: result.balance.map((row) => {
      const figure = (one: number): string =>
        row.kind === 'number' ? formatMoneyFull(one, 2) : formatPercent(one);
      return [
        textCell(nameFigure(row.figure)),
        textCell(row.kind === 'label' ? value(row.value) : ''),
        textCell(armNamed(result, row.arm)),
        numberCell(row.mean, figure),
        numberCell(row.meanControl, figure),
        numberCell(row.distance, formatDistance),
        numberCell(row.before, formatDistance),
        numberCell(row.varianceRatio, (one) => one.toFixed(2)),
        numberCell(row.gap, (one) => one.toFixed(3)),
        numberCell(row.p, (one) => (one < 0.001 ? '<0.001' : one.toFixed(3))),
      ];
    }),
  };
}
