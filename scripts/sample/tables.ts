/** The further tables of the shop, drawn beside its orders and members. */
import type { Message } from './contacts.ts';
import { drawMessages } from './contacts.ts';
import type { Visit } from './events.ts';
import { drawVisits } from './events.ts';
import type { Feedback } from './feedback.ts';
import { drawFeedback } from './feedback.ts';
import type { Shop } from './shop.ts';
import type { SpendRow } from './spend.ts';
import { drawSpend } from './spend.ts';

export interface FurtherTables {
  messages: readonly Message[];
  spend: readonly SpendRow[];
  visits: readonly Visit[];
  feedback: readonly Feedback[];
}

/** From the shop alone; each table has random streams of its own. */
export function drawFurtherTables(shop: Shop): FurtherTables {
  const messages = drawMessages(shop);
  return {
    messages,
    spend: drawSpend(shop),
    visits: drawVisits(shop, messages),
    feedback: drawFeedback(shop),
  };
}
