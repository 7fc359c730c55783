import type { OptionsOf, TypedColumn } from '../../contract/analysis.ts';
import { countCutsBelow } from '../../numeric/quantile.ts';
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
  const n = values.recencyDays.length;
  const scored = {
    r: new Uint8Array(n),
    f: new Uint8Array(n),
    m: new Uint8Array(n),
    cell: new Uint16Array(n),
  };
  const { bins } = axes;
  for (let i = 0; i < n; i++) {
    const r = bins - countCutsBelow(axes.recencyDays.cuts, values.recencyDays[i] as number);
    const f = 1 + countCutsBelow(axes.frequency.cuts, values.frequency[i] as number);
    const m = 1 + countCutsBelow(axes.monetary.cuts, values.monetaryMinor[i] as number);
    scored.r[i] = r;
    scored.f[i] = f;
    scored.m[i] = m;
    scored.cell[i] = cellIndex(r, f, m, bins);
  }
  return scored;
}
