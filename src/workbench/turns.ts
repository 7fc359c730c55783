let last: Promise<void> = Promise.resolve();

/**
 * Resolves in a task of its own, one caller after the other, with room for input and a frame between them:
 * parts of a page that wait their turn never block it together.
 */
export function takeTurn(): Promise<void> {
  last = last.then(nextTask);
  return last;
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
