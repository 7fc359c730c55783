import type { ClustersResult } from '../../../workers/analyses/clusters/result.ts';
import { explainCells, type CellAccounts, type TellCell } from '../../charts/explainCells.ts';
import { formatCount } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { knowWords as w } from '../../i18n/messagesExplainKnow.ts';
import { rowWords as r } from '../../i18n/messagesExplainRows.ts';
import { explainRows, explainSum, linesOfGroups } from '../../workbench/explained.ts';
import { tabulateProfile } from './tables.ts';
import { nameCluster } from './words.ts';

/** Means of the groups; of the first column, of all who were told apart. */
export function explainProfile(result: ClustersResult, decimals: number): CellAccounts {
  const all: TellCell = (figure) =>
    explainSum(figure, t(r.meanOf), { what: t(w.toldApart), amount: formatCount(result.usedCount) });
  const groups = result.clusters.map(({ id, size }): TellCell => (figure) => {
    const rows = linesOfGroups([id], t(w.groupLines, { group: nameCluster(id) }));
    return explainRows(
      explainSum(figure, t(r.meanOf), { what: t(r.inGroup), amount: formatCount(size) }),
      rows,
    );
  });
  return explainCells(() => tabulateProfile(result, decimals), [null, all, ...groups]);
}
