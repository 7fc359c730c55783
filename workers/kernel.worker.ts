import { expose, releaseProxy, transfer, type Remote } from 'comlink';
import { halvedKernels } from './analyses/halvedKernels.ts';
import { kernels } from './analyses/kernels.ts';
import { partedWork } from './analyses/partedWork.ts';
import { giveBackInput, largeBuffers } from './contract/moving.ts';
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

/** The answer with its large arrays moved; the input is used up, and the port for what is told meanwhile. */
function send<Value>(answer: Value, input: KernelInput, told?: OnShare | OnFound): Value {
  (told as Remote<OnShare> | undefined)?.[releaseProxy]();
  giveBackInput(input, answer);
  return typeof answer === 'object' && answer !== null ? transfer(answer, largeBuffers(answer)) : answer;
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
    send(kernels[analysis](input, options, onShare), input, onShare),

  computeMain: (
    analysis: AnalysisId,
    input: KernelInput,
    options: Options,
    onShare?: OnShare,
  ): KernelOutput => send(halvesOf(analysis).main(input, options, onShare), input, onShare),

  computeBeside: (analysis: AnalysisId, input: KernelInput, options: Options): unknown =>
    send(halvesOf(analysis).beside(input, options), input),

  computePart(
    analysis: AnalysisId,
    input: KernelInput,
    options: Options,
    part: WorkPart,
    onFound: OnFound,
  ): KernelInput {
    const parted = partedWork[analysis];
    if (parted === undefined) throw new TypeError(`${analysis} is not done in parts`);
    return send(parted.work(input, options, part, onFound), input, onFound);
  },
};

export type KernelApi = typeof kernelApi;

expose(kernelApi);
