/** At what time of day members buy. Planted, and independent of type and taste. */
import type { Wording } from './people.ts';

export interface Rhythm {
  id: string;
  label: Wording;
  share: number;
  /** Hours, both ends included, in which `KEPT` of the orders fall: online (past 23 goes on after midnight), and in a store. */
  online: readonly [from: number, to: number];
  store: readonly [from: number, to: number];
}

/** The other orders come at any hour. */
export const KEPT = 0.82;

export const RHYTHMS: readonly Rhythm[] = [
  {
    id: 'morning',
    label: { ko: '아침에 사는 손님', en: 'morning buyers' },
    ...{ share: 0.18, online: [6, 9], store: [10, 10] },
  },
  {
    id: 'midday',
    label: { ko: '낮에 사는 손님', en: 'midday buyers' },
    ...{ share: 0.27, online: [11, 15], store: [11, 16] },
  },
  {
    id: 'evening',
    label: { ko: '퇴근 뒤에 사는 손님', en: 'after-work buyers' },
    ...{ share: 0.33, online: [18, 21], store: [17, 20] },
  },
  {
    id: 'night',
    label: { ko: '밤에 사는 손님', en: 'night buyers' },
    ...{ share: 0.22, online: [22, 25], store: [19, 20] },
  },
];

/** The time of day that is for this rhythm what `second` is among everybody’s, whose orders by hour are `usual`. */
export function keepRhythm(
  second: number,
  usual: readonly number[],
  place: 'online' | 'store',
  rhythm: Rhythm,
): number {
  const [from, to] = rhythm[place];
  const isOwn = (hour: number): boolean => (hour >= from && hour <= to) || hour + 24 <= to;
  const all = sum(usual);
  const kept = sum(usual.filter((_, hour) => isOwn(hour)));
  const own = usual.map(
    (weight, hour) => ((1 - KEPT) * weight) / all + (isOwn(hour) ? (KEPT * weight) / kept : 0),
  );
  const hour = Math.floor(second / 3600);
  let left = (sum(usual.slice(0, hour)) + (usual[hour]! * (second % 3600)) / 3600) / all;
  let at = own.findIndex((weight) => {
    if (left < weight) return true;
    left -= weight;
    return false;
  });
  if (at < 0) at = own.findLastIndex((weight) => weight > 0);
  return 3600 * at + Math.min(3599, Math.floor((3600 * left) / own[at]!));
}

function sum(weights: readonly number[]): number {
  return weights.reduce((total, weight) => total + weight, 0);
}
