import { armChannels, type ArmChannel } from '../../contract/design.ts';
import type { KernelInput } from '../../contract/kernel.ts';
import type { PlannedArm } from './arms.ts';
import type { ArmEligibility, ChannelReach } from './result.ts';

type Reached = Exclude<ArmChannel, 'none'>;
const channels = armChannels.filter((channel): channel is Reached => channel !== 'none');

/** By customer: 1 who may be reached, 2 who agreed and opted out since. A column is there where the data says it. */
export const reachColumn = (channel: string): string => `reach-${channel}`;

export interface Eligibility {
  readonly channels: readonly ChannelReach[];
  /** Positions of those who may be reached by every channel in use, in the order of the input. */
  readonly rows: Int32Array;
  readonly perArm: readonly ArmEligibility[];
  readonly differing: number;
}

/**
 * The same condition for all arms, control and hold-out among them: who may be reached by every channel that any arm uses. A
 * channel that nothing is known of narrows nothing. With a condition for each arm: whom each would be drawn from, and how many
 * customers some arms would have and others not.
 */
export function findEligible(
  input: KernelInput,
  n: number,
  arms: readonly PlannedArm[],
  isPerArm: boolean,
): Eligibility {
  const columnsOf = (used: readonly string[]): Uint8Array[] =>
    used.flatMap((channel) => (input.columns[reachColumn(channel)] as Uint8Array | undefined) ?? []);
  const used = new Set(arms.map(({ channel }) => channel));
  const needed = columnsOf([...used]);
  const rows = new Int32Array(n);
  let count = 0;
  for (let i = 0; i < n; i++) {
    if (!needed.every((column) => column[i] === 1)) continue;
    rows[count] = i;
    count += 1;
  }
  const ownArms = arms.filter(({ isHoldOut }) => !isHoldOut);
  const own = ownArms.map(({ channel }) => columnsOf([channel]));
  const eligible = own.map(() => 0);
  let differing = 0;
  if (isPerArm)
    for (let i = 0; i < n; i++) {
      let inArms = 0;
      own.forEach((columns, at) => {
        if (!columns.every((column) => column[i] === 1)) return;
        inArms += 1;
        eligible[at] = (eligible[at] as number) + 1;
      });
      if (inArms > 0 && inArms < own.length) differing += 1;
    }
  return {
    channels: channels.map((channel) => describeReach(input, channel, used.has(channel))),
    rows: rows.slice(0, count),
    perArm: isPerArm ? ownArms.map(({ id }, at) => ({ arm: id, eligible: eligible[at] as number })) : [],
    differing,
  };
}

function describeReach(input: KernelInput, channel: Reached, isUsed: boolean): ChannelReach {
  const column = input.columns[reachColumn(channel)];
  let [reachable, optedOut] = [0, 0];
  for (const value of column ?? []) {
    if (value === 1) reachable += 1;
    else if (value === 2) optedOut += 1;
  }
  return { channel, isUsed, isKnown: column !== undefined, reachable, optedOut };
}
