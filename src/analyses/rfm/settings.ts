import {
  cellKey,
  defaultSegment,
  type RfmSegmentId,
  type ValueWeights,
} from '../../../workers/analyses/rfm/segments.ts';
import type { Settings } from '../../workbench/optionValues.ts';
import type { MapCell } from './chart.ts';

/** What gestures on the page make of the settings. Only what differs from the defaults is kept. */

/** Steps in another number leave cut points and moved cells of the old map without meaning. */
export function settleSettings(next: Settings, changed: string): Settings {
  if (changed === 'bins') return without(next, cutSettings.concat('scoring', 'cellSegments'));
  if (changed === 'scoring' && next['scoring'] !== 'own') return without(next, cutSettings);
  return next;
}

const cutSettings = ['recencyCuts', 'frequencyCuts', 'monetaryCuts'];

function without(settings: Settings, names: readonly string[]): Settings {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => !names.includes(name)));
}

/** Puts cells into a segment; a cell put back where the default map has it is no longer listed. */
export function moveCells(
  settings: Settings,
  cells: readonly MapCell[],
  bins: number,
  to: RfmSegmentId,
): Settings {
  const moved: Record<string, string> = {
    ...(settings['cellSegments'] as Record<string, string> | undefined),
  };
  const weights = weightsOf(settings);
  for (const cell of cells) {
    const key = cellKey(cell.r, cell.f, cell.m);
    if (defaultSegment(cell, bins, weights) === to) Reflect.deleteProperty(moved, key);
    else moved[key] = to;
  }
  return Object.keys(moved).length > 0
    ? { ...settings, cellSegments: moved }
    : without(settings, ['cellSegments']);
}

export function weightsOf(settings: Settings): ValueWeights {
  const read = (name: string): number => (typeof settings[name] === 'number' ? settings[name] : 1);
  return { frequency: read('frequencyWeight'), monetary: read('monetaryWeight') };
}
