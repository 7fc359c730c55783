/** Nodes and weights of Gauss and Legendre’s rule for [−1, 1], by Newton’s steps on the polynomial. */
function gaussRule(size: number): { readonly nodes: Float64Array; readonly weights: Float64Array } {
  const nodes = new Float64Array(size);
  const weights = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    let x = Math.cos((Math.PI * (i + 0.75)) / (size + 0.5));
    let slope = 1;
    for (let step = 0; step < 100; step++) {
      let [value, last] = [1, 0];
      for (let n = 1; n <= size; n++) [value, last] = [((2 * n - 1) * x * value - (n - 1) * last) / n, value];
      slope = (size * (x * value - last)) / (x * x - 1);
      const move = value / slope;
      x -= move;
      if (Math.abs(move) < 1e-16) break;
    }
    nodes[i] = x;
    weights[i] = 2 / ((1 - x * x) * slope * slope);
  }
  return { nodes, weights };
}

const rule = gaussRule(20);

/** Integral of a smooth function over [low, high], in `pieces` equal pieces with Gauss and Legendre’s 20 points each. */
export function integrate(
  value: (x: number) => number,
  { low, high }: { readonly low: number; readonly high: number },
  pieces = 24,
): number {
  const half = (high - low) / (2 * pieces);
  let sum = 0;
  for (let piece = 0; piece < pieces; piece++) {
    const centre = low + (2 * piece + 1) * half;
    for (let i = 0; i < rule.nodes.length; i++)
      sum += (rule.weights[i] as number) * value(centre + half * (rule.nodes[i] as number));
  }
  return sum * half;
}
