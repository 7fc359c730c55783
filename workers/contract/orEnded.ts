/**
 * Waits for work, or for the end of what does it, whichever comes first. A race with a promise that lives as long as
 * a worker would keep every answer for as long; nothing here stays with the signal.
 */
export async function orEnded<Value>(
  work: Promise<Value>,
  end: AbortSignal,
  atEnd: () => Value | Promise<Value>,
): Promise<Value> {
  if (end.aborted) {
    // As in a race, nobody waits for the work any more, nor for its failure.
    work.catch(() => undefined);
    return atEnd();
  }
  let stop = (): void => {};
  const ended = new Promise<void>((resolve) => {
    stop = resolve;
    end.addEventListener('abort', stop);
  }).then(atEnd);
  try {
    return await Promise.race([work, ended]);
  } finally {
    end.removeEventListener('abort', stop);
  }
}
