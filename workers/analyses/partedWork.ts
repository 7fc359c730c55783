import type { AnalysisId } from '../contract/catalogue.ts';
import type { KernelInput, PartedWork, WorkPart } from '../contract/kernel.ts';
import { rulesInParts } from './rules/parts.ts';

export const partedWork: Readonly<Partial<Record<AnalysisId, PartedWork>>> = { rules: rulesInParts };

/** Shares out what is worth it. `run` does a part somewhere. */
export async function shareOut(
  analysis: AnalysisId,
  input: KernelInput,
  workers: number,
  run: (input: KernelInput, part: WorkPart) => Promise<KernelInput>,
): Promise<KernelInput> {
  const parted = partedWork[analysis];
  const of = parted?.partsFor(input, workers) ?? 0;
  if (parted === undefined || of === 0) return input;
  const own = parted.forPart(input);
  const parts = Array.from({ length: of }, (_, at) => run(own, { at, of }));
  return parted.join(input, await Promise.all(parts));
}
