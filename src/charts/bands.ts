/** Parts of pictures with bands from column to column. */

const labelHeight = 15;

/** Ascending places moved apart until each has room, none below the bottom. */
export function spreadLabels(wanted: readonly number[], height: number): number[] {
  const placed: number[] = [];
  for (const y of wanted)
    placed.push(Math.max(y, (placed.at(-1) ?? -Infinity) + labelHeight, labelHeight / 2));
  let limit = height - labelHeight / 2;
  for (let i = placed.length - 1; i >= 0; i--) {
    placed[i] = Math.min(placed[i] ?? 0, limit);
    limit = (placed[i] ?? 0) - labelHeight;
  }
  return placed;
}

/** A band as thick as `wide` between the tops of its two ends. */
export function bandBetween(x0: number, y0: number, x1: number, y1: number, wide: number): string {
  const thick = Math.max(0.75, wide);
  const bend = (x0 + x1) / 2;
  const px = (value: number): number => Math.round(value * 10) / 10;
  const there = `M${px(x0)} ${px(y0)}C${px(bend)} ${px(y0)} ${px(bend)} ${px(y1)} ${px(x1)} ${px(y1)}`;
  const back = `L${px(x1)} ${px(y1 + thick)}C${px(bend)} ${px(y1 + thick)} ${px(bend)} ${px(y0 + thick)} ${px(x0)} ${px(y0 + thick)}Z`;
  return there + back;
}
