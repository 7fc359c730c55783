import type { Lang, Text } from '../../workers/contract/text.ts';

interface Shared {
  readonly name: Text;
  readonly share: number;
}

/** The trainer’s file of a made shop, as far as cases ask it. */
export interface ToldTruth {
  readonly plan: { readonly lang: Lang };
  readonly planted: {
    readonly weakChannel: Text;
    readonly couponEffect: number;
    readonly acquisitions: readonly (Shared & { readonly cost: number })[];
    readonly regions: readonly (Shared & { readonly hasStore: boolean })[];
    readonly favourites: readonly Shared[];
    readonly pair: { readonly names: readonly [Text, Text]; readonly lift: number };
    readonly next: { readonly names: readonly [Text, Text]; readonly after: number };
    readonly lookedAndBought: { readonly rate: number };
    readonly fatigue: { readonly perMessage: number; readonly opened: number };
    readonly unfairTest: { readonly buyAnywayMore: number };
  };
  readonly realised: { readonly members: number };
}

/** A name as the files of the shop have it. */
export function nameIn({ plan: { lang } }: ToldTruth, name: Text): string {
  return name[lang];
}

export function readTruth(json: string): ToldTruth {
  return JSON.parse(json) as ToldTruth;
}
