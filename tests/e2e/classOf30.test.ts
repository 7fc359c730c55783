import { expect } from 'vitest';
import { readPlan } from '../../workers/contract/shopPlan.ts';
import { startKeyEngine } from '../../scripts/answer-key.ts';
import { readClass, shopOf, writeClass } from '../../src/classroom/classPlan.ts';
import { workOutKey } from '../../src/practice/answerKey.ts';
import { chooseExercises } from '../../src/practice/chosen.ts';
import { openApp, waitFor, type App } from '../support/app.ts';
import { dist } from '../support/build.ts';
import { test } from '../support/e2e.ts';
import { expectOk } from '../support/importText.ts';
import { heading } from '../support/journey.ts';
import { serveFolder } from '../support/serve.ts';

import type { Page } from 'playwright-core';

const classSize = 30;
/** Every laptop has its own profile; that many work at the same time, the others wait with their page closed. */
const atOnce = 2;
const classKey = 'tulip';

/** What a browser says of a server that is gone, and we cannot help. */
const gone = /ERR_CONNECTION_REFUSED|502|update a ServiceWorker|script resource/;

interface Learner {
  readonly seed: string;
  readonly app: App;
  readonly data: string;
  readonly code: string;
}

const plan = {
  ...readClass({}, 'en').plan,
  title: 'Room 7',
  shop: readPlan({ kind: 'fashion', lines: 200, lang: 'en' }),
  exercises: ['rows-checked', 'champions'],
  lang: 'en',
} as const;

const seeds = Array.from({ length: classSize }, (_, at) => `seat ${at + 1}`);

function hashOf(page: string, reader: 'trainer' | 'learner'): string {
  return `#/${page}?${new URLSearchParams(writeClass(plan, reader)).toString()}`;
}

/** A few at a time, so that thirty browsers fit on one machine. */
async function inGroups<In, Out>(all: readonly In[], work: (one: In) => Promise<Out>): Promise<Out[]> {
  const done: Out[] = [];
  for (let from = 0; from < all.length; from += atOnce)
    done.push(...(await Promise.all(all.slice(from, from + atOnce).map(work))));
  return done;
}

/** The answers of all seeds as a learner types them: by seed, then by exercise. */
async function workOutAnswers(): Promise<ReadonlyMap<string, readonly string[]>> {
  const engine = await startKeyEngine();
  const { chosen } = chooseExercises(plan.exercises);
  const answers = new Map<string, readonly string[]>();
  for (const seed of seeds) {
    const key = expectOk(await workOutKey(engine, shopOf(plan, seed), chosen, plan.locked));
    const typed = key.answers.map((one) => (one?.kind === 'number' ? one.value.toLocaleString('en') : ''));
    answers.set(seed, typed);
  }
  return answers;
}

/** The same on the trainer’s page, for a few of them. */
async function readKey({ page }: App, some: readonly string[]): Promise<readonly (readonly string[])[]> {
  await page.getByLabel('Seeds of the learners').fill(some.join('\n'));
  await page.getByRole('button', { name: 'Work out the answers' }).click();
  const table = page.getByRole('region', { name: 'Answer key' }).getByRole('table');
  await table.getByRole('columnheader').nth(some.length).waitFor();
  await page.getByRole('button', { name: 'Stop', exact: true }).waitFor({ state: 'hidden' });
  const rows = await table.getByRole('row').all();
  const byExercise = await Promise.all(rows.slice(1).map((row) => row.getByRole('cell').allInnerTexts()));
  return some.map((_, at) => byExercise.map((cells) => cells[at] ?? ''));
}

async function answer(page: Page, question: RegExp, given: string): Promise<void> {
  const card = page.getByRole('region', { name: question });
  await card.getByLabel('Answer').fill(given);
  await card.getByRole('button', { name: 'Check', exact: true }).click();
  await card.getByText(`Right. The answer is ${given}.`).waitFor();
}

async function makeCode(page: Page, learner: string): Promise<string> {
  await page.getByLabel('Name', { exact: true }).fill(learner);
  await page.getByLabel('Class key').fill(classKey);
  await page.getByRole('button', { name: 'Make the code' }).click();
  return page.locator('code').filter({ hasText: '-' }).innerText();
}

const rowsQuestion = /How many rows were checked/;
const championsQuestion = /How many customers are Champions/;

test(
  'a class of 30: each with other data from one link, then without the server',
  { timeout: 900_000 },
  async ({ browser }) => {
    const served = await serveFolder(dist);
    const trainer = await openApp(browser, served.url, { hash: hashOf('class', 'trainer'), expects: gone });
    await heading(trainer, 'Prepare a class').waitFor();
    const answers = await workOutAnswers();
    expect(new Set([...answers.values()].map(([rows]) => rows)).size).toBeGreaterThan(classSize / 2);
    const some = seeds.slice(0, 2);
    expect(await readKey(trainer, some)).toEqual(some.map((seed) => answers.get(seed)));

    const learners = await inGroups(seeds, async (seed): Promise<Learner> => {
      const hash = hashOf('join', 'learner');
      const app = await openApp(browser, served.url, { hash, expects: gone, untilReady: false });
      const { page } = app;
      await waitFor('all files to be kept', 200_000, () =>
        page.evaluate(() => performance.getEntriesByName('everything-loaded').length > 0),
      );
      await page.getByLabel('My seed').fill(seed);
      await page.getByRole('button', { name: 'Start', exact: true }).click();
      await app.onPage('practice');
      await answer(page, rowsQuestion, answers.get(seed)?.[0] ?? '');
      await page.getByText('1 of 2 solved').waitFor();
      const code = await makeCode(page, seed);
      const data = (await page.getByText(/^Data: /).innerText()).replace('Data: ', '');
      await page.close();
      return { seed, app, data, code };
    });
    await served.close();

    const finished = await inGroups(learners, async (learner): Promise<Learner> => {
      const page = await learner.app.context.newPage();
      await page.goto(`${served.url}#/practice`);
      await page.getByText('1 of 2 solved').waitFor();
      await answer(page, championsQuestion, answers.get(learner.seed)?.[1] ?? '');
      await page.getByText('2 of 2 solved').waitFor();
      const code = await makeCode(page, learner.seed);
      expect(code).not.toBe(learner.code);
      await page.close();
      expect(await learner.app.close()).toEqual([]);
      return { ...learner, code };
    });

    const { page } = trainer;
    await page.getByLabel('Class key').fill(classKey);
    const lines = finished.map(({ seed, data, code }) => `${seed}, ${data}, ${code}`);
    await page.getByLabel('Name, data, code').fill(lines.join('\n'));
    await page.getByRole('button', { name: 'Check them' }).click();
    await page
      .getByText('2 of 2 solved')
      .nth(classSize - 1)
      .waitFor();
    expect(await page.getByText('2 of 2 solved').count()).toBe(classSize);
    // Everybody’s code is their own: a neighbour’s does not do.
    const [first, second] = finished;
    await page.getByLabel('Name, data, code').fill(`${first?.seed}, ${first?.data}, ${second?.code}`);
    await page.getByRole('button', { name: 'Check them' }).click();
    await page.getByText('code does not fit').waitFor();
    expect(await trainer.close()).toEqual([]);
  },
);
