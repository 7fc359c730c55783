import type { Share } from '../../contract/parts.ts';

/** The stages of a customer’s life with the shop, in its order. */
export const stageIds = ['prospect', 'new', 'repeat', 'atRisk', 'dormant'] as const;
export type StageId = (typeof stageIds)[number];

/** What to do next, in the order of a customer’s life. */
export const programIds = [
  'acquisition',
  'reSell',
  'crossSell',
  'dormancyPrevention',
  'churnPrevention',
  'winBack',
] as const;
export type ProgramId = (typeof programIds)[number];

/** Position of a program in selections. */
export function programCell(id: ProgramId): number {
  return programIds.indexOf(id);
}

/** Position in selections of those to whom a category is to be suggested. */
export function suggestionCell(category: number): number {
  return programIds.length + category;
}

/** Where the cycle of a customer comes from; `window` where nobody in the file has one. */
export const cycleSources = ['own', 'category', 'overall', 'window'] as const;
export type CycleSource = (typeof cycleSources)[number];

export interface StageRow {
  readonly id: StageId;
  readonly customerCount: number;
  readonly revenue: number;
  /** What they spent in the twelve months up to their last purchase. */
  readonly lastYearAmount: number;
}

/** What those who were in a program one horizon ago did since, without anything done for it. */
export interface Outlook extends Share {
  /** Of those who came back, what one spent; null where nobody did. */
  readonly revenuePerBuyer: number | null;
}

/** How many of a program may be written to; null where the members’ file does not say. */
export interface Reachable {
  readonly email: number | null;
  readonly sms: number | null;
  readonly push: number | null;
  /** By at least one of those that are known. */
  readonly any: number | null;
}

export interface ProgramRow {
  readonly id: ProgramId;
  readonly customerCount: number;
  /** What they ever spent. */
  readonly revenue: number;
  /** What they spent in the twelve months up to their last purchase. */
  readonly stake: number;
  /** Of these, how many are in the cross-sell program too. */
  readonly inCrossSell: number;
  readonly reachable: Reachable;
  /** null where the file cannot tell: too short, nobody in it then, or no day of joining. */
  readonly outlook: Outlook | null;
  /** Figures of up to three customers, those with most at stake first. */
  readonly examples: readonly Readonly<Record<string, number>>[];
}

/** Two categories that customers buy both of more often than others who bought as often. */
export interface CategoryPair {
  /** Positions in the categories. */
  readonly first: number;
  readonly second: number;
  readonly firstBuyers: number;
  readonly secondBuyers: number;
  readonly bothBuyers: number;
  /** Those who would have bought both if one said nothing about the other, at equal numbers of purchases. */
  readonly expected: number;
  readonly lift: number;
  /** One-sided p value, adjusted for the number of pairs. */
  readonly q: number;
}

export interface SuggestionRow {
  /** Position in the categories. */
  readonly category: number;
  readonly customerCount: number;
  readonly revenue: number;
  readonly stake: number;
}

export interface CrossSell {
  /** Names of categories by position; hostile text. */
  readonly categories: readonly string[];
  /** Rarer categories that are left aside. */
  readonly otherCount: number;
  readonly testedPairs: number;
  /** Strongest first. */
  readonly pairs: readonly CategoryPair[];
  /** Most customers first. */
  readonly suggestions: readonly SuggestionRow[];
}

export interface CycleSummary {
  /** Buyers by where their cycle comes from. */
  readonly customers: Readonly<Record<CycleSource, number>>;
  /** null where nobody bought on two days. */
  readonly overallDays: number | null;
  /** Customers behind it. */
  readonly overallCustomers: number;
  /** Categories with a cycle of their own, most customers first. Hostile text. */
  readonly categories: readonly {
    readonly name: string;
    readonly customers: number;
    readonly days: number;
  }[];
}

/** Where the stages divide, as far as they are told in the figures of a customer. */
export interface Limits {
  readonly riskFactor: number;
  /** Never below riskFactor. */
  readonly churnFactor: number;
  readonly dormantFactor: number;
  readonly activeDays: number;
  readonly newDays: number;
  readonly minCycleDays: number;
}

export interface LifecycleResult {
  readonly asOf: string;
  /** Everybody known: buyers, and members who never bought. */
  readonly customerCount: number;
  readonly buyerCount: number;
  readonly revenue: number;
  readonly hasMembers: boolean;
  readonly hasJoinDays: boolean;
  readonly limits: Limits;
  /** One row a stage, empty ones too; customers add up to customerCount, revenue to revenue. */
  readonly stages: readonly StageRow[];
  readonly programs: readonly ProgramRow[];
  /** null where the orders have no category, or only one. */
  readonly crossSell: CrossSell | null;
  readonly cycles: CycleSummary;
  /** Buyers by recency ÷ cycle: counts[i] from i × step on; the last one is everything from there. */
  readonly histogram: { readonly step: number; readonly counts: readonly number[] };
  /** Of the dormant, those that the active window alone makes so. */
  readonly dormantByWindow: number;
  /** The look back behind every outlook; null where the history is too short. */
  readonly check: {
    readonly days: number;
    /** ISO date: programs as on this day, purchases after it. */
    readonly cutoff: string;
    readonly all: Outlook;
  } | null;
}
