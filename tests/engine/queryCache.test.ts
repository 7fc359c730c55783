import { expect, test } from 'vitest';
import { QueryCache } from '../../workers/engine/runAnalysis.ts';

const answer = (bytes: number): Parameters<QueryCache['set']>[1] => ({
  collected: { input: { columns: { only: new Uint8Array(bytes) }, facts: {} }, rowsIn: 1, notes: [] },
  steps: [],
});

test('keeps the latest answers as far as they fit, and the last one whatever its size', () => {
  const cache = new QueryCache(100);
  const there = (...keys: string[]): boolean[] => keys.map((key) => cache.get(key) !== undefined);
  cache.set('a', answer(40));
  cache.set('b', answer(40));
  expect(there('b', 'a')).toEqual([true, true]);
  // b was asked for longest ago.
  cache.set('c', answer(50));
  expect(there('a', 'b', 'c')).toEqual([true, false, true]);
  cache.set('d', answer(500));
  expect(there('a', 'c', 'd')).toEqual([false, false, true]);
  for (let i = 0; i < 9; i++) cache.set(`e${i}`, answer(1));
  expect(there('d', 'e0', 'e1', 'e8')).toEqual([false, false, true, true]);
  // The same answer once more takes no room twice.
  cache.set('e8', answer(90));
  cache.set('e8', answer(90));
  expect(there('e7', 'e8')).toEqual([true, true]);
});
