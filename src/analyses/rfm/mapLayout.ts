import type { Box } from '../../charts/regions.ts';
import { interpolate, layoutEdges, subdivideEdges } from '../../charts/mosaic.ts';
import { axisTraits, snapCut, valueAtCount } from './cuts.ts';
import { countBelowBorder, placeOf, type CellMapModel, type MapCell, type ScoreAxis } from './chart.ts';
import type { RfmAxis } from '../../../workers/analyses/rfm/result.ts';
import type { CutPreview } from './mapState.svelte.ts';

/** The cell map in pixels of its <svg>. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Borders of the recency scores from the left, and of the frequency scores from the bottom up. */
  readonly scoreX: readonly number[];
  readonly scoreY: readonly number[];
  /** Where those borders were before a drag began: what a pointer's place is read against. */
  readonly restX: readonly number[];
  readonly restY: readonly number[];
  /** Every strip from the left, every row from the top. */
  readonly columnEdges: readonly number[];
  readonly rowEdges: readonly number[];
}

export function layoutMap(model: CellMapModel, width: number, preview: CutPreview | null): MapLayout {
  const small = width < 520;
  const left = small ? 50 : 68;
  const right = width - (small ? 14 : 22);
  const top = 40;
  const height = Math.round(Math.min(600, Math.max(380, width * 0.64)));
  const bottom = height - 58;
  const limits = { floor: small ? 22 : 34, sliver: 12 };
  const restX = layoutEdges(model.recency.customersPerScore, right - left, limits).map((x) => left + x);
  const restY = layoutEdges(model.frequency.customersPerScore, bottom - top, limits).map((y) => bottom - y);
  const scoreX = moveBorder(model.recency, restX, preview);
  const scoreY = moveBorder(model.frequency, restY, preview);
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    restX,
    restY,
    scoreX,
    scoreY,
    columnEdges: subdivideEdges(scoreX, model.bins),
    rowEdges: [...scoreY].reverse(),
  };
}

function moveBorder(
  axis: ScoreAxis,
  edges: readonly number[],
  preview: CutPreview | null,
): readonly number[] {
  const border = preview?.axis === axis.name ? axis.borders.find(({ cut }) => cut === preview.i) : undefined;
  if (border === undefined || preview === null) return edges;
  const around = [border.after - 1, border.after, border.after + 1];
  const position = interpolate(
    around.map((score) => axis.cumulative[score] ?? 0),
    around.map((score) => edges[score] ?? 0),
    countBelowBorder(axis, preview.value),
  );
  return edges.map((edge, score) => (score === border.after ? position : edge));
}

/** The cut point that a border has when it is dragged to a pixel between its neighbours. */
export function cutAtPixel(
  model: ScoreAxis,
  axis: RfmAxis,
  edges: readonly number[],
  cut: number,
  pixel: number,
): number {
  const border = model.borders.find((candidate) => candidate.cut === cut);
  if (border === undefined) return axis.cuts[cut] ?? 0;
  const around = [border.after - 1, border.after, border.after + 1];
  const pixels = around.map((score) => edges[score] ?? 0);
  const counts = around.map((score) => model.cumulative[score] ?? 0);
  // Frequency runs upwards, so its pixels fall while its counts rise.
  const rising = (pixels[0] ?? 0) <= (pixels[2] ?? 0);
  const count = rising
    ? interpolate(pixels, counts, pixel)
    : interpolate([...pixels].reverse(), [...counts].reverse(), pixel);
  const total = model.cumulative.at(-1) ?? 0;
  const atMost = axisTraits[model.name].smallIsGood ? total - count : count;
  return snapCut(model.name, axis, cut, valueAtCount(model.scale, atMost));
}

export interface Grip {
  readonly cut: number;
  readonly after: number;
  readonly position: number;
  /** On the side of the labels, or on the far side where the one before is too near to be told apart. */
  readonly far: boolean;
  readonly labelled: boolean;
}

/** Where the grips of an axis go, and which have room for their value. labelRoom: pixels a label needs. */
export function placeGrips(axis: ScoreAxis, edges: readonly number[], labelRoom: number): Grip[] {
  const grips: Grip[] = [];
  let lastNear = -Infinity;
  let lastLabel = -Infinity;
  for (const { cut, after } of [...axis.borders].sort((a, b) => a.after - b.after)) {
    const position = edges[after] ?? 0;
    const far = Math.abs(position - lastNear) < 24;
    const labelled = Math.abs(position - lastLabel) >= labelRoom;
    if (!far) lastNear = position;
    if (labelled) lastLabel = position;
    grips.push({ cut, after, position, far, labelled });
  }
  return grips;
}

/** The lines between scores. */
export function traceLattice(layout: MapLayout): string {
  const upright = layout.scoreX.map((x) => `M${x} ${layout.top}V${layout.bottom}`);
  const level = layout.scoreY.map((y) => `M${layout.left} ${y}H${layout.right}`);
  return [...upright, ...level].join('');
}

/** The columns and rows of scores that nobody has. */
export function findSlivers(model: CellMapModel, layout: MapLayout): Box[] {
  const { scoreX, scoreY, left, right, top, bottom } = layout;
  const columns = model.recency.customersPerScore.flatMap((count, i): Box[] => {
    const x = scoreX[i] ?? left;
    return count > 0 ? [] : [{ x, y: top, width: (scoreX[i + 1] ?? x) - x, height: bottom - top }];
  });
  const rows = model.frequency.customersPerScore.flatMap((count, i): Box[] => {
    const y = scoreY[i + 1] ?? top;
    return count > 0 ? [] : [{ x: left, y, width: right - left, height: (scoreY[i] ?? y) - y }];
  });
  return [...columns, ...rows];
}

export function centreOf(
  layout: MapLayout,
  cell: MapCell,
  bins: number,
): { readonly x: number; readonly y: number } {
  const { column, row } = placeOf(cell, bins);
  const { columnEdges, rowEdges } = layout;
  return {
    x: ((columnEdges[column] ?? 0) + (columnEdges[column + 1] ?? 0)) / 2,
    y: ((rowEdges[row] ?? 0) + (rowEdges[row + 1] ?? 0)) / 2,
  };
}
