import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { startKeyEngine } from '../../scripts/answer-key.ts';
import { writeClass, readClass } from '../../src/classroom/classPlan.ts';
import { workOutKey, type KeyEngine } from '../../src/practice/answerKey.ts';
import { chooseExercises } from '../../src/practice/chosen.ts';
import { readExpected } from '../../src/practice/expected.ts';
import type { EngineApi } from '../../workers/contract/engineApi.ts';
import { readPlan } from '../../workers/contract/shopPlan.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { makeShop } from '../../workers/shops/makeShop.ts';
import { expectOk } from '../support/importText.ts';
import { loadMade } from '../support/madeShop.ts';
import { root } from '../support/tree.ts';

const quiet = (): void => undefined;
const { chosen } = chooseExercises(['aov', 'champions', 'list-at-risk', 'weak-channel', 'best-month']);
const shop = readPlan({ kind: 'fashion', seed: 'kim', lines: 1000, lang: 'ko' });

let api: EngineApi;
let engine: KeyEngine;
const dropped: string[] = [];

beforeAll(async () => {
  api = await createNodeEngine();
  const whole = await startKeyEngine();
  engine = {
    ...whole,
    dropDataset: (id) => {
      dropped.push(id);
      return whole.dropDataset(id);
    },
  };
});

test('the key of a seed holds what the page reads from the same data, and lets the data go', async () => {
  const key = expectOk(await workOutKey(engine, shop, chosen, {}));
  const made = await makeShop(shop, () => Promise.resolve());
  const datasetId = await loadMade(api, made.files);
  for (const [at, { analysis, options }] of chosen.entries()) {
    const ran = expectOk(await api.run({ analysis, datasetId, asOf: null, options }, 'run', quiet));
    const one = chosen[at];
    const expected = one ? readExpected(one, ran.result) : null;
    if (expected?.kind === 'list') {
      const { customerCount } = expectOk(await api.countSelection(ran.runId, expected.selection));
      expect(key.answers[at]).toEqual({ kind: 'list', count: customerCount });
      expect(customerCount).toBeGreaterThan(0);
    } else expect(key.answers[at]).toEqual(expected);
  }
  expect(key.answers[4]).toBeNull();
  expect(key.data).toBe('fashion-kim-주문.csv');
  const [id = ''] = dropped;
  expect(dropped).toEqual([id]);
  const gone = await engine.run({ analysis: 'kpi', datasetId: id, asOf: null, options: {} });
  expect(gone).toMatchObject({ status: 'failed', code: 'NO_DATASET' });
});

test('settings that the class is held to change the answer', async () => {
  const free = expectOk(await workOutKey(engine, shop, chosen, {}));
  const held = expectOk(await workOutKey(engine, shop, chosen, { rfm: { bins: 4 } }));
  expect(held.answers[1]).not.toEqual(free.answers[1]);
  expect(held.answers[0]).toEqual(free.answers[0]);
});

test('the command prints the same, for a class by its link', async () => {
  const plan = { ...readClass({}, 'ko').plan, shop, exercises: chosen.map(({ id }) => id) };
  const link = `https://dangol.invalid/#/join?${new URLSearchParams(writeClass(plan, 'learner')).toString()}`;
  const options = JSON.stringify({ class: link, seeds: ['kim', '=1+1'] });
  const run = promisify(execFile);
  const tsx = `${root}/node_modules/tsx/dist/cli.mjs`;
  const args = [tsx, 'scripts/analyze.ts', 'practice', '--options', options];
  const { stdout } = await run(process.execPath, args, { cwd: root });
  const { outcome } = JSON.parse(stdout) as {
    outcome: { value: { seeds: { seed: string; answers: Record<string, unknown> }[] } };
  };
  const [first, second] = outcome.value.seeds;
  const key = expectOk(await workOutKey(engine, shop, chosen, {}));
  const [aov, champions, list] = key.answers;
  expect(first).toMatchObject({ seed: 'kim', data: key.data });
  expect(first?.answers['aov']).toBe(aov?.kind === 'number' && aov.value);
  expect(first?.answers['champions']).toBe(champions?.kind === 'number' && champions.value);
  expect(first?.answers['list-at-risk']).toEqual({ count: list?.kind === 'list' && list.count });
  expect(first?.answers['best-month']).toBeNull();
  expect(second?.seed).toBe('=1+1');
  expect(second?.answers['aov']).not.toBe(first?.answers['aov']);
});
