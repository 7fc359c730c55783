import { expose, transfer } from 'comlink';
import { kernels } from './analyses/kernels.ts';
import { partedWork } from './analyses/partedWork.ts';
import type { AnalysisId } from './contract/catalogue.ts';
import type { KernelInput, KernelOutput, OnFound, OnShare, WorkPart } from './contract/kernel.ts';

/** Disposable: holds no state, so ending it is how a computation is cancelled. */
const kernelApi = {
  compute(
    analysis: AnalysisId,
    input: KernelInput,
    options: Readonly<Record<string, unknown>>,
    onShare?: OnShare,
  ): KernelOutput {
    const output = kernels[analysis](input, options, onShare);
    if (output.status === 'failed' || output.membership === null) return output;
    const { customers, group, cell, cells, measures } = output.membership;
    const arrays = [customers, group, ...Object.values(measures)];
    if (cell) arrays.push(cell);
    if (cells) arrays.push(cells.from, cells.list);
    return transfer(output, [...new Set(arrays.map((array) => array.buffer as ArrayBuffer))]);
  },

  computePart(
    analysis: AnalysisId,
    input: KernelInput,
    options: Readonly<Record<string, unknown>>,
    part: WorkPart,
    onFound: OnFound,
  ): KernelInput {
    const parted = partedWork[analysis];
    if (parted === undefined) throw new TypeError(`${analysis} is not done in parts`);
    const found = parted.work(input, options, part, onFound);
    return transfer(
      found,
      Object.values(found.columns).map(({ buffer }) => buffer as ArrayBuffer),
    );
  },
};

export type KernelApi = typeof kernelApi;

expose(kernelApi);
