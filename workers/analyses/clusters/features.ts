import type { Role } from '../../contract/tables.ts';

/** How the values of a feature are read: which unit they have. */
export type FeatureKind = 'perYear' | 'days' | 'money' | 'share' | 'count' | 'times' | 'years' | 'number';

export interface FeatureShape {
  readonly kind: FeatureKind;
  /** A few customers have far more than the others: better seen on a logarithmic scale. */
  readonly isSkewed: boolean;
}

export interface BuiltIn extends FeatureShape {
  /** Roles of orders it is made of beyond customer, time and amount; one of them is enough. */
  readonly roles: readonly Role[];
}

/** Features of purchases, by id. What each means exactly is said in query.ts. */
export const builtIns = {
  ordersPerYear: { kind: 'perYear', isSkewed: true, roles: [] },
  meanCycle: { kind: 'days', isSkewed: true, roles: [] },
  medianCycle: { kind: 'days', isSkewed: true, roles: [] },
  recencyDays: { kind: 'days', isSkewed: true, roles: [] },
  averageOrder: { kind: 'money', isSkewed: true, roles: [] },
  monetary: { kind: 'money', isSkewed: true, roles: [] },
  purchases: { kind: 'count', isSkewed: true, roles: [] },
  laterShare: { kind: 'share', isSkewed: false, roles: [] },
  weekendShare: { kind: 'share', isSkewed: false, roles: [] },
  returnShare: { kind: 'share', isSkewed: false, roles: [] },
  discountShare: { kind: 'share', isSkewed: false, roles: ['discount', 'coupon'] },
  priceLevel: { kind: 'times', isSkewed: true, roles: ['category'] },
  brandCount: { kind: 'count', isSkewed: true, roles: ['brand'] },
  favouriteBrandShare: { kind: 'share', isSkewed: false, roles: ['brand'] },
} as const satisfies Readonly<Record<string, BuiltIn>>;

export type BuiltInId = keyof typeof builtIns;

export const builtInIds = Object.keys(builtIns) as readonly BuiltInId[];

/** Columns of orders of which a customer’s share of lines by value is a feature, such as `channel:app`. */
export const sharedRoles = ['channel', 'category', 'brand'] as const;

export type SharedRole = (typeof sharedRoles)[number];

/** How many values of each are offered, most lines first. */
export const sharedLimit: Readonly<Record<SharedRole, number>> = { channel: 4, category: 12, brand: 8 };

export type FeatureSetId = 'behaviour' | 'product' | 'brand' | 'own';

/** The built-in features of the ready sets; `shared` adds the shares of a column. */
export const featureSets: Readonly<
  Record<
    Exclude<FeatureSetId, 'own'>,
    { readonly ids: readonly BuiltInId[]; readonly shared: SharedRole | null }
  >
> = {
  behaviour: {
    ids: ['ordersPerYear', 'meanCycle', 'recencyDays', 'averageOrder', 'discountShare', 'laterShare'],
    shared: null,
  },
  product: { ids: [], shared: 'category' },
  brand: { ids: ['brandCount', 'favouriteBrandShare'], shared: 'brand' },
};

export function isBuiltIn(id: string): id is BuiltInId {
  return Object.hasOwn(builtIns, id);
}

/** The column and the value of an id such as `channel:app`; null where it is none. */
export function readShared(id: string): { readonly role: SharedRole; readonly value: string } | null {
  const at = id.indexOf(':');
  const role = sharedRoles.find((one) => one === id.slice(0, at));
  return at < 0 || role === undefined ? null : { role, value: id.slice(at + 1) };
}

export function sharedId(role: SharedRole, value: string): string {
  return `${role}:${value}`;
}
