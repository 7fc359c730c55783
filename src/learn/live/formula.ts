import type { Text } from '../../../workers/contract/text.ts';

/** A number of a live formula, and between what it can be moved. */
export interface Term {
  readonly label: Text;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly start: number;
  readonly show: (value: number) => string;
}

/** One step of the working, with the present numbers. */
export interface WorkedLine {
  readonly label: Text;
  /** What the value is worked out of. */
  readonly worked: string;
  readonly value: string;
  /** Length of a bar under it, 0…1. */
  readonly size?: number;
  readonly tone?: 'good' | 'bad';
}

export interface Worked {
  readonly lines: readonly WorkedLine[];
  readonly said: { readonly text: Text; readonly figures: Readonly<Record<string, string>> };
}
