import { wrap, type Remote } from 'comlink';
import kernelUrl from '../kernel.worker.ts?worker&url';
import type { KernelApi } from '../kernel.worker.ts';
import { ExpectedFailure } from '../contract/outcome.ts';
import { trustScriptUrl } from '../contract/trustedUrls.ts';
import type { EngineHost } from './host.ts';

interface KernelWorker {
  readonly worker: Worker;
  readonly api: Remote<KernelApi>;
}

function spawn(): KernelWorker {
  const worker = new Worker(trustScriptUrl(new URL(kernelUrl, import.meta.url).href), {
    type: 'module',
    name: 'kernel',
  });
  return { worker, api: wrap<KernelApi>(worker) };
}

/** One disposable worker, started ahead of need. Cancelling ends it and starts the next. */
export function createKernelRunner(): EngineHost['runKernel'] {
  let idle = spawn();
  return async (analysis, input, options, signal) => {
    if (signal.aborted) throw new ExpectedFailure('CANCELLED');
    const { worker, api } = idle;
    const cancelled = new Promise<never>((_, reject) => {
      const stop = (): void => {
        worker.terminate();
        idle = spawn();
        reject(new ExpectedFailure('CANCELLED'));
      };
      signal.addEventListener('abort', stop, { once: true });
    });
    const failure = new Promise<never>((_, reject) => {
      worker.addEventListener('error', (event) => reject(new Error(event.message)), { once: true });
    });
    return Promise.race([api.compute(analysis, input, options), cancelled, failure]);
  };
}
