import { describe, expect, test } from 'vitest';
import { computeRules } from '../../workers/analyses/rules/kernel.ts';
import { rulesInParts } from '../../workers/analyses/rules/parts.ts';
import type { RulesResult } from '../../workers/analyses/rules/result.ts';
import type { KernelInput } from '../../workers/contract/kernel.ts';
import { createNodeHost } from '../../workers/headless/node.ts';
import { inputOf, optionsOf } from '../support/ruleInput.ts';
import { seededRandom } from '../support/seededRandom.ts';

const random = seededRandom(12);
/** Some items often together, most of them by chance. */
const made = Array.from({ length: 60_000 }, () => {
  const items = Array.from(
    { length: 4 + Math.floor(5 * random.uniform()) },
    () => `p${Math.floor(60 * random.uniform() ** 2)}`,
  );
  return { items: random.uniform() < 0.05 ? [...items, 'p50', 'p51'] : items };
});
const input = inputOf(made);
const never = new AbortController().signal;

const inParts = (given: KernelInput, options: ReturnType<typeof optionsOf>, of: number): KernelInput => {
  const own = rulesInParts.forPart(given);
  return rulesInParts.join(
    given,
    Array.from({ length: of }, (_, at) => rulesInParts.work(own, options, { at, of })),
  );
};

/** What parts told before they were stopped: so many sets of each. */
const stopAfter = (
  given: KernelInput,
  options: ReturnType<typeof optionsOf>,
  kept: readonly number[],
): KernelInput | null => {
  const own = rulesInParts.forPart(given);
  const told = kept.map((count, at) => {
    const { columns } = rulesInParts.work(own, options, { at, of: kept.length });
    const isDone = count >= (columns['items']?.length ?? 0);
    const cut = (from: number, to: number): KernelInput => ({
      columns: Object.fromEntries(
        Object.entries(columns).map(([name, list]) => [name, list.slice(from, to)]),
      ),
      facts: { endedBy: isDone ? 'done' : 'stopped' },
    });
    const half = Math.floor(count / 2);
    return isDone ? { found: [cut(0, count)], isDone } : { found: [cut(0, half), cut(half, count)], isDone };
  });
  return rulesInParts.stopped(given, told);
};

const keysOf = (result: RulesResult): string[] => {
  const { left, right, count, measures } = result.rules;
  const named = (set: number): string =>
    Array.from(
      result.sets.items.subarray(result.sets.offsets[set], result.sets.offsets[set + 1]),
      (item) => result.itemNames[item],
    )
      .sort()
      .join('+');
  return Array.from({ length: count }, (_, i) =>
    [named(left[i] as number), named(right[i] as number), measures.support[i], measures.confidence[i]].join(
      ' ',
    ),
  );
};

describe('a search that was stopped', () => {
  const options = optionsOf({ minSupport: 0.004, minConfidence: 0.1 });
  const whole = computeRules(input, options);
  if (whole.status !== 'ok') throw new Error(whole.code);
  const all = whole.result as RulesResult;

  test.each([[[300]], [[150, 90]], [[40, 1e9, 60]], [[1e9, 200]]])(
    'gives all rules of the items bought most: %j',
    (kept) => {
      const given = stopAfter(input, options, kept);
      const stopped = given && computeRules(given, options);
      if (stopped?.status !== 'ok') throw new Error('nothing was found');
      const result = stopped.result as RulesResult;
      expect(result.stopped?.of).toBe(all.frequentItemCount);
      expect(result.stopped?.items).toBe(result.itemNames.length);
      expect(result.stopped?.items).toBeLessThan(all.frequentItemCount);
      const inside = new Set(result.itemNames);
      expect(Math.min(...result.itemBaskets)).toBeGreaterThanOrEqual(
        Math.max(...all.itemNames.map((name, i) => (inside.has(name) ? 0 : (all.itemBaskets[i] as number)))),
      );
      const wanted = keysOf(all).filter((key) =>
        key
          .split(' ')
          .slice(0, 2)
          .every((side) => side.split('+').every((name) => inside.has(name))),
      );
      expect(wanted.length).toBeGreaterThan(5);
      expect(keysOf(result).sort()).toEqual(wanted.sort());
      expect(result.replication).toBeNull();
    },
  );

  test('before anything was found together has nothing to show', () => {
    expect(stopAfter(input, options, [1, 1])).toBeNull();
    expect(stopAfter(input, options, [0])).toBeNull();
  });
});

describe('rules found by several workers', () => {
  test.each([1, 2, 3, 5])('are those that one finds: %d', async (workers) => {
    const options = optionsOf({ minSupport: 0.004, minConfidence: 0.1 });
    const alone = computeRules(input, options);
    expect(rulesInParts.partsFor(input, workers)).toBe(workers);
    expect(await createNodeHost(workers).runKernel('rules', input, options, never)).toEqual(alone);
    expect(alone.status === 'ok' && (alone.result as { ruleCount: number }).ruleCount).toBeGreaterThan(20);
    const joined = inParts(input, options, workers);
    expect(joined.columns['minedItems']?.length).toBeGreaterThan(100);
  });

  test('are searched for anew where a part finds too many sets', () => {
    const options = optionsOf({ minSupport: 0 });
    const crowd = inputOf(
      Array.from({ length: 40 }, () => ({ items: Array.from({ length: 22 }, (_, i) => `p${i}`) })),
    );
    expect(inParts(crowd, options, 2)).toBe(crowd);
  });
});
