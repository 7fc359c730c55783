import { describe, expect, it } from 'vitest';
import { estimateTextWidth, placeLabels, traceBorders, traceOutline } from '../../src/charts/regions.ts';

const grid = {
  columns: 4,
  rows: 3,
  classes: [
    0,
    0,
    1,
    1, // prettier-ignore
    0,
    0,
    0,
    1, // prettier-ignore
    2,
    0,
    0,
    1, // prettier-ignore
  ],
};
const xEdges = [0, 10, 20, 30, 40];
const yEdges = [0, 10, 20, 30];

describe('placeLabels', () => {
  it('takes the largest rectangle made of one class alone', () => {
    const boxes = placeLabels(grid, xEdges, yEdges, () => [{ width: 1, height: 1 }]);
    expect(boxes.map(({ class: cls, x, y, width, height }) => [cls, x, y, width, height])).toEqual([
      [0, 0, 0, 20, 20],
      [1, 30, 0, 10, 30],
      [2, 0, 20, 10, 10],
    ]);
  });

  it('prefers the first size that fits anywhere, and leaves out a class without room', () => {
    const boxes = placeLabels(grid, xEdges, yEdges, () => [
      { width: 30, height: 10 },
      { width: 10, height: 30 },
    ]);
    expect(boxes.map(({ class: cls, variant, width, height }) => [cls, variant, width, height])).toEqual([
      [0, 0, 30, 10],
      [1, 1, 10, 30],
    ]);
  });

  it('never lets two labels overlap', () => {
    const random = mulberry(7);
    for (let round = 0; round < 30; round++) {
      const classes = Array.from({ length: 48 }, () => Math.floor(random() * 4));
      const edges = (n: number): number[] => Array.from({ length: n + 1 }, (_, i) => i * 10);
      const boxes = placeLabels({ columns: 8, rows: 6, classes }, edges(8), edges(6), () => [
        { width: 1, height: 1 },
      ]);
      for (const [i, a] of boxes.entries()) {
        for (const b of boxes.slice(i + 1)) {
          const apart =
            a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
          expect(apart).toBe(true);
        }
      }
    }
  });
});

describe('lines', () => {
  it('runs a border wherever two classes meet, once', () => {
    const path = traceBorders({ columns: 2, rows: 1, classes: [0, 1] }, [0, 5, 9], [0, 4]);
    expect(path).toBe('M5 0V4');
  });

  it('outlines what is chosen, the outer sides too', () => {
    const path = traceOutline(2, 1, (column) => column === 0, [0, 5, 9], [0, 4]);
    expect(path.match(/M/g)).toHaveLength(4);
    expect(traceOutline(2, 1, () => false, [0, 5, 9], [0, 4])).toBe('');
  });

  it('takes Hangul to be wider than Latin letters', () => {
    expect(estimateTextWidth('고객', 10)).toBeGreaterThan(estimateTextWidth('ab', 10));
  });
});

function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
