import type { Role, TableKind } from '../../../contract/tables.ts';
import { basketNames } from './baskets.ts';
import { experimentNames, feedbackNames, indexNames, priceNames, spendNames } from './measures.ts';
import { orderNames } from './orders.ts';
import { contactNames, eventNames, memberNames } from './people.ts';
import type { HeaderNames } from './words.ts';

/** How headers call the roles of each kind. */
export const headerNames: Readonly<Record<TableKind, Readonly<Partial<Record<Role, HeaderNames>>>>> = {
  orders: orderNames,
  customers: memberNames,
  contacts: contactNames,
  events: eventNames,
  experiment: experimentNames,
  spend: spendNames,
  feedback: feedbackNames,
  prices: priceNames,
  index: indexNames,
  baskets: basketNames,
};
