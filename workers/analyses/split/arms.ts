import { armChannels, type ArmChannel } from '../../contract/design.ts';

/** Arms with their hold-out at the end, as the settings give them. */
export interface PlannedArm {
  readonly id: string;
  /** Hostile text. */
  readonly name: string;
  /** Part of all, in (0, 1). */
  readonly share: number;
  readonly channel: ArmChannel;
  readonly isControl: boolean;
  readonly isHoldOut: boolean;
}

export const mostArms = 10;
const largestWeight = 1e9;

/**
 * Reads arms from ‘1.name’, ‘1.share’, ‘1.channel’, ‘2.name’ … and ‘control’ (the number of the control; the last where it is not
 * said). Two of the same share where nothing is given. null where that is no plan.
 */
export function readArms(given: Readonly<Record<string, string>>, holdOut: number): PlannedArm[] | null {
  const numbers = new Set<number>();
  for (const key of Object.keys(given)) {
    if (key === 'control') continue;
    const found = /^([1-9]\d?)\.(name|share|channel)$/.exec(key);
    if (!found) return null;
    numbers.add(Number(found[1]));
  }
  const count = Math.max(2, ...numbers);
  if (count > mostArms) return null;
  const control = Number(given['control'] ?? count);
  if (!Number.isInteger(control) || control < 1 || control > count) return null;
  const arms: PlannedArm[] = [];
  const weights: number[] = [];
  for (let at = 1; at <= count; at++) {
    const channel = armChannels.find((one) => one === (given[`${at}.channel`] ?? 'none'));
    const weight = Number(given[`${at}.share`] ?? 1);
    if (channel === undefined || !(weight > 0 && weight <= largestWeight)) return null;
    weights.push(weight);
    const name = (given[`${at}.name`] ?? '').trim() || String.fromCharCode(64 + at);
    arms.push({ id: `arm-${at}`, name, share: 0, channel, isControl: at === control, isHoldOut: false });
  }
  if (new Set(arms.map(({ name }) => name)).size < count) return null;
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const shared = arms.map((arm, i) => ({ ...arm, share: ((weights[i] as number) / whole) * (1 - holdOut) }));
  if (holdOut === 0) return shared;
  return [
    ...shared,
    { id: holdOutId, name: '', share: holdOut, channel: 'none', isControl: false, isHoldOut: true },
  ];
}

export const holdOutId = 'hold-out';
