import type { Membership, TypedColumn } from './analysis.ts';
import type { Detail, Failure, Note } from './outcome.ts';

/** What a query hands to a kernel: named typed arrays of equal meaning by row, and single facts. */
export interface KernelInput {
  readonly columns: Readonly<Record<string, TypedColumn>>;
  readonly facts: Detail;
  /** Names by position, where the result shows some. Hostile text. */
  readonly texts?: Readonly<Record<string, readonly string[]>>;
}

/** A column that the query promises. */
export function columnOf(input: KernelInput, name: string): TypedColumn {
  const values = input.columns[name];
  if (values === undefined) throw new TypeError(`the query gave no column ${name}`);
  return values;
}

/** What a kernel hands back. `result` is the analysis’s own result type. */
export type KernelOutput =
  | {
      readonly status: 'ok';
      readonly result: unknown;
      readonly membership: Membership | null;
      readonly notes: readonly Note[];
    }
  | Failure;

/** Told now and then by a kernel that takes long: how much of its work is done, 0…1. */
export type OnShare = (share: number) => void;

/** A kernel is pure: no SQL, no clock, no randomness without a seed, and its input is left as it was. */
export type Kernel = (
  input: KernelInput,
  options: Readonly<Record<string, unknown>>,
  onShare?: OnShare,
) => KernelOutput;

/**
 * A kernel in two halves that need nothing of each other, so that two workers can do them at once. What either gives is
 * plain data and typed arrays.
 */
export interface HalvedKernel {
  readonly isWorthIt: (input: KernelInput) => boolean;
  readonly main: Kernel;
  /** Columns that `main` does not look at: they are not copied for it. */
  readonly isOnlyBeside?: (column: string) => boolean;
  /** The other half; what it finds is small. Never fails: where there is nothing to do, `main` says so. */
  readonly beside: (input: KernelInput, options: Readonly<Record<string, unknown>>) => unknown;
  readonly complete: (output: KernelOutput, found: unknown) => KernelOutput;
}

export function columnsForMain(input: KernelInput, { isOnlyBeside }: HalvedKernel): KernelInput {
  if (isOnlyBeside === undefined) return input;
  const columns = Object.fromEntries(Object.entries(input.columns).filter(([name]) => !isOnlyBeside(name)));
  return { ...input, columns };
}

/** Both halves, one after the other. */
export function wholeOf(halves: HalvedKernel): Kernel {
  return (input, options, onShare) => {
    const output = halves.main(columnsForMain(input, halves), options, onShare);
    return halves.complete(output, halves.beside(input, options));
  };
}

/** One of several parts of some work, which are done at once: from 0 on, of how many. */
export interface WorkPart {
  readonly at: number;
  readonly of: number;
}

/** Told now and then of what a part found since the last time; its fact `share` is how much of the part is done, 0…1. */
export type OnFound = (found: KernelInput) => void;

/** What a part found until it was stopped: piece by piece, or all of it. */
export interface ToldPart {
  readonly found: readonly KernelInput[];
  readonly isDone: boolean;
}

/** Work that several workers do at once before the kernel runs; what they find reaches it as further columns. */
export interface PartedWork {
  /** How many parts are worth it where there are so many workers; 0 where the kernel is as quick alone. */
  readonly partsFor: (input: KernelInput, workers: number) => number;
  /** As little of the input as a part needs. */
  readonly forPart: (input: KernelInput) => KernelInput;
  readonly work: (
    input: KernelInput,
    options: Readonly<Record<string, unknown>>,
    part: WorkPart,
    onFound?: OnFound,
  ) => KernelInput;
  /** The kernel’s input with what the parts found; the kernel gives the same answer without it. */
  readonly join: (input: KernelInput, parts: readonly KernelInput[]) => KernelInput;
  /** The same with what stopped parts told: the kernel makes the best of it, and says so. null where that is nothing. */
  readonly stopped: (input: KernelInput, parts: readonly ToldPart[]) => KernelInput | null;
}
