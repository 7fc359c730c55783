import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { QualityResult } from '../../workers/analyses/quality/result.ts';
import type { EngineApi } from '../../workers/contract/engineApi.ts';
import { tableOf, type MappedDataset } from '../../workers/contract/importing.ts';
import type { CheckId, DataRepair } from '../../workers/contract/repairs.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { dirtyLines, dirtyRoles, dirtyTruth as truth, toCsv } from '../support/dirtyShop.ts';
import { expectOk, importFile } from '../support/importText.ts';

let engine: EngineApi;

beforeAll(async () => {
  engine = await createNodeEngine();
  expectOk(await engine.start());
});

async function judge({ id }: MappedDataset): Promise<QualityResult> {
  const request = { analysis: 'quality' as const, datasetId: id, asOf: null, options: {} };
  return expectOk(await engine.run(request, 'run', () => undefined)).result;
}

async function loadDirty(): Promise<MappedDataset> {
  const lines = dirtyLines();
  const one = expectOk(await importFile(engine, toCsv(lines.slice(0, 900)), { mapping: dirtyRoles }));
  // The second export starts ten lines before the first one ends.
  const settings = { mapping: dirtyRoles, datasetId: one.id, fileName: 'more.csv' };
  const {
    report: _,
    fileId: __,
    ...dataset
  } = expectOk(await importFile(engine, toCsv(lines.slice(890)), settings));
  return dataset;
}

const leaveOut = (check: CheckId, column?: string): DataRepair => ({
  by: 'leaveOut',
  finding: { check, kind: 'orders', ...(column ? { column } : {}) },
});

const repairs: readonly DataRepair[] = [
  leaveOut('duplicateRows'),
  leaveOut('overlap'),
  leaveOut('quantityZero', 'quantity'),
  leaveOut('futureDate', 'time'),
  leaveOut('oldDate', 'time'),
  leaveOut('outlier'),
  { by: 'leaveOutCustomer', customer: 'TEST' },
  { by: 'leaveOutCustomer', customer: 'C7' },
  { by: 'mergeSpellings', kind: 'orders', column: 'category' },
];

/** The handle but for what counts changes. */
const facts = ({ revision: _revision, ...rest }: MappedDataset): unknown => rest;

/** What an analysis sees, independent of the handle. */
async function readRfm(dataset: MappedDataset): Promise<unknown> {
  const request = { analysis: 'rfm' as const, datasetId: dataset.id, asOf: '2024-01-01', options: {} };
  return expectOk(await engine.run(request, 'rfm', () => undefined)).result;
}

function expectBalanced(dataset: MappedDataset): void {
  for (const { files } of dataset.tables)
    for (const { report } of files) {
      const excluded = Object.values(report.rowsExcluded).reduce((sum, rows) => sum + rows, 0);
      expect(report.rowsKept + report.rowsRejected + excluded).toBe(report.rowsRead);
    }
}

describe('a repair', () => {
  test.each(repairs.map((repair) => [JSON.stringify(repair), repair] as const))(
    '%s: does what its preview said, raises or keeps the score, and comes off without a trace',
    async (_, repair) => {
      const before = await loadDirty();
      const [scoreBefore, rfmBefore] = [(await judge(before)).score, await readRfm(before)];
      const preview = expectOk(await engine.previewRepair(before.id, repair));
      expect(facts(before)).toEqual(facts(before));
      const after = expectOk(await engine.repair(before.id, repair));
      expect(after.revision).toBe(before.revision + 1);
      expect(after.customerCount).toBe(preview.after.customers);
      expect(tableOf(after, 'orders')?.rowsKept).toBe(preview.after.rows);
      const standing = after.repairs[0];
      const touched = Object.values(standing?.rowsByFile ?? {}).reduce((sum, rows) => sum + rows, 0);
      expect(touched).toBe(preview.rowCount);
      expectBalanced(after);
      const again = await engine.previewRepair(after.id, { by: 'leaveOutCustomer', customer: 'C8' });
      expect(expectOk(again).before).toEqual(preview.after);
      const scored = repair.by !== 'leaveOutCustomer' && JSON.stringify(repair).match(/outlier/) === null;
      const score = (await judge(after)).score;
      if (scored) expect(score).toBeGreaterThan(scoreBefore);
      else expect(score).toBeGreaterThanOrEqual(scoreBefore);
      const undone = expectOk(await engine.undoRepair(after.id, standing?.id ?? ''));
      expect(facts(undone)).toEqual(facts(before));
      expect(await readRfm(undone)).toEqual(rfmBefore);
      await engine.dropDataset(before.id);
    },
  );

  test('leaves out the later of two equal rows, and its finding is gone', async () => {
    const dataset = await loadDirty();
    const after = expectOk(await engine.repair(dataset.id, leaveOut('duplicateRows')));
    const kept = (tableOf(dataset, 'orders')?.rowsKept ?? 0) - truth.duplicateRows;
    expect(tableOf(after, 'orders')?.rowsKept).toBe(kept);
    expect(after.tables[0]?.files[1]?.report.rowsExcluded.duplicate).toBe(truth.duplicateRows);
    expect((await judge(after)).findings.map(({ ref }) => ref.check)).not.toContain('duplicateRows');
  });

  test('leaving out dates after today brings the last day and the analysis date back', async () => {
    const dataset = await loadDirty();
    expect(dataset.asOf).toBe('2099-05-06');
    const after = expectOk(await engine.repair(dataset.id, leaveOut('futureDate', 'time')));
    expect(after).toMatchObject({ lastDay: '2023-10-28', asOf: '2023-10-29' });
  });

  test('merged spellings read as the most frequent one everywhere, and the file’s own words come back', async () => {
    const dataset = await loadDirty();
    const after = expectOk(
      await engine.repair(dataset.id, { by: 'mergeSpellings', kind: 'orders', column: 'category' }),
    );
    expect(after.repairs[0]?.spellings).toContainEqual({ from: 'FOOD', to: 'Food' });
    expect((await judge(after)).findings.map(({ ref }) => ref.check)).not.toContain('spellings');
    const undone = expectOk(await engine.undoRepair(after.id, after.repairs[0]?.id ?? ''));
    const finding = (await judge(undone)).findings.find(({ ref }) => ref.check === 'spellings');
    expect(finding?.count).toBe(truth.spelled);
  });

  test('that would leave nothing, or has nothing to do, changes nothing', async () => {
    const text = toCsv(['A,2099-01-01,1,P,Food,1,10', 'B,2099-01-02,2,P,Food,1,10']);
    const dataset = expectOk(await importFile(engine, text, { mapping: dirtyRoles }));
    const { report: _, fileId: __, ...before } = dataset;
    expect(await engine.repair(dataset.id, leaveOut('futureDate', 'time'))).toMatchObject({
      code: 'NOTHING_LEFT',
    });
    expect(await engine.repair(dataset.id, leaveOut('duplicateRows'))).toMatchObject({ code: 'REPAIR_GONE' });
    expect(await engine.undoRepair(dataset.id, '1')).toMatchObject({ code: 'REPAIR_GONE' });
    const after = expectOk(await engine.repair(dataset.id, { by: 'leaveOutCustomer', customer: 'A' }));
    const undone = expectOk(await engine.undoRepair(dataset.id, after.repairs[0]?.id ?? ''));
    expect(facts(undone)).toEqual(facts(before));
  });

  test('is refused beyond the number of bits there are', async () => {
    const dataset = await loadDirty();
    for (let i = 0; i < 25; i++)
      expectOk(await engine.repair(dataset.id, { by: 'leaveOutCustomer', customer: `C${i}` }));
    expect(await engine.repair(dataset.id, { by: 'leaveOutCustomer', customer: 'C90' })).toMatchObject({
      code: 'TOO_MANY_REPAIRS',
      detail: { limit: 25 },
    });
  });

  test('goes with the file it touched, and stays when another goes', async () => {
    const dataset = await loadDirty();
    await engine.repair(dataset.id, leaveOut('duplicateRows'));
    const both = expectOk(await engine.repair(dataset.id, leaveOut('quantityZero', 'quantity')));
    expect(both.repairs).toHaveLength(2);
    // Copies stand at the end of the second file, the zeros in the first.
    const second = tableOf(both, 'orders')?.files[1]?.id ?? '';
    const left = expectOk(await engine.removeFile(dataset.id, second));
    expect(left.repairs.map(({ repair }) => repair)).toEqual([leaveOut('quantityZero', 'quantity')]);
    expectBalanced(left);
  });
});

test('any repairs, undone in any order, end where they began', { timeout: 240_000 }, async () => {
  const dataset = await loadDirty();
  const rfm = await readRfm(dataset);
  const steps = fc
    .shuffledSubarray([...repairs.keys()], { minLength: 2, maxLength: 5 })
    .chain((chosen) =>
      fc.tuple(fc.constant(chosen), fc.shuffledSubarray(chosen, { minLength: chosen.length })),
    );
  await fc.assert(
    fc.asyncProperty(steps, async ([made, undone]) => {
      const ids = new Map<number, string>();
      let last = dataset;
      for (const i of made) {
        const outcome = await engine.repair(dataset.id, repairs[i] as DataRepair);
        // One repair may have done the work of another.
        if (outcome.status === 'failed') expect(outcome.code).toBe('REPAIR_GONE');
        else {
          last = outcome.value;
          ids.set(i, last.repairs.at(-1)?.id ?? '');
          expectBalanced(last);
        }
      }
      for (const i of undone) {
        const id = ids.get(i);
        if (id === undefined) continue;
        last = expectOk(await engine.undoRepair(dataset.id, id));
        expectBalanced(last);
      }
      expect(facts(last)).toEqual(facts(dataset));
    }),
    { numRuns: 12, seed: 20_241_122 },
  );
  expect(await readRfm(dataset)).toEqual(rfm);
});
