import { ExpectedFailure, type Outcome } from '../contract/outcome.ts';

/** Waits for work, but not after the signal: what cannot be stopped goes on and is for its owner to undo. */
export async function orCancelled<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  if (signal.aborted) throw new ExpectedFailure('CANCELLED');
  let stop = (): void => {};
  const cancelled = new Promise<never>((_, reject) => {
    stop = () => reject(new ExpectedFailure('CANCELLED'));
    signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([work, cancelled]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Work under the caller’s number for it, with the signal that its cancellation sets off. */
export type WithSignal = <Value>(
  requestId: string,
  work: (signal: AbortSignal) => Promise<Outcome<Value>>,
) => Promise<Outcome<Value>>;
