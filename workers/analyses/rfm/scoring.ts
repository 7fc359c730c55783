import type { OptionsOf, TypedColumn } from '../../contract/analysis.ts';
import { countCutsBelowEach } from '../../numeric/quantile.ts';
import { cellIndex } from './segments.ts';
import type { rfmSpec } from './spec.ts';

export type RfmOptions = OptionsOf<typeof rfmSpec>;

/** R, F and M of every customer: whole days, counts, and money in the file's smallest unit. */
export interface CustomerValues {
  readonly recencyDays: TypedColumn;
  readonly frequency: TypedColumn;
  readonly monetaryMinor: TypedColumn;
}

/** Ascending cut points of the three axes, in the units of CustomerValues. */
export interface CutPoints {
  readonly bins: number;
  readonly recencyDays: { readonly cuts: readonly number[] };
  readonly frequency: { readonly cuts: readonly number[] };
  readonly monetary: { readonly cuts: readonly number[] };
}

export interface Scored {
  readonly r: Uint8Array;
  readonly f: Uint8Array;
  readonly m: Uint8Array;
  /** Position in the cell map. */
  readonly cell: Uint16Array;
}

/** Equal values always share a score, so steps may hold unequal numbers of customers. */
export function scoreCustomers(values: CustomerValues, axes: CutPoints): Scored {
  const r = countCutsBelowEach(axes.recencyDays.cuts, values.recencyDays);
  const f = countCutsBelowEach(axes.frequency.cuts, values.frequency);
  const m = countCutsBelowEach(axes.monetary.cuts, values.monetaryMinor);
  const cell = new Uint16Array(r.length);
  const { bins } = axes;
  for (let i = 0; i < cell.length; i++) {
    r[i] = bins - (r[i] as number);
    f[i] = 1 + (f[i] as number);
    m[i] = 1 + (m[i] as number);
    cell[i] = cellIndex(r[i] as number, f[i] as number, m[i] as number, bins);
  }
  return { r, f, m, cell };
}
