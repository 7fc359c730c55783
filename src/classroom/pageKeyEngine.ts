import { compute } from '../compute.ts';
import { makeShop } from '../made/calls.ts';
import type { KeyEngine } from '../practice/answerKey.ts';

/** The engine of the page, asked for the answers of learners until the signal ends it. */
export function pageKeyEngine(signal: AbortSignal): KeyEngine {
  const quiet = (): void => undefined;
  return {
    makeShop: (plan) => makeShop(plan, quiet, signal),
    preview: (request) => compute.preview(request, signal),
    importTable: (request) => compute.importTable(request, quiet, signal),
    run: (request) => compute.run(request, quiet, signal),
    countSelection: (runId, selection) => compute.countSelection(runId, selection),
    dropDataset: (id) => compute.dropDataset(id),
  };
}
