import type { EngineApi } from '../../workers/contract/engineApi.ts';
import { readPlan, type MadeShop, type ShopFile, type ShopKind } from '../../workers/contract/shopPlan.ts';
import { expectOk, importFile } from './importText.ts';

export function planOf(kind: ShopKind, truth: Readonly<Record<string, number>> = {}, lines = 30_000) {
  return readPlan({ kind, seed: `test of ${kind}`, lines, truth });
}

/** Loads files of an invented shop as the page does. */
export async function loadMade(engine: EngineApi, files: readonly ShopFile[]): Promise<string> {
  let datasetId: string | undefined;
  for (const { csv, fileName, kind } of files) {
    const settings = { fileName, kind, ...(datasetId === undefined ? {} : { datasetId }) };
    datasetId = expectOk(await importFile(engine, csv, settings)).id;
  }
  if (datasetId === undefined) throw new Error('nothing to load');
  return datasetId;
}

/** The planted part of the trainer’s file. */
export interface ToldTruth {
  readonly planted: {
    readonly weakChannel: { readonly ko: string };
    readonly pair: { readonly names: readonly { readonly ko: string }[]; readonly lift: number };
    readonly next: {
      readonly names: readonly { readonly ko: string }[];
      readonly after: number;
      readonly otherwise: number;
    };
    readonly season: { readonly peakMonth: number; readonly byMonth: readonly number[] };
  };
  readonly realised: Readonly<Record<'members' | 'buyers' | 'purchases' | 'lines' | 'revenueWon', number>>;
}

export function truthOf(made: MadeShop): ToldTruth {
  return JSON.parse(made.truth) as ToldTruth;
}
