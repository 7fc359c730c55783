import type { Membership, TypedColumn } from '../contract/analysis.ts';
import {
  combinedSource,
  type Audience,
  type AudienceRequest,
  type CombineRequest,
  type MemberPage,
  type MemberPageRequest,
  type Selection,
} from '../contract/audience.ts';
import type { Filter } from '../contract/filters.ts';
import { ExpectedFailure } from '../contract/outcome.ts';
import { combineMembers } from './audienceSets.ts';
import { measuresOf, type CustomerFigures } from './customerFigures.ts';

/** Who is in a finished run, kept until a later run of the same analysis takes its place. */
export interface KeptRun {
  readonly runId: string;
  readonly datasetId: string;
  readonly analysis: string;
  readonly asOf: string;
  readonly filters: readonly Filter[];
  /** As they were given: those that differ from the defaults. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly moneyDecimals: number;
  readonly membership: Membership;
}

/** An audience with its members: their customer indexes, and their figures. */
export interface KeptAudience {
  readonly audience: Audience;
  readonly customers: Int32Array;
  /** null for a list made of lists. */
  readonly segments: readonly string[] | null;
  readonly measures: Readonly<Record<string, TypedColumn>>;
}

/** Positions in the membership that a selection means. */
export function selectMembers(membership: Membership, selection: Selection): Int32Array {
  const chosen: number[] = [];
  const isChosen = buildTest(membership, selection);
  for (let i = 0; i < membership.customers.length; i++) if (isChosen(i)) chosen.push(i);
  return Int32Array.from(chosen);
}

function buildTest(membership: Membership, selection: Selection): (i: number) => boolean {
  switch (selection.by) {
    case 'groups':
      return isInGroup(membership, selection.groups);
    case 'cells':
      return isInCell(membership, selection.cells);
    case 'absent': {
      const inGroup = isInGroup(membership, selection.groups);
      const inCell = isInCell(membership, selection.cells);
      return (i) => inGroup(i) && !inCell(i);
    }
    case 'ranges': {
      const tests = Object.entries(selection.ranges).map(([measure, [low, high]]) => {
        const values = membership.measures[measure];
        if (values === undefined) throw new TypeError(`no measure ${measure}`);
        return (i: number): boolean => (values[i] as number) >= low && (values[i] as number) <= high;
      });
      return (i) => tests.every((test) => test(i));
    }
  }
}

function isInGroup(membership: Membership, groups: readonly string[]): (i: number) => boolean {
  const wanted = new Set(groups.map((id) => membership.groupIds.indexOf(id)));
  return (i) => wanted.has(membership.group[i] as number);
}

function isInCell({ cell, cells }: Membership, chosen: readonly number[]): (i: number) => boolean {
  const wanted = new Set(chosen);
  if (cell !== undefined) return (i) => wanted.has(cell[i] as number);
  if (cells === undefined) throw new TypeError('this analysis has no cells');
  return (i) => {
    const end = cells.from[i + 1] as number;
    for (let at = cells.from[i] as number; at < end; at++)
      if (wanted.has(cells.list[at] as number)) return true;
    return false;
  };
}

/** Money is added in whole minor units, so that the sum is the one the page shows elsewhere. */
export function sumRevenue(run: KeptRun, members: Int32Array): number {
  const unit = 10 ** run.moneyDecimals;
  const { monetary } = run.membership.measures;
  if (monetary === undefined) return 0;
  let minor = 0;
  for (const i of members) minor += Math.round((monetary[i] as number) * unit);
  return minor / unit;
}

export function buildAudience(id: string, run: KeptRun, request: AudienceRequest): KeptAudience {
  const { membership } = run;
  const members = selectMembers(membership, request.selection);
  if (members.length === 0) throw new ExpectedFailure('EMPTY_SELECTION');
  const pick = (column: TypedColumn): TypedColumn => Float64Array.from(members, (i) => column[i] as number);
  return {
    audience: {
      id,
      datasetId: run.datasetId,
      name: request.name,
      customerCount: members.length,
      analysis: run.analysis,
      asOf: run.asOf,
      selection: request.selection,
      ...(run.filters.length > 0 ? { filters: run.filters } : {}),
      ...(Object.keys(run.given).length > 0 ? { options: run.given } : {}),
      revenue: sumRevenue(run, members),
    },
    customers: Int32Array.from(members, (i) => membership.customers[i] as number),
    segments: Array.from(members, (i) => membership.groupIds[membership.group[i] as number] ?? ''),
    measures: Object.fromEntries(
      Object.entries(membership.measures).map(([key, column]) => [key, pick(column)]),
    ),
  };
}

/** The latest of the days as of which lists were made. */
export function latestDay(lists: readonly KeptAudience[]): string {
  return lists.reduce((latest, { audience }) => (audience.asOf > latest ? audience.asOf : latest), '');
}

/** lists: as many as are asked for. figures: as of the latest of their days, so that a list has one meaning. */
export function buildCombined(
  id: string,
  lists: readonly KeptAudience[],
  request: CombineRequest,
  figures: CustomerFigures,
): KeptAudience {
  const members = combineMembers(
    request.how,
    lists.map(({ customers }) => customers),
  );
  if (members.length === 0) throw new ExpectedFailure('EMPTY_SELECTION');
  const minor = members.reduce((sum, customer) => sum + (figures.minor[customer] ?? 0), 0);
  return {
    audience: {
      ...{ id, datasetId: request.datasetId, name: request.name, customerCount: members.length },
      ...{ analysis: combinedSource, asOf: latestDay(lists) },
      selection: {
        by: 'combined',
        how: request.how,
        of: lists.map(({ audience }) => ({ id: audience.id, name: audience.name })),
      },
      revenue: minor / figures.unit,
    },
    customers: members,
    segments: null,
    measures: measuresOf(figures, members),
  };
}

/** One page of members, sorted by any column; ties in the order of the file’s customers. */
export function pageMembers(
  kept: KeptAudience,
  names: readonly string[],
  request: MemberPageRequest,
): MemberPage {
  const segment = kept.segments === null ? [] : ['segment'];
  const columns = ['customer', ...segment, ...Object.keys(kept.measures)];
  const order = sortMembers(kept, names, request.sortBy, request.descending);
  const page = order.slice(request.offset, request.offset + request.limit);
  return { columns, rows: page.map((i) => memberRow(kept, names, i)), total: kept.customers.length };
}

/** `names` are those of all customers of the data set, by customer index. */
function memberRow(kept: KeptAudience, names: readonly string[], i: number): (string | number)[] {
  const figures = Object.values(kept.measures).map((column) => column[i] as number);
  const segment = kept.segments === null ? [] : [kept.segments[i] ?? ''];
  return [names[kept.customers[i] as number] ?? '', ...segment, ...figures];
}

/** What is not a number comes last, whichever way it goes. */
function sortMembers(
  { customers, segments, measures }: KeptAudience,
  names: readonly string[],
  sortBy: string,
  descending: boolean,
): number[] {
  const order = Array.from(customers, (_, i) => i);
  const sign = descending ? -1 : 1;
  const measure = Object.hasOwn(measures, sortBy) ? measures[sortBy] : undefined;
  if (measure !== undefined) {
    const worst = descending ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    const values = Float64Array.from(measure, (value) => (Number.isNaN(value) ? worst : value));
    return order.sort((a, b) => compareNumbers(sign, values[a] as number, values[b] as number) || a - b);
  }
  const texts =
    sortBy === 'segment' && segments !== null
      ? segments
      : Array.from(customers, (index) => names[index] ?? '');
  const compare = new Intl.Collator(undefined, { numeric: true }).compare;
  return order.sort((a, b) => sign * compare(texts[a] ?? '', texts[b] ?? '') || a - b);
}

/** Infinities are equal to themselves, which their difference would not tell. */
function compareNumbers(sign: number, a: number, b: number): number {
  return a === b ? 0 : sign * (a < b ? -1 : 1);
}
