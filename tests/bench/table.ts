/** A line of the report: what was measured, how long it took, and against what. */
export interface Measured {
  readonly what: string;
  readonly ms: number;
  /** The peer, or the limit that must hold; none where there is nothing to compare with. */
  readonly against?: { readonly name: string; readonly ms: number };
}

export function printTable(title: string, lines: readonly Measured[]): void {
  console.log(`\n${title}`);
  for (const { what, ms, against } of lines) {
    const ratio = against
      ? `  ${(ms / against.ms).toFixed(2).padStart(5)} × ${against.name} (${formatMs(against.ms)})`
      : '';
    console.log(`  ${what.padEnd(46)}${formatMs(ms).padStart(10)}${ratio}`);
  }
}

export function formatMs(ms: number): string {
  return ms >= 1_000 ? `${(ms / 1_000).toFixed(2)} s` : `${ms.toFixed(0)} ms`;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
