import { failed, type Failure } from '../../contract/outcome.ts';
import type { RfmOptions } from './scoring.ts';
import { cellIndex, cellKey, defaultSegment, rfmSegmentIds, type RfmSegmentId } from './segments.ts';

export type MovedCells = ReadonlyMap<string, RfmSegmentId>;

/** Checks the cells moved by hand: names of existing cells, names of existing segments. */
export function readMovedCells(given: Readonly<Record<string, string>>, bins: number): MovedCells | Failure {
  const moved = new Map<string, RfmSegmentId>();
  for (const [key, segment] of Object.entries(given)) {
    const known = rfmSegmentIds.find((id) => id === segment);
    if (known === undefined || !isCellKey(key, bins)) {
      return failed('BAD_OPTION', {
        option: 'cellSegments',
        given: `${key}: ${segment}`.slice(0, 80),
        allowed: `1-1-1 … ${bins}-${bins}-${bins}: ${rfmSegmentIds.join(', ')}`,
      });
    }
    moved.set(key, known);
  }
  return moved;
}

function isCellKey(key: string, bins: number): boolean {
  const parts = key.split('-').map(Number);
  return (
    parts.length === 3 &&
    parts.every((part) => Number.isInteger(part) && part >= 1 && part <= bins) &&
    key === parts.join('-')
  );
}

/** The segment of every cell, as positions in rfmSegmentIds at cellIndex: exactly one each. */
export function buildCellMap(
  bins: number,
  weights: Pick<RfmOptions, 'frequencyWeight' | 'monetaryWeight'>,
  moved: MovedCells,
): Uint8Array {
  const segments = new Uint8Array(bins ** 3);
  const value = { frequency: weights.frequencyWeight, monetary: weights.monetaryWeight };
  for (let r = 1; r <= bins; r++) {
    for (let f = 1; f <= bins; f++) {
      for (let m = 1; m <= bins; m++) {
        const segment = moved.get(cellKey(r, f, m)) ?? defaultSegment({ r, f, m }, bins, value);
        segments[cellIndex(r, f, m, bins)] = rfmSegmentIds.indexOf(segment);
      }
    }
  }
  return segments;
}
