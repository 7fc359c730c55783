/**
 * What models know of n units, as a matrix of p columns most of whose cells are 0: the first q columns are numbers, the first of
 * them 1 for every unit; of the others each unit has at most one in each of `c` slots, which is 1 there.
 */
export interface Design {
  readonly n: number;
  readonly p: number;
  readonly q: number;
  /** Row by row, q each. */
  readonly numbers: Float64Array;
  readonly c: number;
  /** Row by row, c each: the column that is 1, ascending by slot; p for none. */
  readonly ones: Uint16Array;
}

/** Rows from … to − 1. */
export interface Rows {
  readonly from: number;
  readonly to: number;
}

/** Σ β x of a row. `beta` has a 0 behind its last column, for slots without any. */
export function predictRow(design: Design, beta: Float64Array, row: number): number {
  const { q, c, numbers, ones } = design;
  let sum = 0;
  for (let j = 0, at = row * q; j < q; j++, at++) sum += (beta[j] as number) * (numbers[at] as number);
  for (let j = 0, at = row * c; j < c; j++, at++) sum += beta[ones[at] as number] as number;
  return sum;
}

/** Adds weight × x xᵀ of a row to the lower triangle of a matrix with p + 1 columns, whose last row and column are not used. */
export function addSquares(design: Design, into: Float64Array, row: number, weight: number): void {
  const { p, q, c, numbers, ones } = design;
  const width = p + 1;
  const first = row * q;
  for (let i = 0; i < q; i++) {
    const part = weight * (numbers[first + i] as number);
    const at = i * width;
    for (let j = 0; j <= i; j++)
      into[at + j] = (into[at + j] as number) + part * (numbers[first + j] as number);
  }
  const start = row * c;
  for (let i = 0; i < c; i++) {
    const at = (ones[start + i] as number) * width;
    for (let j = 0; j < q; j++)
      into[at + j] = (into[at + j] as number) + weight * (numbers[first + j] as number);
    for (let j = 0; j <= i; j++) {
      const cell = at + (ones[start + j] as number);
      into[cell] = (into[cell] as number) + weight;
    }
  }
}

/** Adds weight × x of a row to p + 1 sums. */
export function addRow(design: Design, into: Float64Array, row: number, weight: number): void {
  const { q, c, numbers, ones } = design;
  for (let j = 0, at = row * q; j < q; j++, at++)
    into[j] = (into[j] as number) + weight * (numbers[at] as number);
  for (let j = 0, at = row * c; j < c; j++, at++) {
    const column = ones[at] as number;
    into[column] = (into[column] as number) + weight;
  }
}
