import type { AbtestResult } from '../../../workers/analyses/abtest/result.ts';
import { numberCell, textCell, type TableColumn, type TableModel } from '../../charts/table.ts';
import { formatCount } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { abtestMessages as m } from '../../i18n/messagesAbtest.ts';
import { abtestWorking as w } from '../../i18n/messagesAbtestWorking.ts';
import { judgedRange, type Looks, type SegmentView } from './chart.ts';
import { formatP, formatSigned } from './words.ts';

const text = (label: string): TableColumn => ({ label, number: false });
const number = (label: string): TableColumn => ({ label, number: true });

export function tabulateEffects(result: AbtestResult, looks: Looks): TableModel {
  const { outcome, comparisons } = result;
  const size = (value: number): string => formatSigned(value, outcome);
  return {
    columns: [
      text(t(m.variant)),
      number(t(m.difference)),
      number(t(m.low)),
      number(t(m.high)),
      number(t(m.pValue)),
      number(t(m.holm)),
    ],
    rows: comparisons.map((one) => {
      const { value, low, high } = judgedRange(one, looks);
      const p = looks === 'often' ? one.alwaysValid.p : one.pValue;
      return [
        textCell(one.variant),
        ...[value, low, high].map((figure) => numberCell(figure, size)),
        numberCell(p, formatP),
        numberCell(looks === 'often' ? null : one.holm, formatP),
      ];
    }),
  };
}

export function tabulateSegments({ outcome }: AbtestResult, { rows }: SegmentView): TableModel {
  const size = (value: number): string => formatSigned(value, outcome);
  return {
    columns: [
      text(t(w.segment)),
      number(t(m.units)),
      number(t(m.isControl)),
      number(t(m.difference)),
      number(t(m.low)),
      number(t(m.high)),
      number(t(m.pValue)),
      number(t(m.holm)),
    ],
    rows: rows.map((row) => [
      textCell(row.segment),
      numberCell(row.n, formatCount),
      numberCell(row.nControl, formatCount),
      ...[row.value, row.low, row.high].map((figure) => numberCell(figure, size)),
      numberCell(row.p, formatP),
      numberCell(row.holm, formatP),
    ]),
  };
}
