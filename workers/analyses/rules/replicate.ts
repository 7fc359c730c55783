import { toIsoDay } from '../../contract/periods.ts';
import { adjustByHolm } from '../../numeric/familyError.ts';
import { upperTail } from '../../numeric/hypergeometric.ts';
import type { Baskets } from '../../numeric/mining/baskets.ts';
import { countSets } from '../../numeric/mining/countSets.ts';
import { itemsOf } from '../../numeric/mining/itemSets.ts';
import { wilsonInterval } from '../../numeric/proportion.ts';
import { laterVerdicts, provenUpTo, type LaterColumns, type Replication } from './result.ts';
import { budget, searchWith, type Found, type Search, type Wish } from './search.ts';

/** With fewer baskets on a side nothing is tried. */
const fewestBaskets = 20;

interface Halves {
  /** Day number on which the later baskets begin. */
  readonly from: number;
  readonly earlier: Int32Array;
  readonly later: Int32Array;
}

/** Baskets before and from the day that leaves nearest to a quarter of them behind; null for too few or a single day. */
export function partByTime(days: ArrayLike<number>): Halves | null {
  const inTurn = Int32Array.from(days).sort();
  const count = inTurn.length;
  const wanted = Math.floor(count * 0.75);
  const day = inTurn[wanted];
  if (day === undefined) return null;
  let [begin, end] = [wanted, wanted];
  while (begin > 0 && inTurn[begin - 1] === day) begin--;
  while (end < count && inTurn[end] === day) end++;
  const at = wanted - begin <= end - wanted ? begin : end;
  if (at < fewestBaskets || count - at < fewestBaskets) return null;
  const from = inTurn[at] as number;
  const all = Int32Array.from({ length: count }, (_, basket) => basket);
  return {
    from,
    earlier: all.filter((basket) => (days[basket] as number) < from),
    later: all.filter((basket) => (days[basket] as number) >= from),
  };
}

/**
 * Rules of the earlier baskets, found by them alone and tried in the later ones (Webb 2007), and what the rules of the table do there.
 * A rule is tried where it has a lift over 1 and baskets enough that the best outcome would be proven; Holm over those that are.
 */
export function replicate(
  baskets: Baskets,
  { from, earlier, later }: Halves,
  found: Search,
  chosen: Int32Array,
  wish: Wish,
): { readonly replication: Replication; readonly later: LaterColumns } | null {
  const basketCount = earlier.length + later.length;
  const share = found.count / basketCount;
  const least = Math.max(1, Math.ceil(share * earlier.length - 1e-9));
  const before = searchWith(only(baskets, earlier), least, wish, {
    ...budget,
    mostSets: 2 * budget.mostSets,
    mostRules: 2 * budget.mostRules,
  });
  if (before === null) return null;
  const tried = tryRules(before, baskets, earlier.length, later);
  return {
    replication: {
      from: toIsoDay(from),
      earlierBaskets: earlier.length,
      laterBaskets: later.length,
      ...{ foundCount: tried.foundCount, testedCount: tried.testedCount, heldCount: tried.heldCount },
    },
    later: describeLater(baskets, later, found, chosen, before, tried),
  };
}

function only({ offsets, items, itemCount }: Baskets, chosen: Int32Array): Baskets {
  const own = new Uint32Array(chosen.length + 1);
  chosen.forEach((basket, i) => {
    own[i + 1] = (own[i] as number) + (offsets[basket + 1] as number) - (offsets[basket] as number);
  });
  const kept = new Uint32Array(own[chosen.length] as number);
  chosen.forEach((basket, i) => {
    kept.set(items.subarray(offsets[basket], offsets[basket + 1]), own[i]);
  });
  return { offsets: own, items: kept, itemCount };
}

interface Tried {
  /** By rule of the earlier baskets. */
  readonly verdict: Uint8Array;
  readonly holm: Float64Array;
  readonly foundCount: number;
  readonly testedCount: number;
  readonly heldCount: number;
}

function tryRules(before: Found, baskets: Baskets, earlierCount: number, later: Int32Array): Tried {
  const { sets, rules } = before;
  const counts = countSets(sets, baskets, later);
  const verdict = new Uint8Array(rules.count).fill(laterVerdicts.unfound);
  const holm = new Float64Array(rules.count).fill(1);
  const tested: number[] = [];
  const pValues: number[] = [];
  let foundCount = 0;
  for (let rule = 0; rule < rules.count; rule++) {
    const [left, right, both] = [rules.left[rule], rules.right[rule], rules.both[rule]] as [
      number,
      number,
      number,
    ];
    const of = (set: number): number => sets.supports[set] as number;
    if (of(both) * earlierCount <= of(left) * of(right)) continue;
    foundCount += 1;
    const draw = { units: later.length, marked: counts[right] as number, drawn: counts[left] as number };
    const best = upperTail(Math.min(draw.marked, draw.drawn), draw);
    verdict[rule] = best > provenUpTo ? laterVerdicts.tooFew : laterVerdicts.unproven;
    if (best > provenUpTo) continue;
    tested.push(rule);
    pValues.push(upperTail(counts[both] as number, draw));
  }
  const adjusted = adjustByHolm(pValues);
  let heldCount = 0;
  tested.forEach((rule, i) => {
    holm[rule] = adjusted[i] as number;
    if ((adjusted[i] as number) > provenUpTo) return;
    verdict[rule] = laterVerdicts.held;
    heldCount += 1;
  });
  return { verdict, holm, foundCount, testedCount: tested.length, heldCount };
}

function describeLater(
  baskets: Baskets,
  later: Int32Array,
  { sets, rules }: Found,
  chosen: Int32Array,
  before: Found,
  tried: Tried,
): LaterColumns {
  const counts = countSets(sets, baskets, later);
  const countOf = (column: Int32Array): Int32Array =>
    chosen.map((rule) => counts[column[rule] as number] as number);
  const [leftCount, rightCount, bothCount] = [countOf(rules.left), countOf(rules.right), countOf(rules.both)];
  const size = chosen.length;
  const [confidence, low, high] = [
    new Float64Array(size),
    new Float64Array(size),
    new Float64Array(size).fill(1),
  ];
  const lift = new Float64Array(size);
  const holm = new Float64Array(size).fill(1);
  const held = new Uint8Array(size).fill(laterVerdicts.unfound);
  const knownAs = rulesByName(before);
  const earlierSet = new Int32Array(sets.count).fill(-2);
  const inEarlier = (set: number): number => {
    if (earlierSet[set] === -2) earlierSet[set] = before.index.find(itemsOf(sets, set));
    return earlierSet[set] as number;
  };
  chosen.forEach((rule, i) => {
    const [left, right, both] = [leftCount[i], rightCount[i], bothCount[i]] as [number, number, number];
    if (left > 0) {
      const interval = wilsonInterval(both, left);
      [confidence[i], low[i], high[i]] = [both / left, interval.low, interval.high];
      lift[i] = right === 0 ? 0 : (both * later.length) / (left * right);
    }
    const [leftBefore, bothBefore] = [
      inEarlier(rules.left[rule] as number),
      inEarlier(rules.both[rule] as number),
    ];
    const own =
      leftBefore < 0 || bothBefore < 0 ? undefined : knownAs.get(keyOf(before, leftBefore, bothBefore));
    if (own === undefined) return;
    held[i] = tried.verdict[own] as number;
    holm[i] = tried.holm[own] as number;
  });
  return {
    leftCount,
    rightCount,
    bothCount,
    confidence,
    confidenceLow: low,
    confidenceHigh: high,
    lift,
    holm,
    held,
  };
}

function keyOf({ sets }: Found, left: number, both: number): number {
  return both * sets.count + left;
}

/** A rule is told by its left side and all its items. */
function rulesByName(found: Found): Map<number, number> {
  const { rules } = found;
  const known = new Map<number, number>();
  for (let rule = 0; rule < rules.count; rule++)
    known.set(keyOf(found, rules.left[rule] as number, rules.both[rule] as number), rule);
  return known;
}
