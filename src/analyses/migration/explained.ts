import { notYet, outside, type MigrationResult } from '../../../workers/analyses/migration/result.ts';
import { toDayNumber, toIsoDay } from '../../../workers/contract/periods.ts';
import { formatCount, formatDay, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { knowWords as w } from '../../i18n/messagesExplainKnow.ts';
import {
  explainRatio,
  explainRows,
  explainSum,
  linesOf,
  type Amount,
  type Explained,
  type RowsBehind,
} from '../../workbench/explained.ts';
import { changeOf, isKnown, largestMove, type Flow, type KnownResult } from './chart.ts';
import { formatChangeFull, nameFlow, nameGroup, partTexts } from './words.ts';

/** What stands behind the figures of the finding. */
export function explainFinding(
  result: MigrationResult,
  decimals: number,
): Readonly<Record<string, Explained>> {
  const dates = explainDates(result);
  if (!isKnown(result)) return dates;
  const largest = largestMove(result);
  return {
    ...dates,
    ...explainMoved(result),
    ...explainMoney(result, decimals),
    ...(largest === null ? {} : explainLargest(result, largest)),
  };
}

function explainDates({ asOf, earlier, firstDay, spanDays }: MigrationResult): Record<string, Explained> {
  const [later, before, first] = [asOf, earlier, firstDay].map(formatDay) as [string, string, string];
  const told = (what: string, amount: string, formula: string): Explained => ({
    ...explainSum({ what, amount }, formula),
    rows: null,
  });
  return {
    earlier: {
      ...told(t(w.earlierDay), before, t(w.earlierFormula)),
      worked: `${later} − ${formatCount(spanDays)} → ${before}`,
    },
    later: told(t(w.laterDay), later, t(w.laterFormula)),
    first: told(t(w.firstDay), first, t(w.firstFormula)),
    days: told(t(w.spanDays), formatCount(spanDays), t(w.spanFormula)),
  };
}

/** Cells of the matrix whose customers had a group at the earlier date. */
export function knownCells({ from, to, matrix }: KnownResult): readonly number[] {
  return matrix.cells.flatMap((_, cell) => {
    const row = from[Math.floor(cell / to.length)];
    return row === notYet || row === outside ? [] : [cell];
  });
}

function explainMoved(result: KnownResult): Record<string, Explained> {
  const { from, matrix, direction, earlier } = result;
  const { moved, total } = matrix;
  const sizeOf = (id: string): number => matrix.rows[from.indexOf(id)]?.customers ?? 0;
  const known = { what: t(w.known, { day: formatDay(earlier) }), amount: formatCount(moved.of) };
  const away = { what: t(w.moved), amount: formatCount(moved.count) };
  const left = [sizeOf(notYet), sizeOf(outside)].map(formatCount);
  const cells = knownCells(result);
  const movers = cells.filter((cell) => direction[cell] !== 'stayed');
  const lines = (chosen: readonly number[], whose: string): RowsBehind =>
    linesOf({ by: 'cells', cells: chosen }, whose);
  return {
    known: {
      ...explainSum(known, t(w.knownFormula), { what: t(w.counted), amount: formatCount(total.customers) }),
      worked: `${formatCount(total.customers)} − ${left.join(' − ')} = ${known.amount}`,
      rows: lines(cells, known.what),
    },
    moved: {
      ...explainSum(away, t(w.movedFormula), known),
      worked: `${known.amount} − ${formatCount(moved.of - moved.count)} = ${away.amount}`,
      rows: lines(movers, away.what),
    },
    share: explainRows(
      explainRatio({ what: t(w.movedShare), amount: formatPercent(moved.rate) }, away, known),
      lines(movers, away.what),
    ),
  };
}

function explainLargest(result: KnownResult, largest: Flow): Record<string, Explained> {
  const [from, to] = [nameGroup(largest.from), nameGroup(largest.to)];
  const count = { ...explainFlow(result, largest, 0).customers(), formula: t(w.flowFormula, { from, to }) };
  return { count, flow: count };
}

/** The figures of a flow in the table. */
export function explainFlow(
  result: KnownResult,
  { cell, from, to, sums }: Flow,
  decimals: number,
): {
  readonly customers: () => Explained;
  readonly share: () => Explained;
  readonly change: () => Explained;
} {
  const flow = { flow: nameFlow(from, to) };
  const rows = linesOf({ by: 'cells', cells: [cell] }, t(w.groupLines, { group: flow.flow }));
  const count = (): Amount => ({ what: t(w.flow, flow), amount: formatCount(sums.customers) });
  const row = (): Amount => ({
    what: t(w.fromSize, { group: nameGroup(from) }),
    amount: formatCount(sums.share.of),
  });
  const money = (value: number): string => formatMoneyFull(value, decimals);
  const changeText = formatChangeFull(changeOf(sums), decimals);
  return {
    customers: () =>
      explainRows(
        explainSum(count(), t(w.flowCount, { from: nameGroup(from), to: nameGroup(to) }), row()),
        rows,
      ),
    share: () =>
      explainRows(
        explainRatio({ what: t(w.flowShare, flow), amount: formatPercent(sums.share.rate) }, count(), row()),
        rows,
      ),
    change: () => ({
      ...explainSum({ what: t(w.flowChange, flow), amount: changeText }, t(w.flowChangeFormula)),
      worked: `${money(sums.during)} − ${money(sums.before)} = ${changeText.replace('+', '')}`,
      rows: { ...rows, from: dayAfter(result.start), to: result.asOf },
    }),
  };
}

export const dayAfter = (day: string): string => toIsoDay(toDayNumber(day) + 1);

function explainMoney(result: KnownResult, decimals: number): Record<string, Explained> {
  const { start, earlier, asOf, matrix } = result;
  const { total, parts } = matrix;
  const money = (value: number): string => formatMoneyFull(value, decimals);
  const span = (from: string, to: string) => ({
    days: { from: formatDay(from), to: formatDay(to) },
    rows: { kind: 'orders', which: 'counted', from, to } as const,
  });
  const before = span(dayAfter(start), earlier);
  const during = span(dayAfter(earlier), asOf);
  const both = span(dayAfter(start), asOf);
  const amount = { before: money(total.before), during: money(total.during) };
  const sum = (of: 'won' | 'lost'): Explained => {
    const own = parts.filter((part) => part[of] > 0);
    const names = own.map(({ kind }) => t(partTexts[kind])).join(' + ');
    return {
      ...explainSum(
        { what: t(w[of]), amount: money(total[of]) },
        t(of === 'won' ? w.wonFormula : w.lostFormula, { parts: names === '' ? '0' : names }),
      ),
      worked:
        own.length < 2 ? null : `${own.map((part) => money(part[of])).join(' + ')} = ${money(total[of])}`,
      rows: both.rows,
    };
  };
  return {
    before: {
      ...explainSum({ what: t(w.before), amount: amount.before }, t(w.spanRevenue, before.days)),
      rows: before.rows,
    },
    during: {
      ...explainSum({ what: t(w.during), amount: amount.during }, t(w.duringFormula, during.days)),
      worked: `${amount.before} + ${money(total.won)} − ${money(total.lost)} = ${amount.during}`,
      rows: during.rows,
    },
    won: sum('won'),
    lost: sum('lost'),
  };
}
