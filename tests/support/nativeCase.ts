import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnalysisId } from '../../workers/contract/catalogue.ts';
import type { EngineApi, NativeScript } from '../../workers/contract/engineApi.ts';
import { expectOk, importFile, type ImportedDataset, type ImportSettings } from './importText.ts';
import {
  createHeardEngine,
  findDifferences,
  makeFolder,
  runNatively,
  type HeardEngine,
} from './nativeDuckdb.ts';

/** An engine and a folder in which native DuckDB finds what was loaded, for one test. */
export interface NativeCase {
  readonly engine: EngineApi;
  readonly heard: HeardEngine['heard'];
  readonly folder: string;
  /** Loads a file and puts it where the script looks for it, as its person has it. */
  readonly load: (
    fileName: string,
    content: string | Uint8Array,
    settings?: ImportSettings,
  ) => Promise<ImportedDataset>;
  readonly write: (datasetId: string, analysis: AnalysisId, more?: object) => Promise<NativeScript>;
  /** How the answers of a script just written differ from the engine’s; empty where they agree. */
  readonly compare: (script: NativeScript) => Promise<readonly string[]>;
  readonly close: () => void;
}

export function openNativeCase(): NativeCase {
  const { engine, heard } = createHeardEngine();
  const { path: folder, remove } = makeFolder();
  return {
    ...{ engine, heard, folder, close: remove },
    async load(fileName, content, settings = {}) {
      await writeFile(join(folder, fileName), content);
      return expectOk(await importFile(engine, content, { ...settings, fileName }));
    },
    async write(datasetId, analysis, more = {}) {
      heard();
      const request = { analysis, datasetId, asOf: null, options: {}, ...more };
      return expectOk(await engine.nativeScript(request, 'script'));
    },
    async compare({ text }) {
      const answers = heard();
      return findDifferences(text, answers, await runNatively(folder, text));
    },
  };
}
