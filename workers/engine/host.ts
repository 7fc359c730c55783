import type { AnalysisId } from '../contract/catalogue.ts';
import type { KernelInput, KernelOutput, OnShare } from '../contract/kernel.ts';
import type { Encoding } from '../contract/importing.ts';
import type { Database } from './database.ts';

/** Turns bytes of one encoding into text, piece by piece; undecodable bytes become U+FFFD. */
export interface StreamDecoder {
  decode(bytes: Uint8Array): string;
  end(): string;
}

/** What differs between a browser worker and Node. Everything else is the same code in both. */
export interface EngineHost {
  /** What the rows of a table may take while queries work on them. */
  readonly memoryBytes: number;
  openDatabase(onDeath: () => void): Promise<Database>;
  createDecoder(encoding: Encoding): StreamDecoder;
  /** Runs a kernel away from the engine; aborting ends it at once. */
  runKernel(
    analysis: AnalysisId,
    input: KernelInput,
    options: Readonly<Record<string, unknown>>,
    signal: AbortSignal,
    onShare?: OnShare,
  ): Promise<KernelOutput>;
}
