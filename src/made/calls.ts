import { proxy } from 'comlink';
import type { OnProgress } from '../../workers/contract/engineApi.ts';
import type { Outcome } from '../../workers/contract/outcome.ts';
import type { MadeShop, ShopPlan } from '../../workers/contract/shopPlan.ts';
import { withCancel } from '../compute.ts';

export function makeShop(
  plan: ShopPlan,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<Outcome<MadeShop>> {
  return withCancel('file', signal, (api, id) => api.makeShop(plan, id, proxy(onProgress)));
}
