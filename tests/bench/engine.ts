import { openAsBlob, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { EngineApi } from '../../workers/contract/engineApi.ts';
import type { Mapping } from '../../workers/contract/importing.ts';
import type { Outcome } from '../../workers/contract/outcome.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { writeOrders } from './data.ts';
import { isMadeOnce, openNatively } from './peers.ts';
import { printTable, type Measured } from './table.ts';

const lineCount = 1_000_000;
const customerCount = 100_000;

/** The engine under Node on a million lines, against the native DuckDB and Papa Parse on the same text. */
export async function benchEngine(): Promise<void> {
  const path = join(tmpdir(), `dangol-bench-${process.pid}.csv`);
  try {
    writeOrders(path, lineCount, customerCount);
    const file = await openAsBlob(path);
    console.log(
      `\nEngine under Node, one thread: ${lineCount.toLocaleString('en')} invented lines, 9 columns, ${(file.size / 1e6).toFixed(0)} MB`,
    );
    const ours = await timeEngine(file);
    const native = await openNatively(path, ours.sql.filter(isMadeOnce));
    const asked = ours.sql.filter((statement) => !isMadeOnce(statement));
    const nativeMs: number[] = [];
    if (native) for (let i = 0; i < 3; i++) nativeMs.push(await native.time(asked));
    const queryMs = Math.min(...nativeMs);
    const papaMs = timePapa(readFileSync(path, 'utf8'));
    const lines: Measured[] = [
      { what: 'import', ms: ours.importMs, against: { name: 'Papa Parse alone', ms: papaMs } },
      { what: 'RFM query', ms: ours.queryMs },
      { what: 'RFM kernel', ms: ours.kernelMs },
      { what: 'RFM query and kernel', ms: ours.queryMs + ours.kernelMs },
    ];
    if (native === null) printTable('A million lines', lines);
    else {
      const peer = `native DuckDB ${native.version}, one thread`;
      printTable('A million lines', [
        ...lines.slice(0, 1),
        { what: 'import', ms: ours.importMs, against: { name: peer, ms: native.importMs } },
        {
          what: 'RFM query',
          ms: ours.queryMs,
          against: { name: `${peer}, the same SQL`, ms: queryMs },
        },
        { what: 'RFM kernel', ms: ours.kernelMs },
        {
          what: 'RFM query and kernel',
          ms: ours.queryMs + ours.kernelMs,
          against: { name: `${peer}, its query alone`, ms: queryMs },
        },
      ]);
    }
  } finally {
    rmSync(path, { force: true });
  }
}

interface EngineTimes {
  readonly importMs: number;
  readonly queryMs: number;
  readonly kernelMs: number;
  /** The statements of the run, each after its title. */
  readonly sql: readonly string[];
}

async function timeEngine(file: Blob): Promise<EngineTimes> {
  const engine = await createNodeEngine();
  taken(await engine.start());
  const start = performance.now();
  const preview = taken(await engine.preview({ file, fileName: 'bench.csv' }, 'preview'));
  const mapping: Mapping = Object.fromEntries(
    Object.entries(preview.kinds[0]?.roles ?? {}).map(([role, guess]) => [role, guess.column]),
  );
  const dataset = taken(
    await engine.importTable(
      { datasetId: null, kind: 'orders', file, fileName: 'bench.csv', preview, mapping },
      'import',
      () => {},
    ),
  );
  const importMs = performance.now() - start;
  const runs = [];
  // Each with another date, so that nothing is answered from memory.
  for (const asOf of ['2024-01-02', '2024-01-03', dataset.asOf])
    runs.push(await timeRun(engine, dataset.id, asOf));
  const best = runs.reduce((a, b) => (a.query + a.kernel <= b.query + b.kernel ? a : b));
  return { importMs, queryMs: best.query, kernelMs: best.kernel, sql: best.sql };
}

async function timeRun(
  engine: EngineApi,
  datasetId: string,
  asOf: string,
): Promise<{ query: number; kernel: number; sql: readonly string[] }> {
  const outcome = await engine.run(
    { analysis: 'rfm', datasetId, asOf, options: {} },
    `run-${asOf}`,
    () => {},
  );
  taken(outcome);
  const provenance = outcome.status === 'ok' ? outcome.provenance : null;
  if (!provenance) throw new Error('a run without provenance');
  return {
    ...provenance.durationMs,
    sql: provenance.sql.map((step) => `-- ${step.title}\n${step.sql}`),
  };
}

function timePapa(text: string): number {
  const start = performance.now();
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true });
  if (data.length !== lineCount + 1) throw new Error(`Papa Parse found ${data.length} lines`);
  return performance.now() - start;
}

function taken<Value>(outcome: Outcome<Value>): Value {
  if (outcome.status === 'failed') throw new Error(`${outcome.code} ${JSON.stringify(outcome.detail)}`);
  return outcome.value;
}
