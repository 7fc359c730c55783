import { chiSquareAbove } from '../../numeric/distributions/gamma.ts';
import { independenceTest } from '../../numeric/inference/contingency.ts';
import { counterCount, counted, parts } from './counters.ts';
import { bits, type Messages } from './messages.ts';
import type { RateId, ResponseGrid, TimeTest } from './result.ts';

const daySeconds = 86_400;
/** Fewer hits or misses than this to be expected in a cell, and chi-square is no guide. */
const fewestExpected = 5;

/** Monday 0. 1970-01-01 was a Thursday. */
export function weekdayOf(time: number): number {
  const day = Math.floor(time / daySeconds);
  return (((day + 3) % 7) + 7) % 7;
}

export function hourOf(time: number): number {
  return Math.floor((time - Math.floor(time / daySeconds) * daySeconds) / 3_600);
}

/** Counters by channel (the last one for no channel), weekday and hour. */
export interface TimeCounts {
  readonly channels: number;
  readonly counts: Float64Array;
}

export function countTimes(messages: Messages, counters: Uint16Array, channelCount: number): TimeCounts {
  const channels = channelCount + 1;
  const counts = new Float64Array(channels * 168 * counterCount);
  for (let i = 0; i < messages.count; i++) {
    const found = counters[i] as number;
    if (found === 0) continue;
    const own = messages.channel ? (messages.channel[i] as number) : -1;
    const channel = own < 0 ? channelCount : Math.min(own, channelCount);
    const time = messages.time[i] as number;
    const base = ((channel * 7 + weekdayOf(time)) * 24 + hourOf(time)) * counterCount;
    for (let k = 0; k < counterCount; k++)
      if ((found & (1 << k)) !== 0) counts[base + k] = (counts[base + k] as number) + 1;
  }
  return { channels, counts };
}

const at = ({ counts }: TimeCounts, channel: number, weekday: number, hour: number, k: number): number =>
  counts[((channel * 7 + weekday) * 24 + hour) * counterCount + k] as number;

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

export function gridOf(times: TimeCounts, mapped: number, hasOrders: boolean): ResponseGrid {
  const cells = (k: number): number[] =>
    range(168).map((cell) =>
      range(times.channels).reduce(
        (sum, channel) => sum + at(times, channel, Math.floor(cell / 24), cell % 24, k),
        0,
      ),
    );
  return {
    delivered: cells(counted.delivered),
    opened: (mapped & bits.opened) > 0 ? cells(counted.opened) : null,
    clicked: (mapped & bits.clicked) > 0 ? cells(counted.clicked) : null,
    ordered: hasOrders ? cells(counted.orderedDelivered) : null,
  };
}

/** Hits and trials of a channel at each hour, or on each weekday. */
export function pairsOf(
  times: TimeCounts,
  channel: number,
  by: TimeTest['by'],
  rate: RateId,
): (readonly [number, number])[] {
  const [hit, trial] = parts[rate];
  const sum = (place: number, k: number): number =>
    range(by === 'hour' ? 7 : 24).reduce(
      (total, other) =>
        total + (by === 'hour' ? at(times, channel, other, place, k) : at(times, channel, place, other, k)),
      0,
    );
  return range(by === 'hour' ? 24 : 7).map((place) => [sum(place, hit), sum(place, trial)] as const);
}

export function testTimes(
  times: TimeCounts,
  rates: readonly RateId[],
  hasHours: boolean,
): readonly TimeTest[] {
  const asked = (['open', 'click', 'order'] as const).filter((rate) => rates.includes(rate));
  return (['hour', 'weekday'] as const).flatMap((by) =>
    by === 'hour' && !hasHours
      ? []
      : asked.flatMap((rate): TimeTest[] => {
          const channels = range(times.channels).map((channel) => pairsOf(times, channel, by, rate));
          const all = (channels[0] ?? []).map((_, place) =>
            channels.reduce<readonly [number, number]>(
              ([hits, trials], pairs) => [hits + (pairs[place]?.[0] ?? 0), trials + (pairs[place]?.[1] ?? 0)],
              [0, 0],
            ),
          );
          const found = testPairs(all);
          if (found === null) return [];
          const own = channels.flatMap((pairs) => testPairs(pairs) ?? []);
          const statistic = own.reduce((sum, one) => sum + one.statistic, 0);
          const freedom = own.reduce((sum, one) => sum + one.freedom, 0);
          const within =
            own.length < 2 ? null : { statistic, freedom, p: chiSquareAbove(statistic, freedom) };
          return [{ rate, by, ...found, within }];
        }),
  );
}

/** Chi-square of hits and misses over the places that are large enough. */
function testPairs(
  pairs: readonly (readonly [number, number])[],
): { readonly statistic: number; readonly freedom: number; readonly p: number } | null {
  const all = pairs.reduce((sum, [hits]) => sum + hits, 0);
  const trials = pairs.reduce((sum, pair) => sum + pair[1], 0);
  const share = trials === 0 ? 0 : Math.min(all / trials, 1 - all / trials);
  const large = pairs.filter((pair) => pair[1] * share >= fewestExpected);
  if (large.length < 2) return null;
  const test = independenceTest(large.map(([hits, own]) => [hits, own - hits]));
  return test && { statistic: test.statistic, freedom: test.freedom, p: test.p };
}
