import { findAffinity, suggest, type Affinity, type Suggestions } from './affinity.ts';
import { describeBuyers, type BuyerIndex, type Buyers, type PurchaseRows } from './buyers.ts';
import { findOwned, type CategoriesOwned, type LinesByBuyer } from './categories.ts';
import { chooseCycles, type Cycles } from './cycles.ts';
import type { Limits } from './result.ts';
import { bordersOf, isBeyond, programOf, stageOf, stagePlace } from './stages.ts';

export interface Sources {
  readonly rows: PurchaseRows;
  readonly index: BuyerIndex;
  /** null without categories. */
  readonly lines: LinesByBuyer | null;
}

/** Where every buyer stood on a day. Arrays by position; meaningless where purchases is 0. */
export interface Standings {
  readonly buyers: Buyers;
  readonly owned: CategoriesOwned | null;
  readonly cycles: Cycles;
  readonly affinity: Affinity | null;
  readonly suggestions: Suggestions | null;
  readonly recencyDays: Int32Array;
  /** Position in stageIds. */
  readonly stage: Uint8Array;
  /** Position in programIds; −1 for none. */
  readonly program: Int8Array;
  /** The category to suggest to those in the cross-sell program; −1 for everybody else. */
  readonly suggested: Int16Array;
  /** Dormant by the active window alone. */
  readonly dormantByWindow: number;
}

/** upTo: the last day whose purchases count; asOf: the day from which recency counts. */
export function standOn(
  { rows, index, lines }: Sources,
  { upTo, asOf }: { readonly upTo: number; readonly asOf: number },
  limits: Limits,
  minLift: number,
): Standings {
  const buyers = describeBuyers(rows, index, upTo);
  const owned = lines ? findOwned(lines, upTo) : null;
  const cycles = chooseCycles(buyers, owned, limits);
  const affinity = owned ? findAffinity(buyers, owned, minLift) : null;
  const suggestions = owned && affinity ? suggest(owned, affinity) : null;
  const n = buyers.purchases.length;
  const standings = {
    ...{ buyers, owned, cycles, affinity, suggestions },
    recencyDays: new Int32Array(n),
    stage: new Uint8Array(n),
    program: new Int8Array(n).fill(-1),
    suggested: new Int16Array(n).fill(-1),
  };
  const borders = bordersOf(limits);
  let dormantByWindow = 0;
  for (let i = 0; i < n; i++) {
    const purchases = buyers.purchases[i] as number;
    if (purchases === 0) continue;
    const recencyDays = asOf - (buyers.lastDay[i] as number);
    const tenureDays = asOf - (buyers.firstDay[i] as number);
    const cycle = cycles.cycle8[i] as number;
    const stage = stageOf(recencyDays, tenureDays, purchases, cycle, borders);
    standings.recencyDays[i] = recencyDays;
    standings.stage[i] = stage;
    standings.program[i] = programOf(stage, recencyDays, purchases, cycle, borders);
    if (stage !== stagePlace.dormant)
      standings.suggested[i] = suggestions ? (suggestions.category[i] as number) : -1;
    else if (!isBeyond(recencyDays, cycle, borders.dormant)) dormantByWindow += 1;
  }
  return { ...standings, dormantByWindow };
}
