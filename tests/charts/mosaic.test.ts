import { describe, expect, it } from 'vitest';
import { findInterval, interpolate, layoutEdges, subdivideEdges } from '../../src/charts/mosaic.ts';

const sizesOf = (edges: readonly number[]): number[] => edges.slice(1).map((edge, i) => edge - edges[i]!);

describe('layoutEdges', () => {
  it('gives each step the length of its share', () => {
    expect(sizesOf(layoutEdges([1, 2, 1], 400, { floor: 10, sliver: 8 }))).toEqual([100, 200, 100]);
  });

  it('widens thin steps to the floor at the cost of the wide ones, and fills the length', () => {
    const sizes = sizesOf(layoutEdges([1, 1, 998], 1000, { floor: 40, sliver: 8 }));
    expect(sizes[0]).toBeCloseTo(40);
    expect(sizes[1]).toBeCloseTo(40);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeCloseTo(1000);
  });

  it('keeps widening when taking from one step makes it thin too', () => {
    const sizes = sizesOf(layoutEdges([1, 42, 57], 100, { floor: 40, sliver: 4 }));
    for (const size of sizes) expect(size).toBeGreaterThan(33);
  });

  it('leaves a sliver for a step that holds nobody', () => {
    expect(sizesOf(layoutEdges([1, 0, 1], 108, { floor: 10, sliver: 8 }))).toEqual([50, 8, 50]);
  });

  it('shares the length evenly when nobody is anywhere', () => {
    expect(sizesOf(layoutEdges([0, 0], 100, { floor: 10, sliver: 8 })).every(Number.isFinite)).toBe(true);
    expect(layoutEdges([0, 0], 100, { floor: 10, sliver: 8 }).at(-1)).toBe(100);
  });
});

describe('positions', () => {
  it('cuts every interval into equal parts', () => {
    expect(subdivideEdges([0, 10, 40], 2)).toEqual([0, 5, 10, 25, 40]);
  });

  it('finds the interval of a position, the ends taking what lies outside', () => {
    expect([-5, 0, 9.9, 10, 40, 99].map((x) => findInterval([0, 10, 40], x))).toEqual([0, 0, 0, 1, 1, 1]);
  });

  it('maps through straight lines and stops at the ends', () => {
    expect([-1, 5, 10, 25, 50].map((x) => interpolate([0, 10, 40], [0, 1, 2], x))).toEqual([
      0, 0.5, 1, 1.5, 2,
    ]);
  });
});
