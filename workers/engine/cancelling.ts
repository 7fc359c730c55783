import { orEnded } from '../contract/orEnded.ts';
import { ExpectedFailure, type Outcome } from '../contract/outcome.ts';

/** Waits for work, but not after the signal: what cannot be stopped goes on and is for its owner to undo. */
export function orCancelled<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return orEnded(work, signal, () => {
    throw new ExpectedFailure('CANCELLED');
  });
}

/** Work under the caller’s number for it, with the signal that its cancellation sets off. */
export type WithSignal = <Value>(
  requestId: string,
  work: (signal: AbortSignal) => Promise<Outcome<Value>>,
) => Promise<Outcome<Value>>;
