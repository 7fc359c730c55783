import { describe, expect, it, vi } from 'vitest';
import { kernels } from '../../workers/analyses/kernels.ts';
import { analysisIds, catalogue, type AnalysisId } from '../../workers/contract/catalogue.ts';
import type { KernelInput, KernelOutput } from '../../workers/contract/kernel.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { addCompanions, findUnclean, importLines, nextRequestId, ordinaryLines } from '../support/conform.ts';

interface Call {
  readonly input: KernelInput;
  readonly options: Readonly<Record<string, unknown>>;
}

/** What the kernel of an analysis is given for an ordinary shop, caught on its way. */
async function catchCall(id: AnalysisId): Promise<Call> {
  const engine = await createNodeEngine();
  await engine.start();
  const orders = await importLines(engine, ordinaryLines(200));
  const dataset = await addCompanions(engine, catalogue[id], orders);
  if (dataset.status !== 'ok') throw new Error(dataset.code);
  const kernel = vi.spyOn(kernels, id);
  await engine.run(
    { analysis: id, datasetId: dataset.value.id, asOf: null, options: {} },
    nextRequestId(),
    () => {},
  );
  const [call] = kernel.mock.calls;
  kernel.mockRestore();
  if (call === undefined) throw new Error('the kernel was not called');
  return { input: call[0], options: call[1] };
}

describe.each(analysisIds)('the kernel of %s', (id) => {
  it('leaves its input as it was, is deterministic, and gives what can be sent to another thread', async () => {
    const { input, options } = await catchCall(id);
    const before = structuredClone(input);
    const compute = (): KernelOutput => kernels[id](input, Object.freeze({ ...options }));
    const first = compute();
    expect(input).toEqual(before);
    expect(compute()).toEqual(first);
    expect(structuredClone(first)).toEqual(first);
    expect(findUnclean(first)).toEqual([]);
    if (first.status !== 'ok' || first.membership === null) return;
    const { customers, group, groupIds, measures } = first.membership;
    expect(group.length).toBe(customers.length);
    expect(Math.max(...group)).toBeLessThan(groupIds.length);
    for (const values of Object.values(measures)) expect(values.length).toBe(customers.length);
  });
});
