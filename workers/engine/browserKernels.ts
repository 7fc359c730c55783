import { proxy, transfer, wrap, type Remote } from 'comlink';
import kernelUrl from '../kernel.worker.ts?worker&url';
import { halvedKernels } from '../analyses/halvedKernels.ts';
import { partedWork, shareOut } from '../analyses/partedWork.ts';
import type { KernelApi } from '../kernel.worker.ts';
import { keepFound } from '../contract/engineApi.ts';
import { ExpectedFailure } from '../contract/outcome.ts';
import {
  columnsForMain,
  type HalvedKernel,
  type KernelInput,
  type KernelOutput,
} from '../contract/kernel.ts';
import { copyOf, largeBuffers } from '../contract/moving.ts';
import { orEnded } from '../contract/orEnded.ts';
import { trustScriptUrl } from '../contract/trustedUrls.ts';
import type { EngineHost } from './host.ts';

interface KernelWorker {
  readonly worker: Worker;
  readonly api: Remote<KernelApi>;
  /** Aborted by an error that the worker has of its own, after which it answers nothing. The reason tells which. */
  readonly broken: AbortSignal;
  /** Still at work on what nobody waits for any more. */
  isLeftBehind: boolean;
}

/** More workers than these at once are not worth their start. */
const mostWorkers = 4;

/** How long cancelled work may go on by itself. */
const patienceMs = 2_000;

/** Of inputs from here on halves and parts are worth another worker. */
const largeBytes = 8e6;

function sizeOf({ columns }: KernelInput): number {
  return Object.values(columns).reduce((sum, { byteLength }) => sum + byteLength, 0);
}

/** The input stays here for the next question: a worker gets a copy. */
function copied(input: KernelInput): KernelInput {
  const own = copyOf(input);
  return transfer(own, largeBuffers(own.columns));
}

/** The script of a worker did not come. */
class NotLoaded extends Error {}

function spawn(): KernelWorker {
  const worker = new Worker(trustScriptUrl(new URL(kernelUrl, import.meta.url).href), {
    type: 'module',
    name: 'kernel',
  });
  const life = new AbortController();
  // Started ahead of need, it may break while nobody waits for it.
  worker.addEventListener('error', (event) => {
    // Only what ran can tell what went wrong.
    life.abort(event instanceof ErrorEvent ? new Error(event.message) : new NotLoaded('kernel'));
  });
  return { worker, api: wrap<KernelApi>(worker), broken: life.signal, isLeftBehind: false };
}

/** Waits for work of a worker, or for an error that it has of its own; the worker keeps nothing of it afterwards. */
function orBroken<Value>({ broken }: KernelWorker, work: Promise<Value>): Promise<Value> {
  return orEnded(work, broken, () => {
    throw broken.reason;
  });
}

/**
 * One disposable worker, started ahead of need. Cancelled work is mostly done sooner than another worker would be there,
 * and that one’s script would have to be asked for once more: the worker is given up only when it goes on for too long
 * or is needed.
 */
export function createKernelRunner(): EngineHost['runKernel'] {
  let current = spawn();
  /** Started when work is first shared out, and kept. */
  const helpers: KernelWorker[] = [];

  /** Ends all work at once. */
  function startOver(): KernelWorker {
    for (const { worker } of [current, ...helpers.splice(0)]) worker.terminate();
    return (current = spawn());
  }

  function replace(given: KernelWorker): void {
    if (current === given) startOver();
  }

  function helper(at: number): KernelWorker {
    const given = helpers[at];
    return given && !given.broken.aborted ? given : (helpers[at] = spawn());
  }

  const run: EngineHost['runKernel'] = async (analysis, input, options, signal, onShare) => {
    if (signal.aborted) throw new ExpectedFailure('CANCELLED');
    if (current.isLeftBehind || current.broken.aborted) startOver();
    const own = current;
    const telling = onShare && proxy((share: number) => signal.aborted || onShare(share));
    const computeHalves = async (halves: HalvedKernel): Promise<KernelOutput> => {
      const other = helper(0);
      // The longer half first: copying an input of millions of rows takes a while.
      const [output, found] = await Promise.all([
        own.api.computeMain(analysis, copied(columnsForMain(input, halves)), options, telling),
        orBroken(other, other.api.computeBeside(analysis, copied(input), options)),
      ]);
      return halves.complete(output, found);
    };
    const told: { found: KernelInput[]; isDone: boolean }[] = [];
    const shares: number[] = [];
    const compute = async (): Promise<KernelOutput> => {
      const workers = Math.min(mostWorkers, navigator.hardwareConcurrency);
      // The next question of so much data may need it at once.
      if (workers > 1 && sizeOf(input) > largeBytes) helper(0);
      const halves = halvedKernels[analysis];
      if (workers > 1 && halves?.isWorthIt(input)) return computeHalves(halves);
      const whole = await shareOut(analysis, input, workers, async (given, part) => {
        const by = part.at === 0 ? own : helper(part.at - 1);
        const heard = { found: [] as KernelInput[], isDone: false };
        told[part.at] = heard;
        shares[part.at] = 0;
        const onFound = proxy((found: KernelInput) => {
          heard.found.push(found);
          shares[part.at] = Number(found.facts['share']);
          // What a stop would keep goes as far as the slowest part.
          if (!signal.aborted) onShare?.(Math.min(...shares));
        });
        const done = await orBroken(by, by.api.computePart(analysis, copied(given), options, part, onFound));
        told[part.at] = { found: [done], isDone: true };
        shares[part.at] = 1;
        return done;
      });
      if (signal.aborted) throw new ExpectedFailure('CANCELLED');
      return own.api.compute(analysis, copied(whole), options, telling);
    };
    const computed = compute();
    const cancelled = new Promise<KernelOutput>((resolve, reject) => {
      const stop = (): void => {
        const found = signal.reason === keepFound ? partedWork[analysis]?.stopped(input, told) : null;
        if (found) {
          const fresh = startOver();
          resolve(orBroken<KernelOutput>(fresh, fresh.api.compute(analysis, copied(found), options)));
          return;
        }
        own.isLeftBehind = true;
        const patience = setTimeout(() => replace(own), patienceMs);
        const settleDown = (): void => {
          clearTimeout(patience);
          own.isLeftBehind = false;
        };
        computed.then(settleDown, settleDown);
        reject(new ExpectedFailure('CANCELLED'));
      };
      signal.addEventListener('abort', stop, { once: true });
    });
    return orBroken(own, Promise.race([computed, cancelled]));
  };
  // What the network failed to bring may come the second time.
  return (...asked) =>
    run(...asked).catch((error: unknown) => {
      if (error instanceof NotLoaded) return run(...asked);
      throw error;
    });
}
