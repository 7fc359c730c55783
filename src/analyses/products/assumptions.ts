import type { ProductsResult } from '../../../workers/analyses/products/result.ts';
import { withFound, type Assumption } from '../../i18n/assumption.ts';
import { t } from '../../i18n/language.svelte.ts';
import { foundAgainst as m } from '../../i18n/messagesExplainBusiness.ts';
import { productsAssumptions } from '../../i18n/messagesProductsParts.ts';

/** What the page takes for granted, and what its result says against that. */
export function checkAssumptions(result: ProductsResult): readonly Assumption[] {
  const { particular } = result;
  const unknown = particular.status === 'ok' ? particular.unknownBuyers : 0;
  return withFound(productsAssumptions, {
    groups:
      particular.status !== 'ok' ? undefined : unknown > 0 ? [t(m.unknownGroup, { count: unknown })] : [],
  });
}
