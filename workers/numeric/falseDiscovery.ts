/**
 * p values adjusted for their number by Benjamini and Hochberg (1995), in the order given, as R’s p.adjust(p, 'BH'):
 * calling those up to 0.05 findings keeps the expected share of false ones among them to 5 %. `testCount` is how many tests were
 * made, where those with p 1 are left out. Cost O(n log n).
 */
export function adjustByBenjaminiHochberg(
  pValues: ArrayLike<number>,
  testCount = pValues.length,
): Float64Array {
  const n = pValues.length;
  const order = Array.from({ length: n }, (_, i) => i).sort(
    (a, b) => (pValues[a] as number) - (pValues[b] as number),
  );
  const adjusted = new Float64Array(n);
  let least = 1;
  for (let rank = n; rank >= 1; rank--) {
    const at = order[rank - 1] as number;
    least = Math.min(least, (pValues[at] as number) * (testCount / rank));
    adjusted[at] = least;
  }
  return adjusted;
}
