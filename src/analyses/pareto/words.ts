import type { Concentration, ParetoMeasure, ParetoUnit } from '../../../workers/analyses/pareto/result.ts';
import { formatCount, formatMoney, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { paretoMessages as m } from '../../i18n/messagesPareto.ts';

/** Values of pareto in the words of the page’s language. */

export const sayUnits = (unit: ParetoUnit): string => t(m[unit]);
export const sayMeasure = (measure: ParetoMeasure): string => t(m[measure]);

/** “1,472명”, “777 products”. */
export function sayCount(count: number, unit: ParetoUnit): string {
  return t(unit === 'customers' ? m.countedCustomers : m.countedProducts, { count: formatCount(count) });
}

/** A share; the amount where there is no total to have a share of. */
export function sayShare(amount: number, { total }: Concentration, decimals: number): string {
  return total > 0 ? formatPercent(amount / total) : formatMoney(amount, decimals);
}

export function formatGini(gini: number | null): string {
  return gini === null ? '–' : gini.toFixed(3);
}
