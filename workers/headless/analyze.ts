import { openAsBlob, statSync } from 'node:fs';
import path from 'node:path';
import { analysisIds, type AnalysisId } from '../contract/catalogue.ts';
import type { EngineApi } from '../contract/engineApi.ts';
import { failureTexts, fillText } from '../contract/failures.ts';
import type { DateOrder, DecimalMark, ImportReport, Mapping } from '../contract/importing.ts';
import { failed, type Failure, type Outcome } from '../contract/outcome.ts';
import { orderRoleNames, type OrderRole } from '../contract/tables.ts';
import { createNodeEngine } from './node.ts';

const usage = `usage: npm run --silent analyze -- <analysis> <file> [options]
  --as-of DATE         analysis date, e.g. 2024-12-31 (default: the day after the last order)
  --map role=column    say which column a role is; may be repeated
  --date-order ORDER   dmy or mdy, for dates such as 03/04/2024
  --decimal MARK       point or comma, for numbers such as 1.234
  --options JSON       settings of the analysis, e.g. '{"bins":4}'
analyses: ${analysisIds.join(', ')}
roles: ${orderRoleNames.join(', ')}`;

interface Call {
  readonly analysis: AnalysisId;
  readonly file: string;
  readonly asOf: string | null;
  readonly columns: ReadonlyMap<OrderRole, string>;
  readonly dateOrder: DateOrder | null;
  readonly decimalMark: DecimalMark | null;
  readonly options: Readonly<Record<string, unknown>>;
}

/** A call that cannot be understood. */
class UsageError extends Error {}

function parseCall(args: readonly string[]): Call {
  const positional: string[] = [];
  const columns = new Map<OrderRole, string>();
  let asOf: string | null = null;
  let dateOrder: DateOrder | null = null;
  let decimalMark: DecimalMark | null = null;
  let options: Readonly<Record<string, unknown>> = {};
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
    else if (flag === '--map') columns.set(...parseMap(value));
    else if (flag === '--date-order' && (value === 'dmy' || value === 'mdy')) dateOrder = value;
    else if (flag === '--decimal' && (value === 'point' || value === 'comma')) decimalMark = value;
    else if (flag === '--options') options = parseOptions(value);
    else throw new UsageError(`${flag} ${value} is not known`);
  }
  const [analysis, file, ...more] = positional;
  const known = analysisIds.find((id) => id === analysis);
  if (known === undefined) throw new UsageError(`there is no analysis “${analysis ?? ''}”`);
  if (file === undefined) throw new UsageError('no file given');
  if (more.length > 0) throw new UsageError(`${known} takes one file`);
  return { analysis: known, file, asOf, columns, dateOrder, decimalMark, options };
}

function parseMap(value: string): [OrderRole, string] {
  const [given = '', column] = value.split(/=(.*)/s, 2);
  const role = orderRoleNames.find((name) => name === given);
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

type ImportSummary = Pick<
  ImportReport,
  | 'rowsRead'
  | 'rowsKept'
  | 'rowsRejected'
  | 'rowsExcluded'
  | 'rowsMatchingRule'
  | 'rejectedByReason'
  | 'encoding'
  | 'delimiter'
  | 'roles'
>;

interface Answer {
  readonly outcome: Outcome<unknown>;
  readonly import: ImportSummary | null;
}

async function analyze(engine: EngineApi, call: Call): Promise<Answer> {
  const blob = await openAsBlob(call.file);
  const fileName = path.basename(call.file);
  const preview = await engine.preview({ file: blob, fileName }, 'preview');
  if (preview.status === 'failed') return { outcome: preview, import: null };
  const mapping: Partial<Record<OrderRole, number>> = {};
  for (const [role, guess] of Object.entries(preview.value.roles)) mapping[role as OrderRole] = guess.column;
  for (const [role, column] of call.columns) {
    const position = preview.value.columns.findIndex(({ name }) => name === column);
    if (position < 0) throw new UsageError(`the file has no column “${column}”`);
    for (const other of orderRoleNames) if (mapping[other] === position) delete mapping[other];
    mapping[role] = position;
  }
  const imported = await engine.importTable(
    {
      kind: 'orders',
      file: blob,
      fileName,
      preview: preview.value,
      mapping: mapping as Mapping,
      ...(call.dateOrder ? { dateOrder: call.dateOrder } : {}),
      ...(call.decimalMark ? { decimalMark: call.decimalMark } : {}),
    },
    'import',
    () => undefined,
  );
  if (imported.status === 'failed') return { outcome: imported, import: null };
  const { analysis, asOf, options } = call;
  const request = { analysis, datasetId: imported.value.id, asOf, options };
  const outcome = await engine.run(request, 'run', () => undefined);
  return { outcome: flatten(outcome), import: summarise(imported.value.report) };
}

/** The result itself is the value; the run’s name means nothing outside the engine. */
function flatten(outcome: Outcome<{ readonly result: unknown }>): Outcome<unknown> {
  return outcome.status === 'ok' ? { ...outcome, value: outcome.value.result } : outcome;
}

function summarise(report: ImportReport): ImportSummary {
  const { rowsRead, rowsKept, rowsRejected, rowsExcluded, rowsMatchingRule, rejectedByReason } = report;
  const { encoding, delimiter, roles } = report;
  return {
    ...{ rowsRead, rowsKept, rowsRejected, rowsExcluded, rowsMatchingRule, rejectedByReason },
    ...{ encoding, delimiter, roles },
  };
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
    if (!statSync(call.file, { throwIfNoEntry: false })?.isFile())
      throw new UsageError(`no file ${call.file}`);
    const engine = await createNodeEngine();
    const answer = await analyze(engine, call);
    process.stdout.write(`${JSON.stringify(answer, plain)}\n`);
    if (answer.outcome.status === 'ok') return 0;
    process.stderr.write(`${describeFailure(answer.outcome)}\n`);
    return 1;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stdout.write(
      `${JSON.stringify({ outcome: failed('BAD_OPTION', { given: error.message }), import: null })}\n`,
    );
    process.stderr.write(`${error.message}\n${usage}\n`);
    return 2;
  }
}

process.exitCode = await main();
