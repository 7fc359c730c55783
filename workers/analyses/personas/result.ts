/** What can be told of customers, by the part of a card where it stands. */
export const personaSections = {
  who: ['gender', 'ageBand', 'homeRegion', 'grade', 'acquisitionChannel', 'married', 'job'],
  habits: ['orderValue', 'ordersPerYear', 'purchases', 'revenue', 'recencyDays', 'tenureDays', 'categories'],
  where: ['channel', 'device', 'store', 'region', 'eventDevice'],
  what: ['category', 'brand', 'product'],
  triggers: ['coupon', 'campaign', 'discount', 'opened', 'clicked'],
  when: ['weekday', 'weekend', 'daypart', 'hour', 'payday', 'season'],
} as const;

export type PersonaSection = keyof typeof personaSections;
export type PersonaFamily = (typeof personaSections)[PersonaSection][number];

export const sectionNames = Object.keys(personaSections) as readonly PersonaSection[];

export function sectionOf(family: PersonaFamily): PersonaSection {
  const found = sectionNames.find((section) =>
    (personaSections[section] as readonly string[]).includes(family),
  );
  if (found === undefined) throw new RangeError(`no section has ${family}`);
  return found;
}

/** Fewer people than this are never described. */
export const fewestPeople = 10;

/**
 * What the groups of a segmentation are made of, or what follows from it: who bought lately bought lately, who bought once
 * bought from few categories, and who spent most has larger orders and the higher grade. It is told apart and not tested. Where days since the last
 * purchase make the groups, when in the year and in the month they bought follows from it as well.
 */
const made: Readonly<Partial<Record<string, readonly PersonaFamily[]>>> = {
  rfm: [
    ...(['recencyDays', 'purchases', 'revenue', 'ordersPerYear', 'tenureDays', 'categories'] as const),
    ...(['orderValue', 'grade', 'season', 'payday'] as const),
  ],
  lifecycle: [
    ...(['recencyDays', 'purchases', 'ordersPerYear', 'tenureDays', 'categories'] as const),
    ...(['season', 'payday'] as const),
  ],
  value: ['revenue', 'purchases', 'ordersPerYear', 'orderValue', 'categories', 'grade'],
};

export function madeOf(by: string): readonly PersonaFamily[] {
  return made[by] ?? [];
}

/** Numbers, told as means. */
export const numberFamilies: ReadonlySet<PersonaFamily> = new Set(personaSections.habits);

/** Shares of customers; the others are shares of what customers do. */
export const peopleFamilies: ReadonlySet<PersonaFamily> = new Set([
  ...personaSections.who,
  ...personaSections.what,
]);

/** One thing that can be told of a group’s customers, beside all customers. */
export interface PersonaTrait {
  readonly family: PersonaFamily;
  /** Of the family, such as ‘app’ or a weekday’s number; '' where the family is a number. Hostile text. */
  readonly value: string;
  /** Its share in the group, or its mean. */
  readonly group: number;
  /** The same of all customers. */
  readonly base: number;
  /** What `group` is a share or a mean of: customers, purchases, messages or events. */
  readonly of: number;
  /** The group’s customers who have it; never below fewestPeople. */
  readonly carriers: number;
  /** group ÷ base, with its 95 % interval. */
  readonly lift: number;
  readonly low: number;
  readonly high: number;
  /** Of a favourite the larger of its two. */
  readonly p: number;
  /** p adjusted for everything that was tested (Benjamini–Hochberg); that of a trait the group is made by is its p. */
  readonly q: number;
  /** The interval excludes 1 and q is 5 % at the most; of favourites, that of the lines does, too. */
  readonly isProven: boolean;
  /** Of a favourite: lift of its share of the order lines, which buying more of everything leaves as it is. */
  readonly ofLines: { readonly lift: number; readonly low: number; readonly high: number } | null;
}

export interface Persona {
  /** The group’s id in its segmentation. */
  readonly id: string;
  readonly customerCount: number;
  readonly customerShare: number;
  readonly revenue: number;
  readonly revenueShare: number;
  readonly revenuePerCustomer: number;
  /** null where nobody in it ever bought. */
  readonly medianOrderValue: number | null;
  /** Median over customers of two purchase days or more of their mean days between them. */
  readonly medianCycleDays: number | null;
  readonly cycleCustomers: number;
  /** What was tested and is carried by enough people: proven ones first, the surest lift before the others. */
  readonly traits: readonly PersonaTrait[];
  /** What the segmentation itself is made of: compared, not tested. */
  readonly made: readonly PersonaTrait[];
  /** The weekday (0 is Sunday) and the hour whose share of purchases is proven to stand out most; null for none. */
  readonly bestWeekday: PersonaTrait | null;
  readonly bestHour: PersonaTrait | null;
}

export interface PersonasResult {
  readonly asOf: string;
  readonly firstDay: string;
  readonly endDay: string;
  /** The segmentation, an id of segmentingChoices. */
  readonly by: string;
  /** Most revenue first; every group of fewestPeople or more. */
  readonly personas: readonly Persona[];
  /** Of all personas: what everything is compared with. */
  readonly customerCount: number;
  readonly revenue: number;
  /** Groups of fewer than fewestPeople, which are in nothing above. */
  readonly few: {
    readonly groupCount: number;
    /** null below fewestPeople: it would describe them. */
    readonly customerCount: number | null;
  };
  readonly testCount: number;
  readonly provenCount: number;
  /** Families that could be looked at with the tables that are there. */
  readonly families: readonly PersonaFamily[];
  readonly hasHours: boolean;
  /** Age bands are decades of life. */
  readonly areDecades: boolean;
}
