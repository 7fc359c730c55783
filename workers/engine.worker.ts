import { expose, transfer } from 'comlink';
import { largeBuffers } from './contract/moving.ts';
import type { EngineApi } from './contract/engineApi.ts';
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

const run: EngineApi['run'] = async (request, requestId, onProgress) => {
  const outcome = await engine.run(request, requestId, onProgress);
  return transfer(outcome, largeBuffers(outcome));
};

expose({ ...engine, run });

/** Four fifths of what the database may have, or half of what a small device has in all. */
function findMemory(): number {
  const { deviceMemory } = navigator as { readonly deviceMemory?: number };
  return Math.min(2.5e9, (deviceMemory ?? 8) * 0.5e9);
}
