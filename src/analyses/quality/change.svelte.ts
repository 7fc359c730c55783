import type { MappedDataset } from '../../../workers/contract/importing.ts';
import type { Failure, Outcome } from '../../../workers/contract/outcome.ts';
import type { DataRepair } from '../../../workers/contract/repairs.ts';
import type { Text } from '../../../workers/contract/text.ts';
import { compute } from '../../compute.ts';
import { qualityMessages as m } from '../../i18n/messagesQuality.ts';
import { session } from '../../session.svelte.ts';

/** The one change of the data that may be under way, and what became of the last one. */
class DataChange {
  busy = $state(false);
  said = $state.raw<Text | null>(null);
  failure = $state.raw<Failure | null>(null);

  repair(repair: DataRepair): Promise<void> {
    return this.#change(m.done, (id) => compute.repair(id, repair));
  }

  undo(repairId: string): Promise<void> {
    return this.#change(m.undone, (id) => compute.undoRepair(id, repairId));
  }

  async #change(done: Text, call: (datasetId: string) => Promise<Outcome<MappedDataset>>): Promise<void> {
    const { dataset } = session;
    if (dataset === null || this.busy) return;
    this.busy = true;
    this.said = null;
    this.failure = null;
    const outcome = await call(dataset.id).finally(() => (this.busy = false));
    if (outcome.status === 'failed') this.failure = outcome;
    else {
      this.said = done;
      session.revise(outcome.value);
    }
  }
}

export const dataChange = new DataChange();
