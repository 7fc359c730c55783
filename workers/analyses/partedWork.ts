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
  if (parted === undefined || workers < 2 || !parted.isWorthIt(input)) return input;
  const own = parted.forPart(input);
  const parts = Array.from({ length: workers }, (_, at) => run(own, { at, of: workers }));
  return parted.join(input, await Promise.all(parts));
}
