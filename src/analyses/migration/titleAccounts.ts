import type { Direction } from '../../../workers/analyses/migration/result.ts';
import { formatCount, formatMoney, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { knowWords as k } from '../../i18n/messagesExplainKnow.ts';
import { moveWords as w } from '../../i18n/messagesExplainMoves.ts';
import {
  explainRatio,
  explainRows,
  explainSum,
  linesOf,
  writtenAs,
  type Explained,
  type Told,
} from '../../workbench/explained.ts';
import { changeOf, largestChange, largestPart, listFlows, type KnownResult } from './chart.ts';
import { explainFinding, explainFlow, knownCells } from './explained.ts';
import { explainBridge } from './tableAccounts.ts';
import { formatChange, formatChangeFull } from './words.ts';

/** What stands behind the figures of titles and of the last row of the table. */

export function explainMatrixTitle(result: KnownResult, decimals: number): Told {
  const { share } = explainFinding(result, decimals);
  const change = largestChange(result);
  return [
    explainDirection(result, 'up'),
    explainDirection(result, 'down'),
    explainStayed(result),
    share,
    change &&
      writtenAs(
        explainFlow(result, change, decimals).change(),
        formatChange(changeOf(change.sums), decimals),
      ),
    explainCounted(result),
  ];
}

function explainDirection(result: KnownResult, way: Extract<Direction, 'up' | 'down'>): Explained {
  const { from, to, direction, matrix } = result;
  const cells = matrix.cells.flatMap((_, cell) => (direction[cell] === way ? [cell] : []));
  const counts = from.map((_, row) =>
    cells
      .filter((cell) => Math.floor(cell / to.length) === row)
      .reduce((sum, cell) => sum + (matrix.cells[cell]?.customers ?? 0), 0),
  );
  const amount = formatCount(counts.reduce((sum, count) => sum + count, 0));
  const base = { what: t(k.counted), amount: formatCount(matrix.total.customers) };
  return {
    ...explainSum({ what: t(w[way]), amount }, t(w.directionFormula), base),
    worked: addUp(counts.filter((count) => count > 0).map(formatCount), amount),
    rows: linesOf({ by: 'cells', cells }, t(w[way])),
  };
}

/** Nothing is added up where there are fewer than two. */
export function addUp(terms: readonly string[], sum: string): string | null {
  return terms.length < 2 ? null : `${terms.join(' + ')} = ${sum}`;
}

function explainStayed(result: KnownResult): Explained {
  const { moved } = result.matrix;
  const stayed = { what: t(w.stayedCount), amount: formatCount(moved.of - moved.count) };
  const cells = knownCells(result).filter((cell) => result.direction[cell] === 'stayed');
  return explainRows(
    explainRatio({ what: t(w.stayed), amount: formatPercent(1 - moved.rate) }, stayed, {
      what: t(k.knownPlain),
      amount: formatCount(moved.of),
    }),
    linesOf({ by: 'cells', cells }, stayed.what),
  );
}

function explainCounted({ matrix }: KnownResult): Explained {
  const amount = formatCount(matrix.total.customers);
  const cells = matrix.cells.map((_, cell) => cell);
  const sizes = matrix.rows.filter(({ customers }) => customers > 0);
  return {
    ...explainSum({ what: t(k.counted), amount }, t(w.countedFormula)),
    worked: addUp(
      sizes.map(({ customers }) => formatCount(customers)),
      amount,
    ),
    rows: linesOf({ by: 'cells', cells }, t(k.counted)),
  };
}

export function explainBridgeTitle(result: KnownResult, decimals: number): Told {
  const { parts, total } = result.matrix;
  const change = changeOf(total);
  const cells = explainBridge(result, decimals);
  const most = largestPart(result);
  const isMore = change > 0;
  const [more, less] = [Math.max(total.before, total.during), Math.min(total.before, total.during)].map(
    (value) => formatMoneyFull(value, decimals),
  );
  const full = formatMoneyFull(Math.abs(change), decimals);
  return [
    {
      what: t(isMore ? w.grown : w.fallen),
      amount: formatMoney(Math.abs(change), decimals),
      formula: t(isMore ? k.flowChangeFormula : w.fallenFormula),
      worked: `${more} − ${less} = ${full}`,
      base: null,
    },
    most && writtenAs(cells(parts.indexOf(most), 4)?.(), formatChange(changeOf(most), decimals)),
  ];
}

/** By column of the table of every move. */
export function explainTotal(
  result: KnownResult,
  decimals: number,
): (column: number) => (() => Explained | null) | undefined {
  const { total } = result.matrix;
  const money = (value: number): string => formatMoneyFull(value, decimals);
  const of = (name: 'before' | 'during' | 'won' | 'lost') => () =>
    explainFinding(result, decimals)[name] ?? null;
  const change = (): Explained => {
    const amount = formatChangeFull(changeOf(total), decimals);
    return {
      ...explainSum({ what: t(w.change), amount }, t(k.flowChangeFormula)),
      worked: `${money(total.during)} − ${money(total.before)} = ${amount.replace('+', '')}`,
    };
  };
  const columns = [
    ...[undefined, undefined, () => explainCounted(result), undefined, undefined],
    ...[of('before'), of('during'), change, of('won'), of('lost')],
  ];
  return (column) => columns[column];
}

export function explainFlowsTitle(result: KnownResult): Told {
  const figure = { what: t(w.flows), amount: formatCount(listFlows(result).length) };
  return [{ ...explainSum(figure, t(w.flowsFormula)), rows: null }];
}
