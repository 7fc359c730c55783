import type { AnalysisId } from '../contract/catalogue.ts';
import type { KernelInput } from '../contract/kernel.ts';
import type { Part } from '../numeric/mining/itemSets.ts';
import { rulesInParts } from './rules/parts.ts';

type Given = Readonly<Record<string, unknown>>;

/** Work that several workers do at once before the kernel runs; what they find reaches it as further columns. */
export interface PartedWork {
  readonly isWorthIt: (input: KernelInput) => boolean;
  /** As little of the input as a part needs. */
  readonly forPart: (input: KernelInput) => KernelInput;
  readonly work: (input: KernelInput, options: Given, part: Part) => KernelInput;
  /** The kernel’s input with what the parts found; the kernel gives the same answer without it. */
  readonly join: (input: KernelInput, parts: readonly KernelInput[]) => KernelInput;
}

export const partedWork: Readonly<Partial<Record<AnalysisId, PartedWork>>> = { rules: rulesInParts };

/** Shares out what is worth it. `run` does a part somewhere. */
export async function shareOut(
  analysis: AnalysisId,
  input: KernelInput,
  workers: number,
  run: (input: KernelInput, part: Part) => Promise<KernelInput>,
): Promise<KernelInput> {
  const parted = partedWork[analysis];
  if (parted === undefined || workers < 2 || !parted.isWorthIt(input)) return input;
  const own = parted.forPart(input);
  const parts = Array.from({ length: workers }, (_, at) => run(own, { at, of: workers }));
  return parted.join(input, await Promise.all(parts));
}
