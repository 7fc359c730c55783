import {
  notYet,
  outside,
  type Direction,
  type HeldOut,
  type MigrationResult,
  type PartKind,
  type Stationarity,
} from '../../../workers/analyses/migration/result.ts';
import { rfmSegmentIds, type RfmSegmentId } from '../../../workers/analyses/rfm/segments.ts';
import type { Text } from '../../../workers/contract/text.ts';
import { groupName } from '../../audience/sourceWords.ts';
import { segmentColours } from '../../design/segmentColours.ts';
import { formatCount, formatDay, formatMoney, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { migrationMessages as m } from '../../i18n/messagesMigration.ts';
import { outlookMessages as o } from '../../i18n/messagesMigrationOutlook.ts';
import { changeOf, isFew, type Flow, type KnownResult, type MigrationMeasure } from './chart.ts';

/** Values of migration in the words of the page’s language. */

export function nameGroup(id: string): string {
  return id === notYet ? t(m.notYet) : groupName('migration', id);
}

/** The same colour as on every other page; groups without one take turns. */
export function colourOf(id: string, place: number): string {
  if (id === notYet || id === outside) return 'var(--line-strong)';
  return isRfm(id) ? segmentColours[id] : `var(--category-${(place % 8) + 1})`;
}

function isRfm(id: string): id is RfmSegmentId {
  return (rfmSegmentIds as readonly string[]).includes(id);
}

/** “Champions → Loyal”. */
export function nameFlow(from: string, to: string): string {
  return `${nameGroup(from)} → ${nameGroup(to)}`;
}

export function nameCell({ from, to }: MigrationResult, cell: number): string {
  return nameFlow(from[Math.floor(cell / to.length)] ?? '', to[cell % to.length] ?? '');
}

export const directionTexts: Readonly<Record<Direction, Text>> = {
  stayed: m.dirStayed,
  up: m.dirUp,
  down: m.dirDown,
  moved: m.dirMoved,
  new: m.dirNew,
};

export const partTexts: Readonly<Record<PartKind, Text>> = {
  new: m.partNew,
  up: m.partUp,
  stayed: m.partStayed,
  moved: m.partMoved,
  down: m.partDown,
  silent: m.partSilent,
};

export function signed(value: number, format: (size: number) => string): string {
  return `${value > 0 ? '+' : value < 0 ? '−' : ''}${format(Math.abs(value))}`;
}

export function formatChange(value: number, decimals: number): string {
  return signed(value, (size) => formatMoney(size, decimals));
}

export function formatChangeFull(value: number, decimals: number): string {
  return signed(value, (size) => formatMoneyFull(size, decimals));
}

export function formatP(probability: number): string {
  return probability < 0.001 ? '< 0.001' : `= ${probability.toFixed(3)}`;
}

/** A part in a sentence of its own: “customers who moved up: +1.2M”. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

export const measureTexts: Readonly<Record<MigrationMeasure, Text>> = {
  customers: m.customersMeasure,
  share: m.shareMeasure,
  change: m.changeMeasure,
};

/** What a cell says, as its tooltip and its label. */
export function describeFlow(
  { direction, sums, from, to }: Omit<Flow, 'cell'>,
  decimals: number,
): { readonly head: string; readonly lines: readonly string[] } {
  const { share } = sums;
  const money = (value: number): string => formatMoney(value, decimals);
  return {
    head: `${nameFlow(from, to)} (${t(directionTexts[direction])})`,
    lines: [
      t(m.cellCount, {
        count: formatCount(share.count),
        of: formatCount(share.of),
        share: formatPercent(share.rate),
        low: formatPercent(share.low),
        high: formatPercent(share.high),
      }),
      ...(isFew(share.of) ? [t(m.fewRow, { of: formatCount(share.of) })] : []),
      t(m.cellMoney, {
        before: money(sums.before),
        during: money(sums.during),
        change: formatChange(changeOf(sums), decimals),
      }),
      t(m.cellWonLost, { won: money(sums.won), lost: money(sums.lost) }),
    ],
  };
}

/** The cell of a row and column as a flow, empty ones too. */
export function flowAt(
  { from, to, direction, matrix }: KnownResult,
  row: number,
  column: number,
): Flow | null {
  const cell = row * to.length + column;
  const sums = matrix.cells[cell];
  if (sums === undefined) return null;
  return { cell, from: from[row] ?? '', to: to[column] ?? '', direction: direction[cell] ?? 'moved', sums };
}

export function formatChi(chiSquare: number): string {
  return formatCount(Math.round(chiSquare * 10) / 10);
}

/** Whether the shares of moving stayed the same, with the numbers of the test. */
export function sayStationarity(test: Stationarity): string {
  return t(test.p < 0.05 ? o.stationaryNot : o.stationary, {
    steps: formatCount(test.steps),
    chi: formatChi(test.chiSquare),
    freedom: formatCount(test.freedom),
    p: formatP(test.p),
    shift: formatPercent(test.shift),
  });
}

/** How far off the outlook would have been one step ago. */
export function sayHeldOut(of: Pick<MigrationResult, 'earlier' | 'asOf'>, heldOut: HeldOut): string {
  const { text, figures } = writeHeldOut(of, heldOut);
  return t(text, figures);
}

export function writeHeldOut(
  { earlier, asOf }: Pick<MigrationResult, 'earlier' | 'asOf'>,
  { error, naiveError }: HeldOut,
) {
  const figures = {
    from: formatDay(earlier),
    until: formatDay(asOf),
    error: formatCount(Math.round(error)),
    naive: formatCount(Math.round(naiveError)),
  };
  return { text: error < naiveError ? o.heldOutBetter : o.heldOutWorse, figures };
}
