import type { Selection } from '../../workers/contract/audience.ts';
import { formatCount, formatMoney, formatMoneyFull, formatPercent } from '../i18n/format.ts';
import { t } from '../i18n/language.svelte.ts';
import { selectionCells as s } from '../i18n/messagesExplainCells.ts';
import {
  explainRatio,
  explainRows,
  explainSum,
  linesOf,
  type Explained,
  type Told,
} from '../workbench/explained.ts';
import type { Counted } from './countedSelection.svelte.ts';

/** How many are chosen and what they spent, as they are written before a list is kept. */
export function tellChosen(counted: Counted, selection: Selection, name: string, decimals: number): Told {
  const rows = linesOf(selection, name);
  const revenue = { what: t(s.revenue), amount: formatMoney(counted.revenue, decimals) };
  const customers = { what: t(s.customers), amount: formatCount(counted.customerCount) };
  return [
    explainRows(explainSum(customers, t(s.customersFormula)), rows),
    explainRows(explainSum(revenue, t(s.revenueFormula)), rows),
  ];
}

/** The figures of what is chosen on a page, and what stands behind each. */
export function tellSelection(
  { counted, total }: { readonly counted: Counted; readonly total: Counted },
  selection: Selection,
  name: string,
  decimals: number,
): {
  readonly figures: Readonly<Record<string, string>>;
  readonly explained: Readonly<Record<string, Explained>>;
} {
  const rows = linesOf(selection, name);
  const own = (account: Explained): Explained => explainRows(account, rows);
  const full = (value: number): string => formatMoneyFull(value, decimals);
  const customers = { what: t(s.customers), amount: formatCount(counted.customerCount) };
  const all = { what: t(s.all), amount: formatCount(total.customerCount) };
  const revenue = { what: t(s.revenue), amount: full(counted.revenue) };
  const allRevenue = { what: t(s.allRevenue), amount: full(total.revenue) };
  const share = formatPercent(total.customerCount > 0 ? counted.customerCount / total.customerCount : 0);
  const revenueShare = formatPercent(total.revenue > 0 ? counted.revenue / total.revenue : 0);
  return {
    figures: {
      ...{ customers: customers.amount, share },
      ...{ revenue: formatMoney(counted.revenue, decimals), revenueShare },
    },
    explained: {
      customers: own(explainSum(customers, t(s.customersFormula), all)),
      share: own(explainRatio({ what: t(s.share), amount: share }, customers, all)),
      revenue: own(explainSum(revenue, t(s.revenueFormula), allRevenue)),
      revenueShare: own(explainRatio({ what: t(s.revenueShare), amount: revenueShare }, revenue, allRevenue)),
    },
  };
}
