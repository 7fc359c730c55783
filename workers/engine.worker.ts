import { expose } from 'comlink';
import { openBrowserDatabase } from './engine/browserDatabase.ts';
import { createKernelRunner } from './engine/browserKernels.ts';
import { clearScratch, openBrowserScratch } from './engine/browserScratch.ts';
import { createEngine } from './engine/engine.ts';
import { createTextDecoder } from './engine/textDecoding.ts';

void clearScratch();

expose(
  createEngine({
    readsFilesInPlace: true,
    openDatabase: openBrowserDatabase,
    openScratch: openBrowserScratch,
    createDecoder: createTextDecoder,
    runKernel: createKernelRunner(),
  }),
);
