import { LAST_DAY } from './calendar.ts';
import type { Person } from './people.ts';
import { createStream, power } from './random.ts';

export interface Message {
  readonly day: number;
  readonly campaign: number;
  /** Position in the message channels. */
  readonly channel: number;
  readonly delivered: boolean;
  readonly opened: boolean;
  readonly clicked: boolean;
  readonly converted: boolean;
  readonly optedOut: boolean;
}

export const messageRates = { delivered: 0.97, opened: 0.36, clicked: 0.22, converted: 0.12 } as const;

/** Every third day of the last four months. */
const campaignDays = Array.from({ length: 40 }, (_, at) => LAST_DAY - 3 * (39 - at));
const memoryDays = 14;

/** What a person was sent and did; nothing more once they opted out. */
export function drawMessages(seed: string, place: number, person: Person, fatigue: number): Message[] {
  const random = createStream(seed, 'messages', place);
  const sent: Message[] = [];
  for (const [campaign, day] of campaignDays.entries()) {
    const channel = campaign % 3;
    const isDue = random.chance(person.pressure);
    if (!isDue || !person.consents[channel] || day < person.joinedDay) continue;
    const recent = sent.filter((one) => day - one.day <= memoryDays).length;
    const delivered = random.chance(messageRates.delivered);
    const opened = random.chance(messageRates.opened * power(1 - fatigue, recent)) && delivered;
    const clicked = random.chance(messageRates.clicked) && opened;
    const converted = random.chance(messageRates.converted) && clicked;
    const optedOut = random.chance(0.002 + 0.02 * fatigue * recent) && delivered;
    sent.push({ day, campaign, channel, delivered, opened, clicked, converted, optedOut });
    if (optedOut) break;
  }
  return sent;
}
