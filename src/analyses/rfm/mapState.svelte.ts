import type { RfmResult } from '../../../workers/analyses/rfm/result.ts';
import type { RfmSegmentId } from '../../../workers/analyses/rfm/segments.ts';
import type { Selection } from '../../../workers/contract/audience.ts';
import { cellsOfSegment } from './chart.ts';
import type { RfmAxisName } from './cuts.ts';

/** A cut being dragged: not yet computed, already drawn. */
export interface CutPreview {
  readonly axis: RfmAxisName;
  readonly i: number;
  readonly value: number;
}

export type RfmSelection =
  | { readonly by: 'segment'; readonly segment: RfmSegmentId }
  | { readonly by: 'cells'; readonly bins: number; readonly cells: readonly number[] };

/** What the person is doing on the map; shared by the map, the histograms and the table. */
export class MapState {
  selection = $state.raw<RfmSelection | null>(null);
  preview = $state.raw<CutPreview | null>(null);
  shade = $state<'customers' | 'revenue'>('customers');

  selectSegment(segment: RfmSegmentId): void {
    this.selection = { by: 'segment', segment };
  }

  /** add: keep what is selected and switch the given cells on, or off if all of them already are. */
  selectCells(result: RfmResult, cells: readonly number[], add: boolean): void {
    const before = add ? this.selectedCells(result) : new Set<number>();
    const allThere = add && cells.every((cell) => before.has(cell));
    const next = new Set(before);
    for (const cell of cells) {
      if (allThere) next.delete(cell);
      else next.add(cell);
    }
    this.selection =
      next.size === 0 ? null : { by: 'cells', bins: result.bins, cells: [...next].sort((a, b) => a - b) };
  }

  clear(): void {
    this.selection = null;
  }

  /** The selected cells; none where the selection is of a map with other steps. */
  selectedCells(result: RfmResult): Set<number> {
    const { selection } = this;
    if (selection === null) return new Set();
    if (selection.by === 'segment') return new Set(cellsOfSegment(result, selection.segment));
    return new Set(selection.bins === result.bins ? selection.cells : []);
  }
}

/** The selection as the engine knows it. */
export function toSelection(selection: RfmSelection): Selection {
  return selection.by === 'segment'
    ? { by: 'groups', groups: [selection.segment] }
    : { by: 'cells', cells: selection.cells };
}
