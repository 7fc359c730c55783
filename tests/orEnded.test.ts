import { expect, test, vi } from 'vitest';
import { orEnded } from '../workers/contract/orEnded.ts';

const never = new Promise<string>(() => undefined);

test('the work answers where it comes first, and leaves nothing with the signal', async () => {
  const { signal } = new AbortController();
  const added = vi.spyOn(signal, 'addEventListener');
  const removed = vi.spyOn(signal, 'removeEventListener');
  expect(await orEnded(Promise.resolve('work'), signal, () => 'end')).toBe('work');
  await expect(orEnded(Promise.reject(new Error('no')), signal, () => 'end')).rejects.toThrow('no');
  expect(added).toHaveBeenCalledTimes(2);
  expect(removed.mock.calls).toEqual(added.mock.calls);
});

test('the end answers where it comes first, or came before', async () => {
  const life = new AbortController();
  const asked = orEnded(never, life.signal, () => 'end');
  const refused = orEnded(never, life.signal, () => {
    throw new RangeError('ended');
  });
  life.abort();
  expect(await asked).toBe('end');
  await expect(refused).rejects.toThrow('ended');
  // A failure that nobody waits for would end the test run.
  expect(await orEnded(Promise.reject<string>(new Error('late')), life.signal, () => 'end')).toBe('end');
});
