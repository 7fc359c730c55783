/** The further tables of the shop, drawn beside its orders and members. */
import type { Message } from './contacts.ts';
import { drawMessages } from './contacts.ts';
import type { Shop } from './shop.ts';
import type { SpendRow } from './spend.ts';
import { drawSpend } from './spend.ts';

export interface FurtherTables {
  messages: readonly Message[];
  spend: readonly SpendRow[];
}

/** From the shop alone; each table has random streams of its own. */
export function drawFurtherTables(shop: Shop): FurtherTables {
  return { messages: drawMessages(shop), spend: drawSpend(shop) };
}
