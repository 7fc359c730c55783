export interface EdgeLimits {
  /** No step that holds anyone gets narrower than this, if there is room. */
  readonly floor: number;
  /** What a step that holds nobody gets. */
  readonly sliver: number;
}

/**
 * Borders of steps laid side by side along `length`, each as long as its share: shares.length + 1 ascending
 * positions from 0 to length. Thin steps are widened to the floor at the cost of the wide ones.
 */
export function layoutEdges(shares: readonly number[], length: number, limits: EdgeLimits): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const held = shares.filter((share) => share > 0).length;
  const sliver = held === 0 ? length / shares.length : Math.min(limits.sliver, length / shares.length / 2);
  const room = length - sliver * (shares.length - held);
  const floor = held === 0 ? 0 : Math.min(limits.floor, room / held);
  const sizes = shares.map((share) => (share > 0 ? share / total : 0));
  const widened = widenThin(sizes, room, floor);
  const edges = [0];
  shares.forEach((share, i) => edges.push((edges[i] ?? 0) + (share > 0 ? (widened[i] ?? 0) : sliver)));
  edges[shares.length] = length;
  return edges;
}

function widenThin(sizes: readonly number[], room: number, floor: number): number[] {
  const thin = new Set<number>();
  for (;;) {
    const free = room - thin.size * floor;
    const weight = sizes.reduce((sum, size, i) => sum + (thin.has(i) ? 0 : size), 0);
    const lengthOf = (size: number): number => (weight > 0 ? (size / weight) * free : 0);
    const more = sizes.flatMap((size, i) =>
      size > 0 && !thin.has(i) && lengthOf(size) < floor - 1e-9 ? [i] : [],
    );
    if (more.length === 0) return sizes.map((size, i) => (thin.has(i) ? floor : lengthOf(size)));
    for (const i of more) thin.add(i);
  }
}

/** Each interval of `edges` cut into `parts` equal ones. */
export function subdivideEdges(edges: readonly number[], parts: number): number[] {
  const fine = [edges[0] ?? 0];
  for (let i = 1; i < edges.length; i++) {
    const from = edges[i - 1] ?? 0;
    const to = edges[i] ?? 0;
    for (let part = 1; part <= parts; part++) fine.push(from + ((to - from) * part) / parts);
  }
  return fine;
}

/** The interval of ascending edges that holds the position; the ends take what lies outside. */
export function findInterval(edges: readonly number[], position: number): number {
  let i = 0;
  while (i < edges.length - 2 && position >= (edges[i + 1] ?? 0)) i += 1;
  return i;
}

/** Piecewise linear: where `value` of `from` lies on `to`. Both ascending and of one length. */
export function interpolate(from: readonly number[], to: readonly number[], value: number): number {
  const i = findInterval(from, value);
  const low = from[i] ?? 0;
  const high = from[i + 1] ?? low;
  const start = to[i] ?? 0;
  const end = to[i + 1] ?? start;
  const share = high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 0;
  return start + (end - start) * share;
}
