import type { Outlook, Sums } from '../../../workers/analyses/migration/result.ts';
import { explainCells, type CellAccounts, type TellCell } from '../../charts/explainCells.ts';
import { formatCount, formatDay } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { figureWords } from '../../i18n/messagesExplainFigures.ts';
import { knowWords as w } from '../../i18n/messagesExplainKnow.ts';
import { rowWords as r } from '../../i18n/messagesExplainRows.ts';
import { explainRows, explainSum, linesOf, type Amount } from '../../workbench/explained.ts';
import { flowAt, nameGroup } from './words.ts';
import { listFlows, type Flow, type KnownResult } from './chart.ts';
import { dayAfter, explainFlow } from './explained.ts';
import { tabulateBridge, tabulateFlows, tabulateMatrix, tabulateOutlook } from './tables.ts';

/** What stands behind the cells of the tables. */

export function explainMatrix(result: KnownResult): CellAccounts {
  const { from, to, matrix } = result;
  const all = (): Amount => ({ what: t(w.counted), amount: formatCount(matrix.total.customers) });
  const cell =
    (column: number): TellCell =>
    (figure, row) => {
      if (row >= from.length) return explainSum(figure, t(r.customers), all());
      const flow = flowAt(result, row, column);
      if (flow !== null && flow.sums.customers > 0)
        return { ...explainFlow(result, flow, 0).customers(), what: figure.what };
      const size = formatCount(matrix.rows[row]?.customers ?? 0);
      const words = { from: nameGroup(from[row] ?? ''), to: nameGroup(to[column] ?? '') };
      const base = { what: t(w.fromSize, { group: words.from }), amount: size };
      return explainRows(explainSum(figure, t(w.flowCount, words), base), null);
    };
  const whole: TellCell = (figure, row) => {
    const own = row < from.length ? all() : null;
    return explainSum(figure, t(r.customers), own);
  };
  return explainCells(() => tabulateMatrix(result), [null, whole, ...to.map((_, column) => cell(column))]);
}

/** Revenue of both stretches in columns of a table. */
function explainSpans(result: KnownResult): { readonly before: TellCell; readonly during: TellCell } {
  const { start, earlier, asOf } = result;
  const span =
    (from: string, to: string): TellCell =>
    (figure) => ({
      ...explainSum(figure, t(w.spanRevenue, { from: formatDay(from), to: formatDay(to) })),
      rows: { kind: 'orders', which: 'counted', from, to },
    });
  return { before: span(dayAfter(start), earlier), during: span(dayAfter(earlier), asOf) };
}

const change =
  (during: number, before: number): TellCell =>
  (figure, _, beside) => ({
    ...explainSum(figure, t(w.flowChangeFormula)),
    worked: `${beside(during).amount} − ${beside(before).amount} = ${figure.amount.replace('+', '')}`,
  });

export function explainBridge(result: KnownResult, decimals: number): CellAccounts {
  const { parts, total } = result.matrix;
  const customers: TellCell = (figure, row) => {
    const sums: Sums = parts[row] ?? total;
    const base = { what: t(w.counted), amount: formatCount(total.customers) };
    return explainSum(figure, t(r.part5), sums === total ? null : base);
  };
  const { before, during } = explainSpans(result);
  return explainCells(
    () => tabulateBridge(result, decimals),
    [null, customers, before, during, change(3, 2)],
  );
}

export function explainFlows(result: KnownResult, decimals: number): CellAccounts {
  const flows = listFlows(result);
  const own =
    (tell: TellCell): TellCell =>
    (figure, row, beside) => {
      const flow = flows[row];
      const account = flow && tell(figure, row, beside);
      if (!flow || !account) return null;
      const rows = linesOf({ by: 'cells', cells: [flow.cell] }, t(w.groupLines, { group: nameOf(figure) }));
      const { from, to } = account.rows ?? {};
      return explainRows(account, { ...rows, ...(from && to ? { from, to } : {}) });
    };
  const of =
    (name: 'customers' | 'share' | 'change'): TellCell =>
    (_, row) => {
      const flow: Flow | undefined = flows[row];
      return flow ? explainFlow(result, flow, decimals)[name]() : null;
    };
  const { before, during } = explainSpans(result);
  const interval: TellCell = (figure, row) =>
    explainSum(figure, t(figureWords.wilson), {
      what: t(w.fromSize, { group: nameGroup(flows[row]?.from ?? '') }),
      amount: formatCount(flows[row]?.sums.share.of ?? 0),
    });
  return explainCells(
    () => tabulateFlows(flows, decimals),
    [
      ...[null, null, of('customers'), of('share'), own(interval), own(before), own(during), of('change')],
      own((figure) => explainSum(figure, t(r.wonRow))),
      own((figure) => explainSum(figure, t(r.lostRow))),
    ],
  );
}

const nameOf = ({ what }: Amount): string => what.slice(0, what.lastIndexOf(':'));

export function explainOutlook(outlook: Outlook): CellAccounts {
  const { past, draws } = outlook;
  const steps = past.length + outlook.ahead.length;
  const size: TellCell = (figure, row) =>
    explainRows(explainSum(figure, t(row % steps < past.length ? r.size : r.expected)), null);
  const end: TellCell = (figure) =>
    explainRows(explainSum(figure, t(r.band, { draws: formatCount(draws) })), null);
  return explainCells(() => tabulateOutlook(outlook), [null, null, null, size, end, end]);
}
