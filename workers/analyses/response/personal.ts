import type { Membership } from '../../contract/analysis.ts';
import { normalBelow } from '../../numeric/distributions/normal.ts';
import { addShare, fitBetaPrior, noShares, shrinkShare, type BetaPrior } from '../../numeric/shrinkage.ts';
import { parts } from './counters.ts';
import { rateOf } from './deliveries.ts';
import type { Messages } from './messages.ts';
import {
  bandHours,
  reasons,
  responseCell,
  unknownChannel,
  type ChannelBest,
  type PersonalBest,
  type Reason,
} from './result.ts';
import { hourOf } from './times.ts';

/** Channels that stand apart; the rarer ones together. */
const mostChannels = 12;
const bandCount = 24 / bandHours;
/** How sure a customer’s own record must be. */
const sureEnough = 0.9;

export interface PersonalRequest {
  readonly messages: Messages;
  readonly counters: Uint16Array;
  readonly names: readonly string[];
  readonly by: PersonalBest['by'];
  readonly hasHours: boolean;
  /** What each customer bought in all, whole smallest units; null without orders. */
  readonly moneyOf: ((customer: number) => number) | null;
  readonly unit: number;
  readonly onCustomers: (share: number) => void;
}

/**
 * The channel and the hours that each customer answers most, with one open shrunk towards what all do (Efron & Morris 1973): of
 * the channels that they got messages by. Where their own record, taken from a start that is the same for every channel, is
 * less than 90 % sure, it does not tell, and the channel is that of the group. Cost O(messages × 2).
 */
export function findPersonalBest(request: PersonalRequest): {
  readonly personal: PersonalBest;
  readonly membership: Membership;
} {
  const { messages, counters, names, by, hasHours } = request;
  const [hit, trial] = parts[by];
  const shown = Math.min(names.length, mostChannels);
  // After the named ones: the rarer ones together, and those without a name.
  const size = shown + 2;
  const channelOf = (message: number): number => {
    const own = messages.channel ? (messages.channel[message] as number) : shown;
    return own < 0 ? shown + 1 : Math.min(own, shown);
  };
  const cellCount = size * (bandCount + 1);
  const hits = new Int32Array(cellCount);
  const trials = new Int32Array(cellCount);
  const sent = new Int32Array(size);
  let sends = 0;
  const clear = (): void => {
    hits.fill(0);
    trials.fill(0);
    sent.fill(0);
    sends = 0;
  };
  /** The last cell of a channel holds all its hours. */
  const gather = (start: number, end: number): void => {
    for (let i = start; i < end; i++) {
      const found = counters[i] as number;
      if (found === 0) continue;
      const channel = channelOf(i);
      sent[channel] = (sent[channel] as number) + 1;
      sends += 1;
      if ((found & (1 << trial)) === 0) continue;
      const base = channel * (bandCount + 1);
      const band = base + Math.floor(hourOf(messages.time[i] as number) / bandHours);
      const isHit = (found >> hit) & 1;
      for (const cell of [band, base + bandCount]) {
        trials[cell] = (trials[cell] as number) + 1;
        hits[cell] = (hits[cell] as number) + isHit;
      }
    }
  };
  const shares = Array.from({ length: cellCount }, noShares);
  const written = new Int32Array(size);
  const { from, customer } = messages;
  let customerCount = 0;
  for (let g = 0; g + 1 < from.length; g++) {
    clear();
    gather(from[g] as number, from[g + 1] as number);
    if (sends === 0) continue;
    customerCount += 1;
    for (let c = 0; c < size; c++) if ((sent[c] as number) > 0) written[c] = (written[c] as number) + 1;
    for (let k = 0; k < cellCount; k++)
      if ((trials[k] as number) > 0)
        addShare(shares[k] as ReturnType<typeof noShares>, hits[k] as number, trials[k] as number);
  }
  request.onCustomers(0.5);
  const priors = shares.map(fitBetaPrior);
  const priorOf = (channel: number, band = bandCount): BetaPrior | null =>
    priors[channel * (bandCount + 1) + band] ?? null;
  const bestBands = Array.from({ length: size }, (_, c) =>
    hasHours ? bestBandOf(shares.slice(c * (bandCount + 1), c * (bandCount + 1) + bandCount)) : null,
  );
  const all = shares.filter((_, k) => k % (bandCount + 1) === bandCount);
  const neutral =
    all.reduce((sum, one) => sum + one.hits, 0) /
    Math.max(
      1,
      all.reduce((sum, one) => sum + one.trials, 0),
    );
  const members = {
    customers: new Int32Array(customerCount),
    group: new Uint16Array(customerCount),
    cell: new Uint16Array(customerCount),
    sends: new Int32Array(customerCount),
    shrunkRate: new Float64Array(customerCount),
    bestHour: new Int32Array(customerCount).fill(-1),
    ownHour: new Uint8Array(customerCount),
    monetary: new Float64Array(request.moneyOf ? customerCount : 0),
  };
  const told = Array.from({ length: size }, () => new Int32Array(reasons.length));
  let ownHours = 0;
  let turnover = 0;
  let at = 0;
  for (let g = 0; g + 1 < from.length; g++) {
    clear();
    gather(from[g] as number, from[g + 1] as number);
    if (sends === 0) continue;
    const [channel, reason] = chooseChannel(sent, hits, trials, priorOf, neutral);
    const who = customer[from[g] as number] as number;
    const whole = channel * (bandCount + 1) + bandCount;
    const prior = priorOf(channel);
    const own = prior
      ? shrinkShare(prior.mean, prior.strength, hits[whole] as number, trials[whole] as number).mean
      : 0;
    members.customers[at] = who;
    members.group[at] = reason === 'own' ? channel : size;
    members.cell[at] = responseCell(channel, reason);
    members.sends[at] = sends;
    members.shrunkRate[at] = Math.round(own * 1e4) / 1e4;
    if (hasHours) {
      const band = chooseBand(channel, own, hits, trials, priorOf);
      members.ownHour[at] = band === null ? 0 : 1;
      if (band !== null) ownHours += 1;
      members.bestHour[at] = band === null ? (bestBands[channel] ?? -1) : band * bandHours;
    }
    if (request.moneyOf) {
      const minor = request.moneyOf(who);
      turnover += minor;
      members.monetary[at] = minor / request.unit;
    }
    const counts = told[channel] as Int32Array;
    const k = reasons.indexOf(reason);
    counts[k] = (counts[k] as number) + 1;
    at += 1;
  }
  const nameOf = (c: number): string | null => (c === shown + 1 ? null : (names[c] ?? ''));
  const channels = Array.from({ length: size }, (_, c): ChannelBest => {
    const sums = shares[c * (bandCount + 1) + bandCount] as ReturnType<typeof noShares>;
    const prior = priorOf(c);
    const [ownCount, single, group] = told[c] as Int32Array;
    return {
      name: nameOf(c),
      rate: sums.trials > 0 ? rateOf(sums.hits, sums.trials) : null,
      prior: prior && { ...prior, strength: Number.isFinite(prior.strength) ? prior.strength : null },
      customers: written[c] as number,
      ...{ own: ownCount ?? 0, single: single ?? 0, group: group ?? 0 },
      bestBand: bestBands[c] ?? null,
      bands: hasHours
        ? shares
            .slice(c * (bandCount + 1), c * (bandCount + 1) + bandCount)
            .flatMap((one, band) =>
              one.trials > 0 ? [{ hour: band * bandHours, rate: rateOf(one.hits, one.trials) }] : [],
            )
        : [],
    };
  });
  const { customers, group, cell, monetary, bestHour, ownHour, ...rest } = members;
  return {
    personal: { by, channels, customerCount, revenue: turnover / request.unit, ownHours, hasHours },
    membership: {
      ...{ customers, group, cell },
      groupIds: [...Array.from({ length: size }, (_, c) => groupIdOf(nameOf(c))), unknownChannel],
      measures: {
        ...rest,
        ...(hasHours ? { bestHour, ownHour } : {}),
        ...(request.moneyOf ? { monetary } : {}),
      },
    },
  };
}

/** The channel’s own name, which may be any text. */
function groupIdOf(name: string | null): string {
  return name === null ? 'channelNone' : name === '' ? 'channelOther' : name;
}

type PriorOf = (channel: number, band?: number) => BetaPrior | null;

/** The channel recommended to the customer at hand, and why. */
function chooseChannel(
  sent: Int32Array,
  hits: Int32Array,
  trials: Int32Array,
  priorOf: PriorOf,
  neutral: number,
): readonly [number, Reason] {
  let first = -1;
  let count = 0;
  let usual = -1;
  for (let c = 0; c < sent.length; c++) {
    if (sent[c] === 0) continue;
    count += 1;
    if (first < 0) first = c;
    const mean = priorOf(c)?.mean ?? -1;
    if (usual < 0 || mean > (priorOf(usual)?.mean ?? -1)) usual = c;
  }
  if (count === 1) return [first, 'single'];
  const whole = (c: number): number => c * (bandCount + 1) + bandCount;
  const own = surest(
    sent.length,
    (c) => (sent[c] as number) > 0,
    (c) =>
      shrinkShare(
        neutral,
        priorOf(c)?.strength ?? Infinity,
        hits[whole(c)] as number,
        trials[whole(c)] as number,
      ),
  );
  return own === null || (hits[whole(own)] as number) === 0 ? [usual, 'group'] : [own, 'own'];
}

/** The hours that the customer’s own record of a channel tells, from a start at their own rate in all hours. */
function chooseBand(
  channel: number,
  own: number,
  hits: Int32Array,
  trials: Int32Array,
  priorOf: PriorOf,
): number | null {
  const base = channel * (bandCount + 1);
  return surest(
    bandCount,
    (band) => priorOf(channel, band) !== null,
    (band) =>
      shrinkShare(
        own,
        priorOf(channel, band)?.strength ?? Infinity,
        hits[base + band] as number,
        trials[base + band] as number,
      ),
  );
}

/** The one with the highest mean, where it is 90 % sure to be above the next (two normal distributions); else null. */
function surest(
  count: number,
  isThere: (place: number) => boolean,
  of: (place: number) => { readonly mean: number; readonly variance: number },
): number | null {
  let best = -1;
  let top = { mean: -1, variance: 0 };
  let next = { mean: -1, variance: 0 };
  for (let place = 0; place < count; place++) {
    if (!isThere(place)) continue;
    const found = of(place);
    if (found.mean > top.mean) {
      next = top;
      top = found;
      best = place;
    } else if (found.mean > next.mean) next = found;
  }
  if (best < 0 || next.mean < 0) return null;
  const spread = Math.sqrt(top.variance + next.variance);
  if (spread === 0) return null;
  return normalBelow((top.mean - next.mean) / spread) >= sureEnough ? best : null;
}

/** First hour of the band with the highest rate among those with 30 messages and more; null without two of them. */
function bestBandOf(bands: readonly { readonly hits: number; readonly trials: number }[]): number | null {
  const large = bands.map((one, band) => ({ ...one, band })).filter(({ trials }) => trials >= 30);
  if (large.length < 2) return null;
  const best = large.reduce((most, one) => (one.hits / one.trials > most.hits / most.trials ? one : most));
  return best.band * bandHours;
}
