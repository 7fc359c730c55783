import type { Share } from '../../../workers/contract/parts.ts';
import type { Favourites, Mix, RegionsResult } from '../../../workers/analyses/regions/result.ts';
import { explainCells, type CellAccounts, type TellCell } from '../../charts/explainCells.ts';
import { namePart } from '../../charts/partNames.ts';
import { formatCount } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { regionHeads as h } from '../../i18n/messagesExplainHeads.ts';
import { channelFigures, regionFigures as w } from '../../i18n/messagesExplainParts.ts';
import { rowWords as r } from '../../i18n/messagesExplainRows.ts';
import { regionsMessages as m } from '../../i18n/messagesRegions.ts';
import { explainRatio, explainSum, type Amount, type Explained } from '../../workbench/explained.ts';
import { explainWilsonEnds } from '../../workbench/explainInterval.ts';
import { writeModelled, writeFactor } from '../../workbench/workedNumbers.ts';
import { rankScores, type RatedRow, type RateMeasure } from './chart.ts';
import { explainCustomers, explainFavourite, explainRate, explainScore } from './explained.ts';
import { tabulateFavourites, tabulateMix, tabulateRates, tabulateScores } from './tables.ts';

/** What stands behind the cells of the tables behind the pictures. */

const keep = (account: Explained | undefined, { amount }: Amount): Explained | null =>
  account ? { ...account, amount } : null;
const ends =
  (shareOf: (row: number) => { readonly share: Share; readonly of: string } | null): TellCell =>
  (figure, row) => {
    const one = shareOf(row);
    return one && explainWilsonEnds(figure, one.share, one.of);
  };

export function explainScores(result: RegionsResult): CellAccounts {
  const ranked = rankScores(result);
  const most = ranked.reduce((high, { row }) => Math.max(high, row.customerCount), 0);
  const highest = ranked.reduce((high, { row }) => Math.max(high, row.loyal.low), 0);
  const writeEnd = (low: number): string => `${writeModelled(low * 100, 4)}%`;
  const at = (row: number): number => ranked[row]?.at ?? -1;
  return explainCells(
    () => tabulateScores(result),
    [
      null,
      (figure, row) => keep(explainCustomers(result, at(row)), figure),
      (figure, _, beside) =>
        explainRatio(figure, beside(1), { what: t(r.ofMost), amount: formatCount(most) }),
      (figure, row) => keep(explainRate(result, at(row), 'loyal'), figure),
      ends((row) => {
        const one = ranked[row]?.row;
        return one ? { share: one.loyal, of: t(channelFigures.customers, { name: namePart(one) }) } : null;
      }),
      (figure, row) =>
        explainRatio(
          figure,
          { what: t(h.loyalLow), amount: writeEnd(ranked[row]?.row.loyal.low ?? 0) },
          { what: t(h.loyalHighest), amount: writeEnd(highest) },
        ),
      (figure) => explainSum(figure, t(r.stores)),
      (figure) => explainSum(figure, t(h.distance, result.weights)),
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
      ends((row) => {
        const one = rows[row];
        const whose = measure.id === 'penetration' ? w.members : channelFigures.customers;
        return one ? { share: one.share, of: t(whose, { name: namePart(one.row) }) } : null;
      }),
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
      (figure, row) => {
        const cell = mix.cells[Math.floor(row / mix.names.length)]?.[row % mix.names.length];
        const share = mix.shares[row % mix.names.length] ?? 0;
        if (!cell?.index || share === 0) return explainSum(figure, t(h.indexNone));
        // All that the place buys follows from the index.
        const all = {
          what: t(h.buyersHere),
          amount: formatCount(Math.round(cell.buyers / cell.index / share)),
        };
        const worked = `(${formatCount(cell.buyers)} ÷ ${all.amount}) ÷ ${writeModelled(share * 100, 4)}%`;
        return {
          ...explainSum(figure, t(h.indexFormula), all),
          worked: `${worked} = ${figure.amount}`,
        };
      },
      (figure) => explainSum(figure, t(r.adjusted)),
    ],
    (cells) => `${cells[0]?.text ?? ''} · ${cells[1]?.text ?? ''}`,
  );
}

export function explainFavourites(favourites: Favourites, result: RegionsResult): CellAccounts {
  const own =
    (tell: (one: Favourites['list'][number], figure: Amount) => Explained): TellCell =>
    (figure, at) => {
      const one = favourites.list[at];
      return one ? tell(one, figure) : null;
    };
  return explainCells(
    () => tabulateFavourites(favourites, result),
    [
      ...[null, null],
      own((one, figure) =>
        explainSum(figure, t(h.buyers), { what: t(h.ofPlace), amount: formatCount(one.placeBuyers) }),
      ),
      own((one) => explainFavourite(result, one).expected),
      own((one) => explainFavourite(result, one).index),
      own((one, figure) =>
        explainRatio(
          figure,
          { what: t(m.buyers), amount: formatCount(one.buyers) },
          { what: t(h.expectedMix), amount: writeFactor(one.buyers / one.mixIndex) },
        ),
      ),
      own((one, figure) =>
        explainSum(figure, t(h.p), { what: t(w.allPlaces), amount: formatCount(one.allBuyers) }),
      ),
      own((_, figure) =>
        explainSum(figure, t(r.adjusted), {
          what: t(w.tests),
          amount: formatCount(favourites.testCount),
        }),
      ),
    ],
    (cells) => `${cells[0]?.text ?? ''} · ${cells[1]?.text ?? ''}`,
  );
}
