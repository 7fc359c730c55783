import type {
  Choice,
  ClusterMap,
  ClustersResult,
  Control,
  Dendrogram,
  Density,
} from '../../../workers/analyses/clusters/result.ts';
import { explainCells, type CellAccounts, type TellCell } from '../../charts/explainCells.ts';
import { formatCount, formatFigures, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { clusterWords as w } from '../../i18n/messagesExplainClusters.ts';
import { knowWords } from '../../i18n/messagesExplainKnow.ts';
import type { Text } from '../../../workers/contract/text.ts';
import {
  explainSum,
  type Amount,
  type Explained,
  type RowsBehind,
  type Told,
} from '../../workbench/explained.ts';
import { explainCount, explainTried, explainUsed, usedOf } from './explained.ts';
import {
  tabulateChoice,
  tabulateControl,
  tabulateDensity,
  tabulateLoadings,
  tabulateTree,
} from './tables.ts';
import { formatIndex, nameFeature } from './words.ts';

/** Figures of the model are worked out from customers as points: no order lines stand behind one alone. */
const plain = (
  what: Text,
  amount: string,
  formula: string,
  base: Amount | null = null,
): Explained & { readonly rows: RowsBehind | null } => ({
  ...explainSum({ what: t(what), amount }, formula, base),
  rows: null,
});

const cell =
  (formula: string, base: Amount | null = null): TellCell =>
  (figure) => ({ ...explainSum(figure, formula, base), rows: null });

export function explainMapTitle(result: ClustersResult, { ratio, x }: ClusterMap): Told {
  const [first, second] = ratio;
  const share = formatPercent(first + second);
  const terms = [first, second].map((one) => `${formatFigures(100 * one, 4)}%`);
  return [
    { ...plain(w.seen, share, t(w.seenFormula)), worked: `${terms.join(' + ')} = ${share}` },
    explainUsed(result),
    plain(w.drawn, formatCount(x.length), t(w.drawnFormula), usedOf(result)),
  ];
}

export function explainLoadings(result: ClustersResult, map: ClusterMap): CellAccounts {
  const tell = cell(t(w.loadingFormula));
  return explainCells(() => tabulateLoadings(result, map), [null, tell, tell]);
}

export function explainChoiceTitle(result: ClustersResult, choice: Choice): Told {
  const bySilhouette = { what: t(w.bySilhouette), amount: String(choice.bySilhouette) };
  return [explainTried(bySilhouette, choice), explainGap(choice), explainSampled(result, choice.sampled)];
}

/** Every number up to the chosen one beside what it was compared with. */
function explainGap({ byGap, rows }: Choice): Explained {
  const compared = rows.slice(0, byGap).flatMap(({ k, gap }, i) => {
    const next = rows[i + 1];
    if (next === undefined) return [];
    const [own, then, error] = [gap, next.gap, next.gapError].map((one) => formatFigures(one, 3));
    return t(w.gapTried, { k, gap: own ?? '', next: then ?? '', error: error ?? '' });
  });
  return { ...plain(w.byGap, String(byGap), t(w.byGapFormula)), worked: compared.join(', ') };
}

const explainSampled = (result: ClustersResult, sampled: number): Explained =>
  plain(knowWords.sampled, formatCount(sampled), t(w.sampledFormula), usedOf(result));

export function explainChoice(choice: Choice): CellAccounts {
  const sampled = { what: t(knowWords.sampled), amount: formatCount(choice.sampled) };
  return explainCells(
    () => tabulateChoice(choice),
    [
      null,
      cell(t(w.inertiaFormula), sampled),
      cell(t(w.triedFormula), sampled),
      cell(t(w.gapFormula)),
      cell(t(w.gapErrorFormula)),
    ],
  );
}

export function explainTrustTitle(result: ClustersResult, control: Control): Told {
  const count = formatCount(control.shuffles);
  return [
    plain(w.own, formatIndex(control.silhouette), t(w.ownFormula), sampledOf(control)),
    plain(w.highest, formatIndex(control.highest), t(w.highestFormula, { count }), sampledOf(control)),
    plain(w.copies, count, t(w.copiesFormula)),
    explainSampled(result, control.sampled),
  ];
}

const sampledOf = ({ sampled }: Control): Amount => ({
  what: t(knowWords.sampled),
  amount: formatCount(sampled),
});

export function explainControl(control: Control): CellAccounts {
  const words = { count: formatCount(control.shuffles) };
  const formulas = [t(w.ownFormula), t(w.highestFormula, words), t(w.meanFormula, words)];
  const tell: TellCell = (figure, row) => ({
    ...explainSum(figure, formulas[row] ?? '', sampledOf(control)),
    rows: null,
  });
  return explainCells(() => tabulateControl(control), [null, tell]);
}

export function explainTreeTitle(result: ClustersResult, tree: Dendrogram): Told {
  return [
    { ...explainCount(result), what: t(w.branches) },
    plain(w.merges, formatCount(tree.merges.length), t(w.mergesFormula)),
  ];
}

export function explainTree(result: ClustersResult, tree: Dendrogram): CellAccounts {
  return explainCells(() => tabulateTree(result, tree), [null, null, cell(t(w.heightFormula))]);
}

export function explainDensityTitle(result: ClustersResult, density: Density): Told {
  const { eps, isSuggested, minPoints, coreCount } = density;
  const words = { eps: formatIndex(eps), points: minPoints };
  const looked = { what: t(w.looked), amount: formatCount(result.reduced?.count ?? result.usedCount) };
  return [
    // One that was set is no finding.
    isSuggested ? plain(w.eps, formatIndex(eps), t(w.epsFormula), looked) : null,
    plain(w.core, formatCount(coreCount), t(w.coreFormula, words), looked),
  ];
}

export function explainDensity(density: Density, rankOf: (i: number) => number): CellAccounts {
  const tell = cell(t(w.neighbour, { points: density.minPoints }));
  return explainCells(() => tabulateDensity(density, rankOf), [null, tell]);
}

/** In the order of the notes on how the customers were divided. */
export function explainCaveats(result: ClustersResult): Told {
  const { reduced, silhouetteSample, correlated, clusters, features } = result;
  const nameAt = (feature: number): string => nameFeature(features[feature]?.id ?? '');
  const tiny = formatCount(clusters.filter(({ isTiny }) => isTiny).length);
  return [
    ...correlated.map(({ a, b, r }) => ({
      ...plain(w.correlated, formatIndex(r), t(w.correlatedFormula), usedOf(result)),
      what: t(w.correlated, { a: nameAt(a), b: nameAt(b) }),
    })),
    plain(w.tiny, tiny, t(w.tinyFormula)),
    reduced &&
      plain(w.reduced, formatCount(reduced.count), t(w[reduced.by === 'sample' ? 'onSample' : 'onCentres'])),
    explainUsed(result),
    ...(silhouetteSample > 0 ? explainMeasured(silhouetteSample) : []),
  ];
}

function explainMeasured(sample: number): Told {
  const measured = formatCount(sample);
  const error = (0.3 / Math.sqrt(sample)).toFixed(3);
  return [
    plain(w.measured, measured, t(w.measuredFormula)),
    { ...plain(w.error, error, t(w.errorFormula)), worked: `0.3 ÷ √${measured} = ${error}` },
  ];
}
