import type { Favourites, Mix, RegionsResult } from '../../../workers/analyses/regions/result.ts';
import { namePart } from '../../charts/partNames.ts';
import { formatCount } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { regionHeads as h } from '../../i18n/messagesExplainHeads.ts';
import { rowWords as r } from '../../i18n/messagesExplainRows.ts';
import { regionsMessages as m } from '../../i18n/messagesRegions.ts';
import { explainSum, type Amount, type Explained, type Told } from '../../workbench/explained.ts';
import { rankScores, type RatedRow, type RateMeasure } from './chart.ts';
import { explainFavourite, explainRate, explainScore, explainShare } from './explained.ts';
import { formatLevel } from './words.ts';

/** What stands behind the figures of titles and sentences. */

/** Counted from the rows of the result, not from those of the file. */
const counted = (figure: Amount, formula: string, of: Amount | null = null, worked: string | null = null) =>
  ({ ...explainSum(figure, formula, of), worked, rows: null }) satisfies Explained;

export function explainStores({ rows }: RegionsResult, at: number): Explained | undefined {
  const row = rows[at];
  const what = t(h.stores, { name: row ? namePart(row) : '' });
  return row && counted({ what, amount: String(row.storeCount) }, t(r.stores));
}

/** Above the scores: the highest, or the share of the place with most revenue. */
export function explainScoreTitle(result: RegionsResult, decimals: number): Told {
  const [first] = rankScores(result);
  return [first ? explainScore(result, first.at) : explainShare(result, 0, decimals)];
}

/** Above the rates: the highest and the lowest, and how many of the places are drawn. */
export function explainRateTitle(
  result: RegionsResult,
  measure: RateMeasure,
  ends: readonly (RatedRow | undefined)[],
  shown: { readonly count: number; readonly most: number },
): Told {
  const places = { what: t(h.places), amount: formatCount(result.rows.length) };
  const drawn = { what: t(h.shown), amount: formatCount(shown.count) };
  return [
    ...ends.map((one) => one && explainRate(result, one.at, measure)),
    counted(drawn, t(h.shownFormula, { most: shown.most }), places),
    counted(places, t(h.placesFormula)),
  ];
}

/** Above the mix: cells proven, those tested; below it the items that are not drawn. */
export function explainMixTitle(result: RegionsResult, mix: Mix): Told {
  const words = { item: t(m[mix.item]), level: formatLevel(result.level) };
  const places = formatCount(result.rows.length);
  const tested = formatCount(mix.testCount / Math.max(1, result.rows.length));
  const tests = { what: t(h.cells), amount: formatCount(mix.testCount) };
  const all = { what: t(h.allItems), amount: formatCount(mix.names.length + mix.restCount) };
  const rest = { what: t(h.notDrawn, words), amount: formatCount(mix.restCount) };
  const drawn = formatCount(mix.names.length);
  return [
    counted({ what: t(h.proven), amount: formatCount(mix.provenCount) }, t(h.provenFormula, words), tests),
    counted(tests, t(h.cellsFormula, words), null, `${places} × ${tested} = ${tests.amount}`),
    counted(rest, t(h.notDrawnFormula), all, `${all.amount} − ${drawn} = ${rest.amount}`),
  ];
}

/** Above the favourites: the index of the first, and what was compared. */
export function explainFavouriteTitle(result: RegionsResult, favourites: Favourites): Told {
  const [first] = favourites.list;
  const items = { what: t(h.items), amount: formatCount(favourites.itemCount) };
  const tests = { what: t(h.tests), amount: formatCount(favourites.testCount) };
  const places = formatCount(result.rows.filter(({ kind }) => kind === 'value').length);
  return [
    first && explainFavourite(result, first).index,
    counted(tests, t(h.testsFormula), null, `${places} × ${items.amount} = ${tests.amount}`),
    counted(items, t(h.itemsFormula)),
  ];
}
