import { afterEach } from 'vitest';

/** A browser on a busy machine may fail a test once; scripts/test.mjs repeats the line, so that it is not overlooked. */
afterEach(({ task }) => {
  const { retryCount = 0, errors = [] } = task.result ?? {};
  if (retryCount === 0) return;
  const why = (errors[0]?.message ?? '').replaceAll(/\s+/g, ' ').slice(0, 300);
  console.log(`tried a second time: ${task.file.name} > ${task.name}: ${why}`);
});
