import type { Selection } from '../../workers/contract/audience.ts';
import type { Failure } from '../../workers/contract/outcome.ts';
import { compute } from '../compute.ts';

export interface Counted {
  readonly customerCount: number;
  readonly revenue: number;
}

/** How many customers a selection means and what they spent, asked of the engine a moment after it has settled. */
export class CountedSelection {
  counted = $state.raw<Counted | null>(null);
  failure = $state.raw<Failure | null>(null);

  /** To be made while a component is; follows both. pauseMs: how long a selection that is typed or dragged must rest. */
  constructor(runId: () => string, selection: () => Selection | null, pauseMs: number) {
    $effect(() => {
      const run = runId();
      const wanted = selection();
      this.counted = null;
      this.failure = null;
      if (wanted === null) return;
      let stale = false;
      const timer = setTimeout(async () => {
        const outcome = await compute.countSelection(run, wanted);
        if (stale) return;
        if (outcome.status === 'ok') this.counted = outcome.value;
        else this.failure = outcome;
      }, pauseMs);
      return () => {
        stale = true;
        clearTimeout(timer);
      };
    });
  }
}
