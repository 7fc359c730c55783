import { describe, expect, it } from 'vitest';
import {
  buildCellMap,
  buildHistogram,
  buildScoreAxis,
  cellAtPlace,
  cellsOfSegment,
  placeOf,
  sumCells,
} from '../src/analyses/rfm/chart.ts';
import {
  axisTraits,
  buildShareScale,
  countAtValue,
  countsAtCuts,
  cutLimits,
  moveCut,
  rfmAxisNames,
  separateTies,
  snapCut,
  stepCut,
} from '../src/analyses/rfm/cuts.ts';
import { placeSegmentLabels } from '../src/analyses/rfm/labels.ts';
import { cutAtPixel, layoutMap } from '../src/analyses/rfm/mapLayout.ts';
import { brushOfRanges, noRanges, rangesOfBrush, readRanges } from '../src/analyses/rfm/ranges.ts';
import { moveCells, settleSettings } from '../src/analyses/rfm/settings.ts';
import { rfmSegmentIds } from '../workers/analyses/rfm/segments.ts';
import { manyCustomers, runRfm } from './support/rfmExample.ts';

const shop = manyCustomers(3000);
const result = runRfm(shop, {}, 2);

describe('the cell map', () => {
  it.each([2, 3, 5, 7, 10])('holds every cell of %i steps exactly once', (bins) => {
    const model = buildCellMap(runRfm(shop, { bins }, 2));
    expect(model.cells).toHaveLength(bins ** 3);
    expect(new Set(model.cells.map(({ index }) => index)).size).toBe(bins ** 3);
    const places = new Set(model.cells.map((cell) => Object.values(placeOf(cell, bins)).join()));
    expect(places.size).toBe(bins ** 3);
    for (const cell of model.cells) {
      const { column, row } = placeOf(cell, bins);
      expect(cellAtPlace(column, row, bins)).toBe(cell.index);
      expect(rfmSegmentIds[model.grid.classes[row * bins * bins + column]!]).toBe(cell.segment);
    }
  });

  it('adds up to the totals of the result, and its segments to theirs', () => {
    const all = sumCells(
      result,
      buildCellMap(result).cells.map(({ index }) => index),
      2,
    );
    expect(all).toEqual({ customerCount: result.customerCount, revenue: result.revenue });
    for (const row of result.segments) {
      expect(sumCells(result, cellsOfSegment(result, row.id), 2)).toEqual({
        customerCount: row.customerCount,
        revenue: row.revenue,
      });
    }
  });

  it('names each segment inside its own cells', () => {
    const model = buildCellMap(result);
    const layout = layoutMap(model, 1000, null);
    const labels = placeSegmentLabels(result, model.grid, layout.columnEdges, layout.rowEdges, {
      name: (id) => id,
      figures: () => ['12', '3%'],
    });
    expect(labels.length).toBeGreaterThan(5);
    for (const label of labels) {
      const inside = model.cells.filter((cell) => {
        const { column, row } = placeOf(cell, model.bins);
        return (
          layout.columnEdges[column]! < label.x + label.width &&
          layout.columnEdges[column + 1]! > label.x &&
          layout.rowEdges[row]! < label.y + label.height &&
          layout.rowEdges[row + 1]! > label.y
        );
      });
      expect(new Set(inside.map(({ segment }) => segment))).toEqual(new Set([label.segment]));
    }
  });
});

describe('borders', () => {
  it.each(rfmAxisNames)('of %s lie where the cut parts the customers', (name) => {
    const scale = buildShareScale(name, result[name]);
    const exact = countsAtCuts(name, result[name]);
    result[name].cuts.forEach((cut, i) => {
      expect(countAtValue(scale, axisTraits[name].whole ? Math.floor(cut) : cut)).toBe(exact[i]);
    });
    expect(countAtValue(scale, result[name].max)).toBe(result.customerCount);
    const axis = buildScoreAxis(name, result[name]);
    for (const border of axis.borders) {
      const below = axis.customersPerScore.slice(0, border.after).reduce((sum, count) => sum + count, 0);
      expect(axis.cumulative[border.after]).toBe(below);
    }
  });

  it('dragged to where they are keep their cut, and elsewhere stay between the neighbours', () => {
    const model = buildCellMap(result);
    const layout = layoutMap(model, 1000, null);
    for (const [axis, name, edges] of [
      [model.recency, 'recencyDays', layout.restX],
      [model.frequency, 'frequency', layout.restY],
    ] as const) {
      for (const { cut, after, value } of axis.borders) {
        const limits = cutLimits(name, result[name], cut);
        if (limits === null) continue;
        expect(cutAtPixel(axis, result[name], edges, cut, edges[after]!)).toBe(
          Math.min(limits.high, Math.max(limits.low, Math.floor(value))),
        );
        for (const pixel of [-1e4, 0, 300, 1e4]) {
          const moved = cutAtPixel(axis, result[name], edges, cut, pixel);
          expect(moved).toBeGreaterThanOrEqual(limits.low);
          expect(moved).toBeLessThanOrEqual(limits.high);
        }
      }
    }
  });

  it('moved become own cut points that the analysis takes, the others scoring as before', () => {
    const wanted = snapCut('recencyDays', result.recencyDays, 1, result.recencyDays.cuts[1]! + 5);
    const own = moveCut(result, { axis: 'recencyDays', i: 1, value: wanted }, 2);
    const again = runRfm(shop, { scoring: 'own', ...own }, 2);
    expect(again.recencyDays.cuts[1]).toBe(wanted);
    expect(again.frequency.customersPerScore).toEqual(result.frequency.customersPerScore);
    expect(again.monetary.customersPerScore).toEqual(result.monetary.customersPerScore);
  });

  it('that tie are spread without changing a score', () => {
    const tied = {
      recencyDays: [1, 2, 3, 4, 5, 6],
      frequency: [1, 1, 1, 1, 2, 9],
      monetary: [1, 2, 3, 4, 5, 6],
    };
    const before = runRfm(tied);
    expect(new Set(before.frequency.cuts).size).toBeLessThan(4);
    const own = moveCut(before, { axis: 'recencyDays', i: 0, value: before.recencyDays.cuts[0]! }, 0);
    expect(runRfm(tied, { scoring: 'own', ...own }).cells.customerCount).toEqual(before.cells.customerCount);
    expect(separateTies([1, 1, 1, 1.5], true, 1)).toEqual(
      [1, 1 + 1 / 6, 1 + 1 / 3, 1.5].map((x) => Number(x.toPrecision(14))),
    );
  });

  it('step by keys in the asked direction, or stay', () => {
    for (const name of rfmAxisNames) {
      const scale = buildShareScale(name, result[name]);
      result[name].cuts.forEach((value, i) => {
        expect(stepCut(name, result[name], scale, { i, value }, 1, 0.005)).toBeGreaterThanOrEqual(value);
        expect(stepCut(name, result[name], scale, { i, value }, -1, 0.005)).toBeLessThanOrEqual(value);
      });
    }
  });

  it.each(rfmAxisNames)('of %s stand between the right bars of the histogram', (name) => {
    const model = buildHistogram(name, result[name]);
    for (const cut of result[name].cuts) {
      const shown = axisTraits[name].whole ? Math.floor(cut) : cut;
      expect(model.valueAt(model.positionOf(cut))).toBeCloseTo(shown, 6);
    }
    expect(model.histogram.counts.reduce((sum, count) => sum + count, 0)).toBe(result.customerCount);
  });
});

describe('settings', () => {
  const cells = buildCellMap(result).cells;

  it('list a moved cell, and no longer when it goes back', () => {
    const cell = cells.find(({ segment }) => segment === 'lost')!;
    const moved = moveCells({ bins: 5 }, [cell], 5, 'champions');
    expect(moved).toEqual({ bins: 5, cellSegments: { [`${cell.r}-${cell.f}-${cell.m}`]: 'champions' } });
    expect(runRfm(shop, moved, 2).cells.segment[cell.index]).toBe(rfmSegmentIds.indexOf('champions'));
    expect(moveCells(moved, [cell], 5, 'lost')).toEqual({ bins: 5 });
  });

  it('of another number of steps drop cuts and moved cells that no longer fit', () => {
    const before = {
      bins: 4,
      scoring: 'own',
      recencyCuts: [1],
      cellSegments: { '5-5-5': 'lost' },
      holdoutDays: 30,
    };
    expect(settleSettings(before, 'bins')).toEqual({ bins: 4, holdoutDays: 30 });
  });
});

describe('ranges', () => {
  it('typed open at one end reach the smallest or largest value', () => {
    const { ranges } = readRanges({ ...noRanges, recencyDays: ['', '30'] }, result);
    expect(ranges).toEqual({ recencyDays: [result.recencyDays.min, 30] });
    expect(readRanges({ ...noRanges, frequency: ['5', '2'] }, result).backwards).toEqual(['frequency']);
  });

  it('drawn over the grid come back as the same rectangle, to rounding', () => {
    const texts = { ...noRanges, ...rangesOfBrush(result, [10, 20], [8, 16], 2) };
    const brush = brushOfRanges(result, readRanges(texts, result).ranges)!;
    expect(Math.abs(brush.x[0] - 10)).toBeLessThan(0.3);
    expect(Math.abs(brush.y[1] - 16)).toBeLessThan(0.3);
  });
});

describe('the lesson', () => {
  it('puts its five customers into the segments it says', () => {
    const lesson = runRfm({
      recencyDays: [3, 20, 45, 120, 300],
      frequency: [9, 4, 1, 6, 1],
      monetary: [900, 320, 30, 800, 50],
    });
    const held = buildCellMap(lesson).cells.filter(({ customerCount }) => customerCount > 0);
    const found = held.map(({ r, f, m, segment }) => `${r}${f}${m} ${segment}`).sort();
    expect(found).toEqual(['112 lost', '244 atRisk', '311 aboutToSleep', '433 loyal', '555 champions']);
  });
});
