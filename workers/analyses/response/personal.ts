import type { Membership } from '../../contract/analysis.ts';
import {
  addShare,
  fitBetaPrior,
  noShares,
  shrinkShare,
  type BetaPrior,
  type ShareSums,
} from '../../numeric/shrinkage.ts';
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
import { Candidates } from './surest.ts';
import { hourOf } from './times.ts';

/** Channels that stand apart; the rarer ones together. */
const mostChannels = 12;
const bandCount = 24 / bandHours;
/** Cells of a channel: its bands, then all hours. */
const stride = bandCount + 1;

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
  const { messages, names, by, hasHours } = request;
  const shown = Math.min(names.length, mostChannels);
  // After the named ones: the rarer ones together, and those without a name.
  const size = shown + 2;
  const record = new CustomerRecord(request, shown);
  const shares = Array.from({ length: size * stride }, noShares);
  const written = new Int32Array(size);
  const { from, customer } = messages;
  let customerCount = 0;
  for (let g = 0; g + 1 < from.length; g++) {
    if (!record.read(g)) continue;
    customerCount += 1;
    for (let c = 0; c < size; c++)
      if ((record.sent[c] as number) > 0) {
        written[c] = (written[c] as number) + 1;
        for (let k = c * stride; k < (c + 1) * stride; k++)
          if ((record.trials[k] as number) > 0)
            addShare(shares[k] as ShareSums, record.hits[k] as number, record.trials[k] as number);
      }
  }
  request.onCustomers(0.5);
  const priors = shares.map(fitBetaPrior);
  const groups = { size, priors, neutral: neutralOf(shares) };
  const bestBands = Array.from({ length: size }, (_, c) =>
    hasHours ? bestBandOf(shares.slice(c * stride, c * stride + bandCount)) : null,
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
  const told = new Int32Array(size * reasons.length);
  const candidates = new Candidates(Math.max(size, bandCount));
  let ownHours = 0;
  let turnover = 0;
  let at = 0;
  for (let g = 0; g + 1 < from.length; g++) {
    if (!record.read(g)) continue;
    const cell = chooseChannel(record, groups, candidates);
    const channel = Math.floor(cell / reasons.length);
    const isOwn = cell === responseCell(channel, 'own');
    const who = customer[from[g] as number] as number;
    const whole = channel * stride + bandCount;
    const prior = priors[whole] ?? null;
    const own = prior
      ? shrinkShare(prior.mean, prior.strength, record.hits[whole] as number, record.trials[whole] as number)
          .mean
      : 0;
    members.customers[at] = who;
    members.group[at] = isOwn ? channel : size;
    members.cell[at] = cell;
    members.sends[at] = record.sends;
    members.shrunkRate[at] = Math.round(own * 1e4) / 1e4;
    if (hasHours) {
      const band = chooseBand(channel, own, record, priors, candidates);
      members.ownHour[at] = band < 0 ? 0 : 1;
      if (band >= 0) ownHours += 1;
      members.bestHour[at] = band < 0 ? (bestBands[channel] ?? -1) : band * bandHours;
    }
    if (request.moneyOf) {
      const minor = request.moneyOf(who);
      turnover += minor;
      members.monetary[at] = minor / request.unit;
    }
    told[cell] = (told[cell] as number) + 1;
    at += 1;
  }
  const nameOf = (c: number): string | null => (c === shown + 1 ? null : (names[c] ?? ''));
  const channels = Array.from({ length: size }, (_, c): ChannelBest => {
    const sums = shares[c * stride + bandCount] as ShareSums;
    const prior = priors[c * stride + bandCount] ?? null;
    const toldOf = (reason: Reason): number => told[responseCell(c, reason)] as number;
    return {
      name: nameOf(c),
      rate: sums.trials > 0 ? rateOf(sums.hits, sums.trials) : null,
      prior: prior && { ...prior, strength: Number.isFinite(prior.strength) ? prior.strength : null },
      customers: written[c] as number,
      ...{ own: toldOf('own'), single: toldOf('single'), group: toldOf('group') },
      bestBand: bestBands[c] ?? null,
      bands: hasHours
        ? shares
            .slice(c * stride, c * stride + bandCount)
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

/** What one customer was sent and answered, by channel and band of hours; filled anew for each. */
class CustomerRecord {
  readonly hits: Int32Array;
  readonly trials: Int32Array;
  readonly sent: Int32Array;
  sends = 0;
  readonly #request: PersonalRequest;
  readonly #shown: number;

  constructor(request: PersonalRequest, shown: number) {
    this.#request = request;
    this.#shown = shown;
    this.hits = new Int32Array((shown + 2) * stride);
    this.trials = new Int32Array((shown + 2) * stride);
    this.sent = new Int32Array(shown + 2);
  }

  /** False for a customer without a message that counts. */
  read(place: number): boolean {
    const { messages, counters, by } = this.#request;
    const { from, channel, time } = messages;
    const [hit, trial] = parts[by];
    const { hits, trials, sent } = this;
    const shown = this.#shown;
    hits.fill(0);
    trials.fill(0);
    sent.fill(0);
    let sends = 0;
    const end = from[place + 1] as number;
    for (let i = from[place] as number; i < end; i++) {
      const found = counters[i] as number;
      if (found === 0) continue;
      const own = channel === null ? shown : (channel[i] as number);
      const c = own < 0 ? shown + 1 : Math.min(own, shown);
      sent[c] = (sent[c] as number) + 1;
      sends += 1;
      if (((found >> trial) & 1) === 0) continue;
      const isHit = (found >> hit) & 1;
      const band = c * stride + Math.floor(hourOf(time[i] as number) / bandHours);
      const whole = c * stride + bandCount;
      trials[band] = (trials[band] as number) + 1;
      hits[band] = (hits[band] as number) + isHit;
      trials[whole] = (trials[whole] as number) + 1;
      hits[whole] = (hits[whole] as number) + isHit;
    }
    this.sends = sends;
    return sends > 0;
  }
}

type Priors = readonly (BetaPrior | null)[];

interface Groups {
  readonly size: number;
  readonly priors: Priors;
  /** The rate over all channels, from which own records start. */
  readonly neutral: number;
}

/** The channel’s own name, which may be any text. */
function groupIdOf(name: string | null): string {
  return name === null ? 'channelNone' : name === '' ? 'channelOther' : name;
}

function neutralOf(shares: readonly ShareSums[]): number {
  const whole = shares.filter((_, k) => k % stride === bandCount);
  const trials = whole.reduce((sum, one) => sum + one.trials, 0);
  return whole.reduce((sum, one) => sum + one.hits, 0) / Math.max(1, trials);
}

/** The cell of the channel recommended to a customer, and why. */
function chooseChannel(
  { sent, hits, trials }: CustomerRecord,
  { size, priors, neutral }: Groups,
  candidates: Candidates,
): number {
  let count = 0;
  let usual = -1;
  let usualMean = -1;
  candidates.clear();
  for (let c = 0; c < size; c++) {
    if (sent[c] === 0) continue;
    count += 1;
    const whole = c * stride + bandCount;
    const prior = priors[whole] ?? null;
    const mean = prior?.mean ?? -1;
    if (usual < 0 || mean > usualMean) {
      usual = c;
      usualMean = mean;
    }
    const strength = prior?.strength ?? Infinity;
    candidates.add(c, neutral, strength, hits[whole] as number, trials[whole] as number);
  }
  if (count === 1) return responseCell(usual, 'single');
  const own = candidates.surest();
  const isTold = own >= 0 && (hits[own * stride + bandCount] as number) > 0;
  return isTold ? responseCell(own, 'own') : responseCell(usual, 'group');
}

/** The hours that a customer’s own record of a channel tells, from a start at their own rate in all hours; else −1. */
function chooseBand(
  channel: number,
  own: number,
  { hits, trials }: CustomerRecord,
  priors: Priors,
  candidates: Candidates,
): number {
  candidates.clear();
  for (let band = 0; band < bandCount; band++) {
    const at = channel * stride + band;
    const prior = priors[at] ?? null;
    if (prior !== null) candidates.add(band, own, prior.strength, hits[at] as number, trials[at] as number);
  }
  return candidates.surest();
}

/** First hour of the band with the highest rate among those with 30 messages and more; null without two of them. */
function bestBandOf(bands: readonly { readonly hits: number; readonly trials: number }[]): number | null {
  const large = bands.map((one, band) => ({ ...one, band })).filter(({ trials }) => trials >= 30);
  if (large.length < 2) return null;
  const best = large.reduce((most, one) => (one.hits / one.trials > most.hits / most.trials ? one : most));
  return best.band * bandHours;
}
