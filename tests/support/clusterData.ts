import { randomStream } from '../../workers/numeric/randomStream.ts';
import reference from '../reference/clustering.json' with { type: 'json' };

export interface Rows {
  readonly data: Float64Array;
  readonly n: number;
  readonly d: number;
}

export const iris: Rows = { data: Float64Array.from(reference.iris.rows.flat()), n: 150, d: 4 };

/** Normal rows around centres that lie on a circle, in d columns of which the others are normal alone. */
export function blobs(
  n: number,
  d: number,
  clusters: number,
  radius: number,
  seed: number,
): Rows & { truth: Int32Array } {
  const random = randomStream(seed);
  const normal = (): number =>
    Math.sqrt(-2 * Math.log(1 - random.uniform())) * Math.cos(2 * Math.PI * random.uniform());
  const truth = new Int32Array(n);
  const data = new Float64Array(n * d);
  for (let i = 0; i < n; i++) {
    const cluster = random.below(clusters);
    const angle = (2 * Math.PI * cluster) / clusters;
    truth[i] = cluster;
    for (let f = 0; f < d; f++) data[i * d + f] = normal();
    data[i * d] = (data[i * d] as number) + radius * Math.cos(angle);
    data[i * d + 1] = (data[i * d + 1] as number) + radius * Math.sin(angle);
  }
  return { data, n, d, truth };
}

export function uniformRows(n: number, d: number, seed: number): Rows {
  const random = randomStream(seed);
  return { data: Float64Array.from({ length: n * d }, () => random.uniform()), n, d };
}

/** The rows in another order, and where each of them went: row i stands at `place[i]`. */
export function shuffled({ data, n, d }: Rows, seed: number): Rows & { place: Int32Array } {
  const random = randomStream(seed);
  const place = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const other = random.below(i + 1);
    [place[i], place[other]] = [place[other] as number, place[i] as number];
  }
  const moved = new Float64Array(n * d);
  place.forEach((to, i) => moved.set(data.subarray(i * d, i * d + d), to * d));
  return { data: moved, n, d, place };
}

export function distanceOf({ data, d }: Rows, i: number, j: number): number {
  let sum = 0;
  for (let f = 0; f < d; f++) sum += (data[i * d + f]! - data[j * d + f]!) ** 2;
  return Math.sqrt(sum);
}

export function sizesOf(labels: Int32Array): number[] {
  const sizes: number[] = [];
  for (const label of labels) if (label >= 0) sizes[label] = (sizes[label] ?? 0) + 1;
  return Array.from(sizes, (size) => size ?? 0);
}
