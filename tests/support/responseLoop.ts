/** Messages and orders counted by plain loops, knowing nothing of how the product does it. */

export interface LoopMessage {
  readonly customer: string;
  /** Seconds. */
  readonly time: number;
  readonly campaign: string;
  readonly delivered: boolean;
  readonly opened: boolean;
  readonly clicked: boolean;
}

export interface LoopOrder {
  readonly customer: string;
  readonly time: number;
  readonly amount: number;
}

export interface LoopRule {
  readonly days: number;
  readonly credit: 'last' | 'any';
  readonly basis: 'clicked' | 'delivered';
}

/** Orders and money of each message. Every order looks at every message. */
export function creditByLoop(
  messages: readonly LoopMessage[],
  orders: readonly LoopOrder[],
  { days, credit, basis }: LoopRule,
): { readonly orders: number; readonly amount: number }[] {
  const found = messages.map(() => ({ orders: 0, amount: 0 }));
  const byCustomer = new Map<string, number[]>();
  messages.forEach(({ customer }, i) => byCustomer.set(customer, [...(byCustomer.get(customer) ?? []), i]));
  for (const order of orders) {
    const before = (byCustomer.get(order.customer) ?? []).filter((i) => {
      const message = messages[i]!;
      return message[basis] && message.time <= order.time;
    });
    const near = before.filter((i) => order.time - messages[i]!.time <= days * 86_400);
    const latest = before.reduce(
      (last, i) => (last < 0 || messages[i]!.time >= messages[last]!.time ? i : last),
      -1,
    );
    for (const i of credit === 'any' ? near : near.filter((one) => one === latest)) {
      found[i]!.orders += 1;
      found[i]!.amount += order.amount;
    }
  }
  return found;
}
