/**
 * truth.json `questions`: the number that is true for the whole shop behind each of the 47 questions, and answers
 * 38–42 (groups: customers by the category they spent most on, ties by name).
 */
import type { Message } from './contacts.ts';
import { CATEGORIES } from './catalogue.ts';
import type { Order } from './orders.ts';
import type { Shop } from './shop.ts';
import type { SpendRow } from './spend.ts';
import type { Answer, Books } from './truth-questions-base.ts';
import { addTo, groupBy, marginOf, openBooks, revenueOf, topOf } from './truth-questions-base.ts';
import { answerMarketing } from './truth-questions-marketing.ts';
import { answerPeople } from './truth-questions-people.ts';
import { answerProducts } from './truth-questions-products.ts';
import { answerSales } from './truth-questions-sales.ts';

const LEAST_MEMBERS = 10;

function favouriteCategory(orders: readonly Order[]): string {
  const spent = new Map<string, number>();
  for (const { lines } of orders) {
    for (const { product, amount } of lines) addTo(spent, CATEGORIES[product.category]!.name, amount);
  }
  return topOf(spent)[0];
}

function answerGroups({ byCustomer }: Books): Record<string, Answer> {
  const groups = groupBy([...byCustomer.values()], favouriteCategory);
  const topBy = (measure: (members: readonly (readonly Order[])[]) => number) =>
    topOf([...groups].map(([name, members]) => [name, measure(members)]));
  const [largest, size] = topBy((members) => members.length);
  const [dearest, worth] = topOf(
    [...groups]
      .filter(([, members]) => members.length >= LEAST_MEMBERS)
      .map(([name, members]) => [name, revenueOf(members.flat()) / members.length]),
  );
  const [selling, revenue] = topBy((members) => revenueOf(members.flat()));
  const [earning, margin] = topBy((members) => marginOf(members.flat()));
  const orders = groups.get(largest)!.flat();
  const byChannel = groupBy(orders, ({ channel }) => channel);
  const [channel, count] = topOf([...byChannel].map(([name, own]) => [name, own.length]));
  return {
    38: { value: size, group: largest },
    39: { value: worth, group: dearest },
    40: { value: revenue, group: selling },
    41: { value: margin, group: earning },
    42: { value: count / orders.length, channel, group: largest },
  };
}

export function describeQuestions(shop: Shop, messages: readonly Message[], spend: readonly SpendRow[]) {
  const books = openBooks(shop, messages, spend);
  const questions: Record<string, Answer> = {
    ...answerPeople(books),
    ...answerMarketing(books),
    ...answerProducts(books),
    ...answerSales(books),
    ...answerGroups(books),
  };
  return { questions };
}
