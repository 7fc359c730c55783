import { describe, expect, it } from 'vitest';
import { findPairs, isKept, lessonBaskets, toggleItem } from '../../workers/lessons/rules.ts';

const [bread, milk, eggs, , jam] = [0, 1, 2, 3, 4];
const ruleOf = (baskets: typeof lessonBaskets, left: number, right: number) =>
  findPairs(baskets).find((rule) => rule.left === left && rule.right === right);

describe('the nine baskets of the lesson', () => {
  it('give the numbers of the lesson', () => {
    const breadMilk = ruleOf(lessonBaskets, bread, milk);
    expect(breadMilk?.counts).toEqual({ baskets: 9, left: 6, right: 7, both: 4 });
    expect(breadMilk?.measures.confidence).toBeCloseTo(4 / 6, 12);
    expect(breadMilk?.measures.lift).toBeCloseTo(6 / 7, 12);
    const jamBread = ruleOf(lessonBaskets, jam, bread);
    expect(jamBread?.measures.lift).toBeCloseTo(1.5, 12);
    expect(jamBread?.p).toBeCloseTo(15 / 36, 12);
  });

  it('are kept by both thresholds, equal included', () => {
    const rule = ruleOf(lessonBaskets, bread, eggs);
    expect(rule && isKept(rule, { count: 4, confidence: 4 / 6 })).toBe(true);
    expect(rule && isKept(rule, { count: 5, confidence: 0 })).toBe(false);
    expect(rule && isKept(rule, { count: 1, confidence: 0.7 })).toBe(false);
  });

  it('change with an item put in, and back', () => {
    const more = toggleItem(lessonBaskets, 4, milk);
    expect(ruleOf(more, bread, milk)?.counts).toEqual({ baskets: 9, left: 6, right: 8, both: 5 });
    expect(toggleItem(more, 4, milk)).toEqual(lessonBaskets);
  });

  it('lose a rule whose items never meet', () => {
    const apart = toggleItem(toggleItem(lessonBaskets, 0, jam), 7, jam);
    expect(ruleOf(apart, jam, bread)).toBeUndefined();
  });

  it('may all be empty', () => {
    expect(findPairs(lessonBaskets.map(() => []))).toEqual([]);
  });
});
