import { wrap, type Remote } from 'comlink';
import engineUrl from '../workers/engine.worker.ts?worker&url';
import type { EngineApi, EngineInfo } from '../workers/contract/engineApi.ts';
import { orEnded } from '../workers/contract/orEnded.ts';
import { failed, type Outcome } from '../workers/contract/outcome.ts';
import { trustScriptUrl } from '../workers/contract/trustedUrls.ts';

/** How often the engine is asked for a sign of life, and how many silences in a row mean that it is dead. */
const pingEveryMs = 2_000;
const silencesAllowed = 6;
const startLimitMs = 30_000;

/** Why an engine was given up that had nothing wrong with it. */
const notWanted = 'not wanted';

interface Engine {
  readonly worker: Worker;
  readonly api: Remote<EngineApi>;
  /** Tells when the worker is given up. */
  readonly lost: AbortSignal;
  readonly giveUp: (reason?: typeof notWanted) => void;
}

let engine: Engine | null = null;
let onEngineLost: () => void = () => {};

function spawnEngine(): Engine {
  const worker = new Worker(trustScriptUrl(engineUrl), { type: 'module', name: 'engine' });
  const life = new AbortController();
  worker.addEventListener('error', (event) => {
    // ENGINE_LOST says it; left alone, the page would report the same death a second time.
    event.preventDefault();
    loseEngine(spawned);
  });
  const spawned: Engine = {
    worker,
    api: wrap<EngineApi>(worker),
    lost: life.signal,
    giveUp: (reason) => life.abort(reason),
  };
  return spawned;
}

function loseEngine(lostEngine: Engine): void {
  if (engine !== lostEngine) return;
  engine = null;
  lostEngine.worker.terminate();
  lostEngine.giveUp();
  onEngineLost();
}

/**
 * Asks the engine for a sign of life for as long as it is the current one. Silences are counted, not timed:
 * a laptop that slept for an hour has missed one.
 */
async function watchEngine(watched: Engine): Promise<void> {
  let silences = 0;
  while (engine === watched) {
    const answered = await Promise.race([watched.api.ping(), delay(pingEveryMs).then(() => false)]);
    silences = answered ? 0 : silences + 1;
    if (silences > silencesAllowed) loseEngine(watched);
    if (answered) await delay(pingEveryMs);
  }
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** The answer, or ENGINE_LOST instead of silence where the engine dies before it. */
export function orLost<Value>(answer: Promise<Outcome<Value>>, { lost }: Engine): Promise<Outcome<Value>> {
  return orEnded(answer, lost, () => failed('ENGINE_LOST'));
}

/** The engine that is asked now; null where none was started, or the last one was lost. */
export function currentEngine(): Engine | null {
  return engine;
}

/** Starts an engine where there is none. `onLost` is called once per death. */
export function startEngine(onLost: () => void): Promise<Outcome<EngineInfo>> {
  onEngineLost = onLost;
  return startOne(2);
}

/** An engine that breaks while it starts is given up, and another tried: what the network failed to bring may come then. */
async function startOne(attempts: number): Promise<Outcome<EngineInfo>> {
  engine ??= spawnEngine();
  const started = engine;
  const tooLong = delay(startLimitMs).then(() => null);
  const outcome = await Promise.race([orLost(started.api.start(), started), tooLong]);
  // It may still be on its way over a slow line: it stays, and can be waited for again.
  if (outcome === null) return failed('ENGINE_START_FAILED');
  if (outcome.status === 'ok') {
    void watchEngine(started);
    return outcome;
  }
  loseEngine(started);
  return attempts > 1 && started.lost.reason !== notWanted ? startOne(attempts - 1) : outcome;
}

/** Ends the engine and with it all it holds open. Questions still unanswered get ENGINE_LOST. */
export function stopEngine(): void {
  const stopped = engine;
  engine = null;
  stopped?.worker.terminate();
  stopped?.giveUp(notWanted);
}
