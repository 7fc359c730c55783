import { columnOf, type KernelInput } from '../../contract/kernel.ts';
import type { RawFeature } from './features.ts';

/** The units of the test with an outcome, each in one group. */
export interface Units {
  readonly arms: Uint8Array;
  readonly outcome: Float64Array;
  /** −1 for who is no customer. */
  readonly customer: Int32Array;
  readonly row: Int32Array;
  /** Positions in what the query gave. */
  readonly source: Int32Array;
  readonly features: readonly RawFeature[];
  readonly crossed: number;
  readonly missing: number;
}

export function readUnits(input: KernelInput): Units {
  const arm = columnOf(input, 'arm');
  const outcome = columnOf(input, 'outcome');
  const customer = columnOf(input, 'customer');
  const row = columnOf(input, 'row');
  let [crossed, missing, count] = [0, 0, 0];
  const kept = new Int32Array(arm.length);
  for (let i = 0; i < arm.length; i++) {
    if ((arm[i] as number) < 0) crossed += 1;
    else if (Number.isNaN(outcome[i])) missing += 1;
    else kept[count++] = i;
  }
  const source = kept.slice(0, count);
  const ids = input.texts?.['features'] ?? [];
  return {
    arms: Uint8Array.from(source, (i) => arm[i] as number),
    outcome: Float64Array.from(source, (i) => outcome[i] as number),
    customer: Int32Array.from(source, (i) => customer[i] as number),
    row: Int32Array.from(source, (i) => row[i] as number),
    ...{ source, crossed, missing },
    features: ids.map((id, i) => {
      const values = columnOf(input, `f${i}`);
      const names = input.texts?.[`f${i}`] ?? null;
      return {
        id,
        isNumber: names === null,
        values: Float64Array.from(source, (at) => values[at] as number),
        names: names ?? [],
      };
    }),
  };
}
