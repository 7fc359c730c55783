import type { EngineApi } from '../contract/engineApi.ts';
import { ExpectedFailure, succeeded } from '../contract/outcome.ts';
import { readPlan } from '../contract/shopPlan.ts';
import type { WithSignal } from './cancelling.ts';
import { throttleProgress } from './progress.ts';

/** Invented shops; what makes them is loaded when one is asked for. */
export function createShopCalls(withSignal: WithSignal): Pick<EngineApi, 'makeShop'> {
  return {
    makeShop: (plan, requestId, onProgress) =>
      withSignal(requestId, async (signal) => {
        const { makeShop } = await import('../shops/makeShop.ts');
        const tell = throttleProgress(onProgress);
        const made = await makeShop(readPlan(plan), async (share) => {
          tell({ stage: 'writing', share });
          // Lets a cancellation through.
          await new Promise((resolve) => setTimeout(resolve));
          if (signal.aborted) throw new ExpectedFailure('CANCELLED');
        });
        return succeeded(made);
      }),
  };
}
