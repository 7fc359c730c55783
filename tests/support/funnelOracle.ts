import { noStep, type StepOrder } from '../../workers/analyses/funnel/attempts.ts';

export interface PlainEvent {
  readonly time: number;
  readonly step: number;
}

export interface PlainAttempt {
  readonly depth: number;
  readonly start: number;
  readonly done: number;
}

export interface PlainRules {
  readonly order: StepOrder;
  readonly window: number;
  readonly steps: number;
  readonly low: number;
  readonly high: number;
}

const none: PlainAttempt = { depth: 0, start: 0, done: 0 };

function better(a: PlainAttempt, b: PlainAttempt): PlainAttempt {
  if (a.depth !== b.depth) return a.depth > b.depth ? a : b;
  if (a.done !== b.done) return a.done < b.done ? a : b;
  return a.start >= b.start ? a : b;
}

/** Tries every chain there is: the definition, written down. */
export function bestByForce(events: readonly PlainEvent[], rules: PlainRules): PlainAttempt {
  const starts = events.filter(({ step, time }) => step === 0 && time >= rules.low && time < rules.high);
  let best = none;
  if (rules.order === 'strict') {
    for (const sequence of orderings(events)) {
      sequence.forEach((first, i) => {
        if (!starts.includes(first)) return;
        for (let k = 0; k < rules.steps; k++) {
          const at = sequence[i + k];
          if (at === undefined || at.step !== k || at.time - first.time > rules.window) return;
          best = better(best, { depth: k + 1, start: first.time, done: at.time });
        }
      });
    }
    return best;
  }
  const follow = (chain: readonly PlainEvent[]): void => {
    const times = chain.map(({ time }) => time);
    const first = chain[0] as PlainEvent;
    best = better(best, { depth: chain.length, start: first.time, done: Math.max(...times) });
    if (chain.length === rules.steps) return;
    for (const next of events) {
      if (next.step !== chain.length) continue;
      if (rules.order === 'ordered' && next.time < (chain.at(-1) as PlainEvent).time) continue;
      const all = [...times, next.time];
      if (Math.max(...all) - Math.min(...all) <= rules.window) follow([...chain, next]);
    }
  };
  for (const first of starts) follow([first]);
  return best;
}

/** Every order in which the events can have happened: those of one moment in any. */
function orderings(events: readonly PlainEvent[]): PlainEvent[][] {
  const sorted = [...events].sort((a, b) => a.time - b.time);
  const build = (rest: readonly PlainEvent[]): PlainEvent[][] => {
    const [first] = rest;
    if (first === undefined) return [[]];
    return rest
      .filter(({ time }) => time === first.time)
      .flatMap((one) => build(rest.filter((other) => other !== one)).map((tail) => [one, ...tail]));
  };
  return build(sorted);
}

/** Events as the kernel reads them, by time. */
export function toStream(events: readonly PlainEvent[]): {
  readonly time: Float64Array;
  readonly step: Uint8Array;
} {
  const sorted = [...events].sort((a, b) => a.time - b.time);
  return {
    time: Float64Array.from(sorted, ({ time }) => time),
    step: Uint8Array.from(sorted, ({ step }) => (step < 0 ? noStep : step)),
  };
}
