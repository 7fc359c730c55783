import { scorePlaces } from '../analyses/regions/kernel.ts';
import type { RegionRow, Score } from '../analyses/regions/result.ts';
import { regionsSpec } from '../analyses/regions/spec.ts';
import { completeOptions } from '../contract/options.ts';
import { shareOf } from '../numeric/share.ts';

export interface FewPlace {
  readonly customers: number;
  readonly loyal: number;
  readonly stores: number;
}

/** The scores that the analysis gives places, with its own weights but for that of loyalty. */
export function scoreFewPlaces(places: readonly FewPlace[], loyaltyWeight: number): Score[] {
  const options = completeOptions(regionsSpec, { loyaltyWeight });
  const rows = places.map(({ customers, loyal, stores }, at): RegionRow => ({
    ...{ kind: 'value', name: String(at), valueCount: 1 },
    ...{ customerCount: customers, orders: customers, revenue: 0, margin: null, revenuePerCustomer: 0 },
    ...{ repurchase: shareOf(loyal, customers), loyal: shareOf(loyal, customers) },
    ...{ recent: null, before: null, penetration: null, storeCount: stores, score: null },
  }));
  const weights = {
    base: options.baseWeight,
    loyalty: options.loyaltyWeight,
    store: options.storeFactor,
  };
  return scorePlaces(rows, weights).flatMap(({ score }) => score ?? []);
}
