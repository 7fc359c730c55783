/** A thing to be placed, with the room its mark and its label take around its middle. */
export interface Body {
  readonly width: number;
  readonly height: number;
  /** How far below the top of the box the middle of the mark is. */
  readonly mark: number;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  readonly places: readonly Place[];
  readonly height: number;
}

interface Point {
  x: number;
  y: number;
}

/** Between boxes, between the two of a pair, between parts and between rows of them. */
const gap = 6;
const pairGap = 44;
const partGap = 20;
const rowGap = 22;
const steps = 300;

/** Things of one part of the picture and the box they take. */
interface Part {
  readonly members: readonly number[];
  /** By position in `members`. */
  readonly places: readonly Place[];
  readonly width: number;
  readonly height: number;
}

type Edges = readonly { readonly from: number; readonly to: number }[];

/**
 * Places things so that those tied stand near each other and none covers another; the same input gives the same picture. Each part
 * that hangs together is laid out by springs and repulsion (Fruchterman and Reingold 1991) from a circle, and boxes are
 * pushed apart; then the parts stand in rows, the largest first. Bodies wider than the picture are not for it. Cost: some
 * hundred times the square of the number.
 */
export function layoutNetwork(bodies: readonly Body[], edges: Edges, width: number): Layout {
  const parts = findParts(bodies.length, edges)
    .map((members) => layoutPart(members, bodies, edges, width))
    .sort((a, b) => b.members.length - a.members.length);
  const places: Place[] = bodies.map(() => ({ x: 0, y: 0 }));
  let top = 0;
  for (const row of toRows(parts, width)) {
    const tallest = Math.max(...row.map(({ height }) => height));
    const spare = width - row.reduce((sum, part) => sum + part.width, 0);
    let x = spare / (row.length + 1);
    for (const part of row) {
      const y = top + (tallest - part.height) / 2;
      part.members.forEach((at, i) => {
        const place = part.places[i] ?? { x: 0, y: 0 };
        places[at] = { x: x + place.x, y: y + place.y };
      });
      x += part.width + spare / (row.length + 1);
    }
    top += tallest + rowGap;
  }
  return { places, height: Math.max(0, top - rowGap) };
}

/** What hangs together, each part in the order in which its lines are followed from its first. */
function findParts(count: number, edges: Edges): number[][] {
  const seen = new Set<number>();
  const follow = (at: number, part: number[]): number[] => {
    if (seen.has(at)) return part;
    seen.add(at);
    part.push(at);
    for (const { from, to } of edges) {
      if (from === at) follow(to, part);
      if (to === at) follow(from, part);
    }
    return part;
  };
  return Array.from({ length: count }, (_, at) => follow(at, [])).filter(({ length }) => length > 0);
}

function toRows(parts: readonly Part[], width: number): Part[][] {
  const rows: Part[][] = [];
  let room = -1;
  for (const part of parts) {
    if (room < part.width) {
      rows.push([]);
      room = width;
    }
    rows.at(-1)?.push(part);
    room -= part.width + partGap;
  }
  return rows;
}

function layoutPart(
  members: readonly number[],
  allBodies: readonly Body[],
  allEdges: Edges,
  most: number,
): Part {
  const bodies = members.map((at) => allBodies[at] ?? { width: 0, height: 0, mark: 0 });
  const [first, second] = bodies;
  if (first === undefined) return { members, places: [], width: 0, height: 0 };
  if (second === undefined) return { members, ...fitBox([{ x: 0, y: 0 }], bodies) };
  if (bodies.length === 2 && first.width + pairGap + second.width <= most) {
    const apart = first.width / 2 + pairGap + second.width / 2;
    const pair = [
      { x: 0, y: first.height / 2 - first.mark },
      { x: apart, y: second.height / 2 - second.mark },
    ];
    return { members, ...fitBox(pair, bodies) };
  }
  const place = new Map(members.map((at, i) => [at, i]));
  const edges = allEdges
    .filter(({ from }) => place.has(from))
    .map(({ from, to }) => ({ from: place.get(from) ?? 0, to: place.get(to) ?? 0 }));
  return { members, ...springPart(bodies, edges, most) };
}

/** Few things take a box of their own size, many the whole width; where they do not fit, it grows taller. */
function springPart(bodies: readonly Body[], edges: Edges, most: number): Omit<Part, 'members'> {
  // Few things need more air, or lines run through labels.
  const air = bodies.length >= 8 ? 2.6 : 5;
  const area = bodies.reduce((sum, body) => sum + (body.width + gap) * (body.height + gap), 0) * air;
  const widest = Math.max(...bodies.map((body) => body.width));
  const width = bodies.length >= 8 ? most : Math.min(most, Math.max(2.4 * widest, Math.sqrt(area * 1.5)));
  const tallest = Math.max(...bodies.map((body) => body.height));
  let height = Math.ceil(Math.max(2 * tallest + gap, area / width));
  for (let attempt = 0; attempt < 12; attempt++) {
    const points = spring(bodies, edges, width, height);
    if (pushApart(points, bodies, width, height)) return fitBox(points, bodies);
    height = Math.ceil(height * 1.2);
  }
  return fitBox(shelve(bodies, width), bodies);
}

/** The same places from the corner of the box that holds all bodies. */
function fitBox(points: readonly Place[], bodies: readonly Body[]): Omit<Part, 'members'> {
  const half = (i: number): Pick<Body, 'width' | 'height'> => ({
    width: (bodies[i]?.width ?? 0) / 2,
    height: (bodies[i]?.height ?? 0) / 2,
  });
  const left = Math.min(...points.map(({ x }, i) => x - half(i).width));
  const top = Math.min(...points.map(({ y }, i) => y - half(i).height));
  return {
    places: points.map(({ x, y }) => ({ x: x - left, y: y - top })),
    width: Math.max(...points.map(({ x }, i) => x + half(i).width)) - left,
    height: Math.max(...points.map(({ y }, i) => y + half(i).height)) - top,
  };
}

function spring(bodies: readonly Body[], edges: Edges, width: number, height: number): Point[] {
  const points = onCircle(bodies.length, width, height);
  const ideal = Math.sqrt((width * height) / bodies.length) * 0.75;
  for (let step = 0; step < steps; step++) {
    const force = points.map(() => ({ x: 0, y: 0 }));
    points.forEach((a, i) => {
      points.forEach((b, j) => {
        if (i === j) return;
        const [dx, dy] = [a.x - b.x, a.y - b.y];
        const distance = Math.max(1, Math.hypot(dx, dy));
        const push = (ideal * ideal) / (distance * distance);
        addTo(force[i], dx * push, dy * push);
      });
      // A weak pull to the middle keeps what hangs by one line in sight.
      addTo(force[i], (width / 2 - a.x) * 0.08, (height / 2 - a.y) * 0.12);
    });
    for (const { from, to } of edges) {
      const [a, b] = [points[from], points[to]];
      if (a === undefined || b === undefined) continue;
      const [dx, dy] = [a.x - b.x, a.y - b.y];
      const pull = Math.hypot(dx, dy) / ideal;
      addTo(force[from], -dx * pull, -dy * pull);
      addTo(force[to], dx * pull, dy * pull);
    }
    const heat = (Math.min(width, height) / 8) * (1 - step / steps) + 0.5;
    points.forEach((point, i) => {
      const { x, y } = force[i] ?? { x: 0, y: 0 };
      const length = Math.max(1, Math.hypot(x, y));
      point.x += (x / length) * Math.min(length, heat);
      point.y += (y / length) * Math.min(length, heat);
      keepWithin(point, bodies[i], width, height);
    });
  }
  return points;
}

function addTo(target: Point | undefined, x: number, y: number): void {
  if (target === undefined) return;
  target.x += x;
  target.y += y;
}

/** In the order in which the lines are followed, neighbours of one another stand side by side. */
function onCircle(count: number, width: number, height: number): Point[] {
  return Array.from({ length: count }, (_, i) => {
    const angle = (2 * Math.PI * i) / count;
    const x = width / 2 + Math.cos(angle) * width * 0.38;
    return { x, y: height / 2 + Math.sin(angle) * height * 0.38 };
  });
}

function keepWithin(point: Point, body: Body | undefined, width: number, height: number): void {
  const [halfX, halfY] = [(body?.width ?? 0) / 2, (body?.height ?? 0) / 2];
  point.x = Math.min(width - halfX, Math.max(halfX, point.x));
  point.y = Math.min(height - halfY, Math.max(halfY, point.y));
}

/** True once no two boxes meet. */
function pushApart(points: Point[], bodies: readonly Body[], width: number, height: number): boolean {
  for (let round = 0; round < 400; round++) {
    let meets = false;
    points.forEach((a, i) => {
      for (let j = i + 1; j < points.length; j++) {
        const [b, one, other] = [points[j], bodies[i], bodies[j]];
        if (b === undefined || one === undefined || other === undefined) continue;
        const overX = (one.width + other.width) / 2 + gap - Math.abs(a.x - b.x);
        const overY = (one.height + other.height) / 2 + gap - Math.abs(a.y - b.y);
        if (overX <= 0.01 || overY <= 0.01) continue;
        meets = true;
        if (overX < overY) {
          const shift = (a.x <= b.x ? -1 : 1) * (overX / 2 + 0.05);
          a.x += shift;
          b.x -= shift;
        } else {
          const shift = (a.y <= b.y ? -1 : 1) * (overY / 2 + 0.05);
          a.y += shift;
          b.y -= shift;
        }
        keepWithin(a, one, width, height);
        keepWithin(b, other, width, height);
      }
    });
    if (!meets) return true;
  }
  return false;
}

/** Row after row, like words on lines. */
function shelve(bodies: readonly Body[], width: number): Place[] {
  let [x, y, line] = [0, 0, 0];
  return bodies.map((body) => {
    if (x > 0 && x + body.width > width) [x, y, line] = [0, y + line + gap, 0];
    const place = { x: x + body.width / 2, y: y + body.height / 2 };
    x += body.width + gap;
    line = Math.max(line, body.height);
    return place;
  });
}
