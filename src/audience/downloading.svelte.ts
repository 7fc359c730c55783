import type { Progress } from '../../workers/contract/importing.ts';
import type { Failure, Outcome } from '../../workers/contract/outcome.ts';
import { downloadBlob, fileNameFrom } from './download.ts';

type Write = (
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
) => Promise<Outcome<{ readonly blob: Blob; readonly name: string; readonly extension: string }>>;

/** A file on its way from the engine to the person, one at a time. */
export class Downloading {
  busy = $state(false);
  /** 0…1; null until the engine says. */
  share = $state<number | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** Name of the file that was handed over last. */
  done = $state<string | null>(null);
  #abort: AbortController | null = null;

  async start(write: Write): Promise<void> {
    if (this.busy) return;
    const abort = new AbortController();
    this.#abort = abort;
    this.busy = true;
    this.share = null;
    this.failure = null;
    this.done = null;
    try {
      const outcome = await write(({ share }) => (this.share = share), abort.signal);
      if (outcome.status === 'ok') {
        const { blob, name, extension } = outcome.value;
        const file = fileNameFrom(name, extension);
        downloadBlob(blob, file);
        this.done = file;
      } else if (outcome.code !== 'CANCELLED') this.failure = outcome;
    } finally {
      this.busy = false;
    }
  }

  stop(): void {
    this.#abort?.abort();
  }
}
