import { expose } from 'comlink';
import { openBrowserDatabase } from './engine/browserDatabase.ts';
import { createKernelRunner } from './engine/browserKernels.ts';
import { createEngine } from './engine/engine.ts';
import { createTextDecoder } from './engine/textDecoding.ts';

expose(
  createEngine({
    openDatabase: openBrowserDatabase,
    createDecoder: createTextDecoder,
    runKernel: createKernelRunner(),
  }),
);
