import { expose, releaseProxy, transfer, type Remote } from 'comlink';
import { largeBuffers } from './contract/moving.ts';
import type { EngineApi, OnProgress } from './contract/engineApi.ts';
import { openBrowserDatabase } from './engine/browserDatabase.ts';
import { createKernelRunner } from './engine/browserKernels.ts';
import { createEngine } from './engine/engine.ts';
import { createTextDecoder } from './engine/textDecoding.ts';
import { reportRequests } from './reportRequests.ts';

reportRequests('engine');

const engine = createEngine({
  memoryBytes: findMemory(),
  openDatabase: openBrowserDatabase,
  createDecoder: createTextDecoder,
  runKernel: createKernelRunner(),
});

/** What the page is told by has a port of its own, which both sides hold until it is released. */
async function whileTelling<Value>(
  onProgress: OnProgress,
  work: (tell: OnProgress) => Promise<Value>,
): Promise<Value> {
  let isOver = false;
  try {
    return await work((progress) => {
      if (!isOver) onProgress(progress);
    });
  } finally {
    isOver = true;
    (onProgress as Remote<OnProgress>)[releaseProxy]();
  }
}

const telling: Pick<EngineApi, 'run' | 'importTable' | 'makeShop' | 'audienceFile' | 'adFile'> = {
  async run(request, id, onProgress) {
    const outcome = await whileTelling(onProgress, (tell) => engine.run(request, id, tell));
    return transfer(outcome, largeBuffers(outcome));
  },
  importTable: (request, id, onProgress) =>
    whileTelling(onProgress, (tell) => engine.importTable(request, id, tell)),
  makeShop: (plan, id, onProgress) => whileTelling(onProgress, (tell) => engine.makeShop(plan, id, tell)),
  audienceFile: (request, id, onProgress) =>
    whileTelling(onProgress, (tell) => engine.audienceFile(request, id, tell)),
  adFile: (request, id, onProgress) => whileTelling(onProgress, (tell) => engine.adFile(request, id, tell)),
};

expose({ ...engine, ...telling });

/** Four fifths of what the database may have, or half of what a small device has in all. */
function findMemory(): number {
  const { deviceMemory } = navigator as { readonly deviceMemory?: number };
  return Math.min(2.5e9, (deviceMemory ?? 8) * 0.5e9);
}
