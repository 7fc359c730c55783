import { expose, transfer } from 'comlink';
import { halvedKernels } from './analyses/halvedKernels.ts';
import { kernels } from './analyses/kernels.ts';
import { partedWork } from './analyses/partedWork.ts';
import type { AnalysisId } from './contract/catalogue.ts';
import type {
  HalvedKernel,
  KernelInput,
  KernelOutput,
  OnFound,
  OnShare,
  WorkPart,
} from './contract/kernel.ts';
import { reportRequests } from './reportRequests.ts';

reportRequests('kernel');

function send(output: KernelOutput): KernelOutput {
  if (output.status === 'failed' || output.membership === null) return output;
  const { customers, group, cell, cells, measures } = output.membership;
  const arrays = [customers, group, ...Object.values(measures)];
  if (cell) arrays.push(cell);
  if (cells) arrays.push(cells.from, cells.list);
  return transfer(output, [...new Set(arrays.map((array) => array.buffer as ArrayBuffer))]);
}

function halvesOf(analysis: AnalysisId): HalvedKernel {
  const halves = halvedKernels[analysis];
  if (halves === undefined) throw new TypeError(`${analysis} has no halves`);
  return halves;
}

type Options = Readonly<Record<string, unknown>>;

/** Disposable: holds no state, so ending it is how a computation is cancelled. */
const kernelApi = {
  compute: (analysis: AnalysisId, input: KernelInput, options: Options, onShare?: OnShare): KernelOutput =>
    send(kernels[analysis](input, options, onShare)),

  computeMain: (
    analysis: AnalysisId,
    input: KernelInput,
    options: Options,
    onShare?: OnShare,
  ): KernelOutput => send(halvesOf(analysis).main(input, options, onShare)),

  computeBeside: (analysis: AnalysisId, input: KernelInput, options: Options): unknown =>
    halvesOf(analysis).beside(input, options),

  computePart(
    analysis: AnalysisId,
    input: KernelInput,
    options: Options,
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
