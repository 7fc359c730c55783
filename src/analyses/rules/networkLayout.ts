/** A thing to be placed, with the room its mark and its label take around its middle. */
export interface Body {
  readonly width: number;
  readonly height: number;
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

const gap = 6;
const steps = 300;

/**
 * Places things so that those tied stand near each other and none covers another; the same input gives the same picture. Springs
 * and repulsion (Fruchterman and Reingold 1991) from a circle, then boxes are pushed apart; where they do not fit, the
 * picture grows taller. Bodies wider than the picture are not for it. Cost: some hundred times the square of the number.
 */
export function layoutNetwork(
  bodies: readonly Body[],
  edges: readonly { readonly from: number; readonly to: number }[],
  width: number,
): Layout {
  if (bodies.length === 0) return { places: [], height: 0 };
  const area = bodies.reduce((sum, body) => sum + (body.width + gap) * (body.height + gap), 0);
  const tallest = Math.max(...bodies.map(({ height }) => height));
  let height = Math.ceil(Math.max(tallest + gap, (area * 2.6) / width, Math.min(width * 0.5, 420)));
  for (let attempt = 0; attempt < 12; attempt++) {
    const points = spring(bodies, edges, width, height);
    if (pushApart(points, bodies, width, height)) return { places: points, height };
    height = Math.ceil(height * 1.2);
  }
  return shelve(bodies, width);
}

function spring(
  bodies: readonly Body[],
  edges: readonly { readonly from: number; readonly to: number }[],
  width: number,
  height: number,
): Point[] {
  const points = onCircle(bodies.length, edges, width, height);
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
      // Parts that nothing ties are kept in sight by a weak pull to the middle.
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

/** Neighbours of one another stand side by side: items in the order in which the lines reach them. */
function onCircle(
  count: number,
  edges: readonly { readonly from: number; readonly to: number }[],
  width: number,
  height: number,
): Point[] {
  const order: number[] = [];
  const seen = new Set<number>();
  const visit = (at: number): void => {
    if (seen.has(at)) return;
    seen.add(at);
    order.push(at);
    for (const { from, to } of edges) {
      if (from === at) visit(to);
      if (to === at) visit(from);
    }
  };
  for (let i = 0; i < count; i++) visit(i);
  const points: Point[] = Array.from({ length: count }, () => ({ x: 0, y: 0 }));
  order.forEach((at, i) => {
    const angle = (2 * Math.PI * i) / count;
    const x = width / 2 + Math.cos(angle) * width * 0.38;
    points[at] = { x, y: height / 2 + Math.sin(angle) * height * 0.38 };
  });
  return points;
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
function shelve(bodies: readonly Body[], width: number): Layout {
  let [x, y, line] = [0, 0, 0];
  const places = bodies.map((body) => {
    if (x > 0 && x + body.width > width) [x, y, line] = [0, y + line + gap, 0];
    const place = { x: x + body.width / 2, y: y + body.height / 2 };
    x += body.width + gap;
    line = Math.max(line, body.height);
    return place;
  });
  return { places, height: y + line };
}
