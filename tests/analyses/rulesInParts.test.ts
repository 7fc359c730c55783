import { describe, expect, test } from 'vitest';
import { computeRules } from '../../workers/analyses/rules/kernel.ts';
import { rulesInParts } from '../../workers/analyses/rules/parts.ts';
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

describe('rules found by several workers', () => {
  test.each([1, 2, 3, 5])('are those that one finds: %d', async (workers) => {
    const options = optionsOf({ minSupport: 0.004, minConfidence: 0.1 });
    const alone = computeRules(input, options);
    expect(rulesInParts.isWorthIt(input)).toBe(true);
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
