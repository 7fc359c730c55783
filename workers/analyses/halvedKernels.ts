import type { AnalysisId } from '../contract/catalogue.ts';
import type { HalvedKernel } from '../contract/kernel.ts';
import { halvedLifecycle } from './lifecycle/kernel.ts';
import { halvedValue } from './value/kernel.ts';

export const halvedKernels: Readonly<Partial<Record<AnalysisId, HalvedKernel>>> = {
  lifecycle: halvedLifecycle,
  value: halvedValue,
};
