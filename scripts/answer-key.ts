import { parseArgs } from 'node:util';
import { readClass, shopOf, type ClassPlan } from '../src/classroom/classPlan.ts';
import { readLocked } from '../src/classroom/lockable.ts';
import { workOutKey, type KeyAnswer, type KeyEngine } from '../src/practice/answerKey.ts';
import { chooseExercises } from '../src/practice/chosen.ts';
import { failureTexts, fillText } from '../workers/contract/failures.ts';
import { failed, succeeded, type Outcome } from '../workers/contract/outcome.ts';
import { readPlan } from '../workers/contract/shopPlan.ts';
import { UsageError } from '../workers/headless/importFiles.ts';
import { createNodeEngine } from '../workers/headless/node.ts';

const usage = `usage: npm run --silent analyze -- practice --options JSON
  '{"class":"https://…/#/join?…","seeds":["kim","lee"]}'       a class by its link, and the seeds of the learners
  '{"kind":"fashion","lines":2000,"lang":"ko","seeds":["kim"]}' a shop by its plan; also "truth", "exercises", "locked"`;

type Given = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string' && one.trim() !== '');
}

interface Asked {
  readonly plan: ClassPlan;
  readonly seeds: readonly string[];
}

const knownNames = new Set(['class', 'kind', 'lines', 'lang', 'truth', 'seeds', 'exercises', 'locked']);

function readOptions(json: string): Asked {
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch {
    throw new UsageError(`--options ${json}: want a JSON object`);
  }
  if (!isRecord(given)) throw new UsageError(`--options ${json}: want a JSON object`);
  const unknown = Object.keys(given).filter((name) => !knownNames.has(name));
  if (unknown.length > 0) throw new UsageError(`not known: ${unknown.join(', ')}`);
  const plan = typeof given['class'] === 'string' ? readLink(given['class']) : readShop(given);
  const seeds = plan.seeds === 'one' && given['seeds'] === undefined ? [plan.shop.seed] : given['seeds'];
  if (!isTexts(seeds) || seeds.length === 0) throw new UsageError('seeds: want a list of texts');
  return { plan, seeds };
}

function readLink(link: string): ClassPlan {
  const query = /#\/(?:join|class)\?(.*)$/s.exec(link)?.[1];
  if (query === undefined) throw new UsageError(`class ${link}: want the link of a class`);
  const { plan, ignored } = readClass(Object.fromEntries(new URLSearchParams(query)), 'ko');
  if (plan.sample !== null) throw new UsageError('class: its data is a sample, which has no seeds');
  if (ignored.length > 0) throw new UsageError(`class: not understood: ${ignored.join(', ')}`);
  return plan;
}

function readShop({ kind, lines, lang, truth, exercises = [], locked = {} }: Given): ClassPlan {
  if (!Array.isArray(exercises) || (exercises.length > 0 && !isTexts(exercises)))
    throw new UsageError('exercises: want a list of their ids');
  const held = readLocked(JSON.stringify(locked));
  if (held.ignored.length > 0) throw new UsageError(`not understood: ${held.ignored.join(', ')}`);
  const shop = readPlan({ kind, lines, lang, truth: isRecord(truth) ? truth : {} });
  for (const [name, value, read] of [
    ['kind', kind, shop.kind],
    ['lines', lines, shop.lines],
    ['lang', lang, shop.lang],
  ] as const)
    if (value !== undefined && value !== read) throw new UsageError(`${name} ${String(value)} cannot be`);
  return { title: '', sample: null, shop, seeds: 'own', exercises, locked: held.locked, lang: null };
}

/** A number as it is, a choice by its name, a list by its count; null: this data has no answer. */
function printAnswer(answer: KeyAnswer): unknown {
  if (answer === null) return null;
  if (answer.kind === 'number') return answer.value;
  if (answer.kind === 'choice') return { id: answer.id, label: answer.label };
  return answer.kind === 'list' ? { count: answer.count } : { model: answer.model };
}

/** The engine of the product in this process, as keys are worked out with it. */
export async function startKeyEngine(): Promise<KeyEngine> {
  const engine = await createNodeEngine();
  const quiet = (): void => undefined;
  return {
    makeShop: (plan) => engine.makeShop(plan, 'make', quiet),
    preview: (request) => engine.preview(request, 'preview'),
    importTable: (request) => engine.importTable(request, 'import', quiet),
    run: (request) => engine.run(request, 'run', quiet),
    countSelection: (runId, selection) => engine.countSelection(runId, selection),
    dropDataset: (id) => engine.dropDataset(id),
  };
}

async function workOut({ plan, seeds }: Asked): Promise<Outcome<unknown>> {
  const { chosen, unknown } = chooseExercises(plan.exercises);
  if (unknown.length > 0) throw new UsageError(`no exercise ${unknown.join(', ')}`);
  const engine = await startKeyEngine();
  const keys: unknown[] = [];
  for (const seed of seeds) {
    const key = await workOutKey(engine, shopOf({ ...plan, seeds: 'own' }, seed), chosen, plan.locked);
    if (key.status === 'failed') return key;
    const { data, answers } = key.value;
    const named = chosen.map(({ id }, at) => [id, printAnswer(answers[at] ?? null)]);
    keys.push({ seed, data, answers: Object.fromEntries(named) });
  }
  const { kind, lines, lang, truth } = plan.shop;
  return succeeded({
    shop: { kind, lines, lang, truth },
    exercises: chosen.map((one) => ({
      ...{ id: one.id, analysis: one.analysis, kind: one.kind, question: one.question },
      ...(one.kind === 'number' ? { unit: one.unit, tolerance: one.tolerance } : {}),
    })),
    seeds: keys,
  });
}

/** Prints the answers of every seed as one JSON document; the exit code is 0 only where all could be worked out. */
export async function printKey(args: readonly string[]): Promise<number> {
  try {
    const { values } = parseArgs({ args: [...args], options: { options: { type: 'string' } }, strict: true });
    const outcome = await workOut(readOptions(values.options ?? '{}'));
    process.stdout.write(`${JSON.stringify({ outcome })}\n`);
    if (outcome.status === 'ok') return 0;
    const { what, next } = failureTexts[outcome.code];
    process.stderr.write(
      `${outcome.code}: ${fillText(what, outcome.detail, 'en')} ${fillText(next, outcome.detail, 'en')}\n`,
    );
    return 1;
  } catch (error) {
    const isUsage = error instanceof UsageError || String(Object(error).code).startsWith('ERR_PARSE_ARGS');
    if (!(error instanceof Error) || !isUsage) throw error;
    const outcome = failed('BAD_OPTION', { given: error.message });
    process.stdout.write(`${JSON.stringify({ outcome })}\n`);
    process.stderr.write(`${error.message}\n${usage}\n`);
    return 2;
  }
}
