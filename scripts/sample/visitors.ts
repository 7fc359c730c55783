/** Who visits: cookies of members by device, and anonymous visitors of whom some come back. */
import { memberSales } from './counts.ts';
import type { Member } from './members.ts';
import type { RandomStream } from '../../workers/shops/random.ts';
import type { Shop } from './shop.ts';
import type { Device } from './visits.ts';
import { LOG_FROM, RETURN_RATE } from './visits.ts';

/** Gives out visitor keys; a member has one for each device. */
export class VisitorBook {
  readonly #anonymous = new Map<Device, number>();

  visitorOf(member: Member | undefined, device: Device, stream: RandomStream): string {
    if (member !== undefined) return `${member.id} ${device}`;
    const seen = this.#anonymous.get(device) ?? 0;
    if (seen > 0 && stream.chance(RETURN_RATE))
      return `${device} ${stream.integer(Math.max(0, seen - 3000), seen - 1)}`;
    this.#anonymous.set(device, seen + 1);
    return `${device} ${seen}`;
  }
}

const EVERYBODY_WEIGHT = 0.3;
const ACTIVE_DAYS = 180;

/** Draws members who have joined, those with more orders in the half year before the log more often. */
export function createMemberDraw({ members, orders }: Shop) {
  const recent = new Map<string, number>();
  for (const { member, day } of memberSales(orders)) {
    if (day >= LOG_FROM - ACTIVE_DAYS) recent.set(member!.id, (recent.get(member!.id) ?? 0) + 1);
  }
  let total = 0;
  const ends = Float64Array.from(members, ({ id }) => (total += EVERYBODY_WEIGHT + (recent.get(id) ?? 0)));
  return (day: number, stream: RandomStream): Member | undefined => {
    const at = stream.uniform() * total;
    let low = 0;
    let high = members.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]! > at) high = middle;
      else low = middle + 1;
    }
    const member = members[low]!;
    return member.joinedDay <= day ? member : undefined;
  };
}
