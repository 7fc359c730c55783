import { basketRoles } from './basketRoles.ts';
import type { RoleDefinition } from './roleDefinition.ts';
import { experimentRoles, feedbackRoles, indexRoles, priceRoles, spendRoles } from './measureRoles.ts';
import { orderRoles } from './orderRoles.ts';
import { contactRoles, eventRoles, memberRoles } from './peopleRoles.ts';
import type { Text } from './text.ts';

/** The kinds of table a file can be (catalogue §1). */
export type TableKind =
  | 'orders'
  | 'customers'
  | 'contacts'
  | 'events'
  | 'experiment'
  | 'spend'
  | 'feedback'
  | 'prices'
  | 'index'
  | 'baskets';

export type Role =
  | keyof typeof orderRoles
  | keyof typeof memberRoles
  | keyof typeof contactRoles
  | keyof typeof eventRoles
  | keyof typeof experimentRoles
  | keyof typeof spendRoles
  | keyof typeof feedbackRoles
  | keyof typeof priceRoles
  | keyof typeof indexRoles
  | keyof typeof basketRoles;

/** One way to fulfil what is required: every role in it must be mapped. */
export type RoleSet = readonly Role[];

export interface TableDefinition {
  readonly label: Text;
  /** What one row of it is. */
  readonly oneRow: Text;
  readonly roles: Readonly<Partial<Record<Role, RoleDefinition>>>;
  /** The file can be used when the roles of one of these sets are mapped. */
  readonly required: readonly RoleSet[];
  /** A row without any of the roles of one of these groups belongs to nobody and is left out. */
  readonly keys: readonly RoleSet[];
  /** True where columns without a role are kept too, as attributes. */
  readonly keepsRest: boolean;
}

export const tableKinds: Readonly<Record<TableKind, TableDefinition>> = {
  orders: {
    label: { ko: '주문', en: 'Orders' },
    oneRow: { ko: '주문 한 줄', en: 'an order line' },
    roles: orderRoles,
    required: [
      ['customer', 'time', 'amount'],
      ['customer', 'time', 'quantity', 'unitPrice'],
    ],
    keys: [['customer']],
    keepsRest: false,
  },
  customers: {
    label: { ko: '회원', en: 'Customers' },
    oneRow: { ko: '회원 한 명', en: 'a member' },
    roles: memberRoles,
    required: [['customer']],
    keys: [['customer']],
    keepsRest: true,
  },
  contacts: {
    label: { ko: '발송 이력', en: 'Messages' },
    oneRow: { ko: '한 고객에게 보낸 메시지 한 통', en: 'one message to one customer' },
    roles: contactRoles,
    required: [['customer', 'time']],
    keys: [['customer']],
    keepsRest: false,
  },
  events: {
    label: { ko: '행동 로그', en: 'Events' },
    oneRow: { ko: '웹·앱 행동 한 번', en: 'one event on the web or in the app' },
    roles: eventRoles,
    required: [
      ['customer', 'time', 'event'],
      ['visitor', 'time', 'event'],
    ],
    keys: [['customer', 'visitor'], ['event']],
    keepsRest: false,
  },
  experiment: {
    label: { ko: '실험', en: 'Experiment' },
    oneRow: { ko: '실험 대상 하나', en: 'one unit in a test' },
    roles: experimentRoles,
    required: [['variant']],
    keys: [['variant']],
    keepsRest: true,
  },
  spend: {
    label: { ko: '광고비', en: 'Advertising spend' },
    oneRow: { ko: '한 기간의 한 채널', en: 'a channel in a period' },
    roles: spendRoles,
    required: [['time', 'channel', 'cost']],
    keys: [['channel']],
    keepsRest: false,
  },
  feedback: {
    label: { ko: '설문·리뷰', en: 'Feedback' },
    oneRow: { ko: '설문 답이나 리뷰 하나', en: 'one survey answer or review' },
    roles: feedbackRoles,
    required: [['rating'], ['npsScore'], ['text']],
    keys: [],
    keepsRest: true,
  },
  prices: {
    label: { ko: '가격', en: 'Prices' },
    oneRow: { ko: '한 기간의 한 상품', en: 'a product in a period' },
    roles: priceRoles,
    required: [['product', 'time', 'price', 'quantity']],
    keys: [['product']],
    keepsRest: false,
  },
  index: {
    label: { ko: '만족도 지수', en: 'Yearly index' },
    oneRow: { ko: '한 해의 한 기업이나 브랜드', en: 'a company or brand in a year' },
    roles: indexRoles,
    required: [['unit', 'year', 'score']],
    keys: [['unit']],
    keepsRest: false,
  },
  baskets: {
    label: { ko: '장바구니', en: 'Baskets' },
    oneRow: { ko: '한 장바구니에 담긴 것 하나', en: 'an item in a basket' },
    roles: basketRoles,
    required: [['basket', 'item']],
    keys: [['basket'], ['item']],
    keepsRest: false,
  },
};

export const kindNames = Object.keys(tableKinds) as readonly TableKind[];

/** The roles of a kind, in the order in which they are offered. */
export function rolesOf(kind: TableKind): readonly Role[] {
  return Object.keys(tableKinds[kind].roles) as Role[];
}

/** A role in a kind that has it. */
export function roleIn(kind: TableKind, role: Role): RoleDefinition {
  const definition = tableKinds[kind].roles[role];
  if (definition === undefined) throw new RangeError(`${kind} has no role ${role}`);
  return definition;
}

/** Roles still missing from the nearest of `sets`; empty when one set is complete. */
export function findMissingRoles(mapped: ReadonlySet<Role>, sets: readonly RoleSet[]): Role[] {
  const gaps = sets.map((set) => set.filter((role) => !mapped.has(role)));
  gaps.sort((a, b) => a.length - b.length);
  return gaps[0] ?? [];
}

/** What an analysis needs at least: roles by kind of table. */
export type TableNeeds = Readonly<Partial<Record<TableKind, RoleSet>>>;

/** What keeps an analysis locked: a table that is not there, or roles that its table has no column for. */
export interface Lack {
  readonly kind: TableKind;
  readonly isLoaded: boolean;
  readonly roles: readonly Role[];
}

/** The least that is missing of one of `needs`; empty where one is fulfilled. */
export function findLacks(
  mapped: Readonly<Partial<Record<TableKind, readonly Role[]>>>,
  needs: readonly TableNeeds[],
): readonly Lack[] {
  const gaps = needs.map((need) =>
    (Object.entries(need) as [TableKind, RoleSet][]).flatMap(([kind, roles]) => {
      const has = mapped[kind];
      const missing = roles.filter((role) => !has?.includes(role));
      return missing.length === 0 && has ? [] : [{ kind, isLoaded: has !== undefined, roles: missing }];
    }),
  );
  const size = (lacks: readonly Lack[]): number =>
    lacks.reduce((sum, { roles, isLoaded }) => sum + roles.length + (isLoaded ? 0 : 10), 0);
  return [...gaps].sort((a, b) => size(a) - size(b))[0] ?? [];
}

/** How many of a table’s distinct keys are found in another table. */
export interface KeyMatch {
  readonly role: 'customer' | 'product';
  /** The table they are looked for in. */
  readonly kind: TableKind;
  readonly keyCount: number;
  readonly matchedCount: number;
}
