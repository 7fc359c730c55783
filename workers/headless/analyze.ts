import { statSync } from 'node:fs';
import { analysisIds, type AnalysisId, type ResultOf } from '../contract/catalogue.ts';
import type { EngineApi } from '../contract/engineApi.ts';
import { parseFilters, type Filter } from '../contract/filters.ts';
import { failureTexts, fillText } from '../contract/failures.ts';
import type { DateOrder, DecimalMark } from '../contract/importing.ts';
import { failed, type Failure, type Outcome } from '../contract/outcome.ts';
import { kindNames, rolesOf, type Role, type TableKind } from '../contract/tables.ts';
import { createNodeEngine } from './node.ts';
import { printed } from './printed.ts';
import { importFiles, UsageError, type FileSummary, type ReadingCall } from './importFiles.ts';

const usage = `usage: npm run --silent analyze -- <analysis> <file> [<file> …] [options]
  a design of a test (*.dangol-design.json) may be among the files
  --kind KIND          what kind of table the file is, one for each file in order (default: as it seems)
  --as-of DATE         analysis date, e.g. 2024-12-31 (default: the day after the last order)
  --map role=column    say which column a role is, in every file that has the column; may be repeated
  --date-order ORDER   dmy or mdy, for dates such as 03/04/2024
  --decimal MARK       point or comma, for numbers such as 1.234
  --options JSON       settings of the analysis, e.g. '{"bins":4}'
  --filter JSON        what to look at, one or a list, e.g. '{"kind":"orders","role":"channel","values":["app"]}'
                       or '{"role":"time","from":"2024-01-01","to":null}'; null among values is “none”
analyses: ${analysisIds.join(', ')}
kinds: ${kindNames.join(', ')}
roles of orders: ${rolesOf('orders').join(', ')}`;

interface Call extends ReadingCall {
  readonly analysis: AnalysisId;
  readonly files: readonly string[];
  readonly asOf: string | null;
  readonly options: Readonly<Record<string, unknown>>;
  readonly filters: readonly Filter[];
}

function parseCall(args: readonly string[]): Call {
  const positional: string[] = [];
  const columns = new Map<Role, string>();
  const kinds: TableKind[] = [];
  let asOf: string | null = null;
  let dateOrder: DateOrder | null = null;
  let decimalMark: DecimalMark | null = null;
  let options: Readonly<Record<string, unknown>> = {};
  const filters: Filter[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (!arg.startsWith('--')) {
      positional.push(arg);
      continue;
    }
    const [flag, inline] = arg.split(/=(.*)/s, 2);
    const value = inline ?? args[++i];
    if (value === undefined) throw new UsageError(`${flag} wants a value`);
    if (flag === '--as-of') asOf = value;
    else if (flag === '--kind') kinds.push(parseKind(value));
    else if (flag === '--map') columns.set(...parseMap(value));
    else if (flag === '--date-order' && (value === 'dmy' || value === 'mdy')) dateOrder = value;
    else if (flag === '--decimal' && (value === 'point' || value === 'comma')) decimalMark = value;
    else if (flag === '--filter') filters.push(...readFilters(value));
    else if (flag === '--options') options = parseOptions(value);
    else throw new UsageError(`${flag} ${value} is not known`);
  }
  const [analysis, ...files] = positional;
  const known = analysisIds.find((id) => id === analysis);
  if (known === undefined) throw new UsageError(`there is no analysis “${analysis ?? ''}”`);
  if (files.length === 0) throw new UsageError('no file given');
  return { analysis: known, files, kinds, asOf, columns, dateOrder, decimalMark, options, filters };
}

function parseKind(value: string): TableKind {
  const kind = kindNames.find((name) => name === value);
  if (kind === undefined) throw new UsageError(`--kind ${value}: want one of ${kindNames.join(', ')}`);
  return kind;
}

function parseMap(value: string): [Role, string] {
  const [given = '', column] = value.split(/=(.*)/s, 2);
  const role = kindNames.flatMap((kind) => rolesOf(kind)).find((name) => name === given);
  if (role === undefined || !column) throw new UsageError(`--map ${value}: want role=column`);
  return [role, column];
}

function parseOptions(value: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(value);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) {
      return parsed as Readonly<Record<string, unknown>>;
    }
  } catch {
    // Said below, with the text that was given.
  }
  throw new UsageError(`--options ${value}: want a JSON object`);
}

function readFilters(value: string): readonly Filter[] {
  try {
    const given: unknown = JSON.parse(value);
    const filters = parseFilters(Array.isArray(given) ? given : [given]);
    if (filters !== null) return filters;
  } catch {
    // Said below, with the text that was given.
  }
  throw new UsageError(`--filter ${value}: want a filter, or a list of them, as JSON`);
}

/** `import` is the account of the first file, `imports` that of all. */
interface Answer {
  readonly outcome: Outcome<unknown>;
  readonly import: FileSummary | null;
  readonly imports: readonly FileSummary[];
}

async function analyze(engine: EngineApi, call: Call): Promise<Answer> {
  const imported = await importFiles(engine, call.files, call);
  if (imported.status === 'failed') return { outcome: imported, import: null, imports: [] };
  const { datasetId, summaries } = imported.value;
  const { analysis, asOf, options, filters } = call;
  const outcome = await engine.run({ analysis, datasetId, asOf, options, filters }, 'run', () => undefined);
  return { outcome: flatten(analysis, outcome), import: summaries[0] ?? null, imports: summaries };
}

/** The result itself is the value; the run’s name means nothing outside the engine. */
function flatten(
  analysis: AnalysisId,
  outcome: Outcome<{ readonly result: ResultOf[AnalysisId] }>,
): Outcome<unknown> {
  return outcome.status === 'ok' ? { ...outcome, value: printed(analysis, outcome.value.result) } : outcome;
}

function describeFailure({ code, detail }: Failure): string {
  const { what, next } = failureTexts[code];
  return `${code}: ${fillText(what, detail, 'en')} ${fillText(next, detail, 'en')}`;
}

/** Typed arrays print as plain lists. */
function plain(_key: string, value: unknown): unknown {
  return ArrayBuffer.isView(value) ? Array.from(value as unknown as ArrayLike<number>) : value;
}

async function main(): Promise<number> {
  try {
    const call = parseCall(process.argv.slice(2));
    for (const file of call.files)
      if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new UsageError(`no file ${file}`);
    const engine = await createNodeEngine();
    const answer = await analyze(engine, call);
    process.stdout.write(`${JSON.stringify(answer, plain)}\n`);
    if (answer.outcome.status === 'ok') return 0;
    process.stderr.write(`${describeFailure(answer.outcome)}\n`);
    return 1;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stdout.write(
      `${JSON.stringify({ outcome: failed('BAD_OPTION', { given: error.message }), import: null, imports: [] })}\n`,
    );
    process.stderr.write(`${error.message}\n${usage}\n`);
    return 2;
  }
}

process.exitCode = await main();
