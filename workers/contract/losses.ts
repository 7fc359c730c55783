/** Who lost a character of a cell: this reading, a program before us, or both. */
export type Loss = 'decoding' | 'before' | 'both';

/** How many lossy cells are kept for the list; further ones are only counted. */
export const lossList = { kept: 100_000, sample: 50 } as const;

/** A cell with characters that are lost; each shows as U+FFFD. */
export interface LossyCell {
  /** 1-based line of the file on which its row begins. */
  readonly line: number;
  /** Name of its column. Hostile text. */
  readonly column: string;
  /** As decoded, at most 400 characters around the first loss. Hostile text. */
  readonly text: string;
  readonly loss: Loss;
}
