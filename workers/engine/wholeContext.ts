import type { DocumentKind, KeptDocument } from '../contract/documents.ts';
import { isCustomerFilter, type CustomerFilter, type Filter } from '../contract/filters.ts';
import type { MappedDataset } from '../contract/importing.ts';
import { ExpectedFailure, type SqlStep } from '../contract/outcome.ts';
import type { Segmentation, SegmentSettings } from '../contract/segmentations.ts';
import type { PreparedSales, QueryContext, SalesInMemory } from './analysisModule.ts';
import type { KeptAudience } from './audiences.ts';
import { orCancelled } from './cancelling.ts';
import type { Database } from './database.ts';
import type { LoadedDataset } from './datasets.ts';
import type { EngineHost } from './host.ts';
import { Narrowing } from './narrowing.ts';
import type { PreparedStore } from './preparedSales.ts';
import { relationsOf } from './relations.ts';
import type { SegmentStore } from './segments.ts';
import { name, type Sql } from './sql.ts';

/** A data set without filters, and what is made of it once for all questions. */
export interface WholeScope {
  readonly host: EngineHost;
  readonly db: Database;
  readonly preparedStore: PreparedStore;
  readonly segmentStore: SegmentStore;
  readonly loaded: LoadedDataset;
  readonly findAudience: (id: string) => KeptAudience | undefined;
  readonly documentsOf: (kind: DocumentKind) => readonly KeptDocument[];
}

/** Does work in the scope of a data set. NO_DATASET where it is gone. */
export type InScope = <Value>(
  datasetId: string,
  work: (scope: WholeScope) => Promise<Value>,
) => Promise<Value>;

/** What one question asks of it. */
export interface Asking {
  /** ISO date. */
  readonly asOf: string;
  readonly segmentSettings: SegmentSettings;
  readonly signal: AbortSignal;
  readonly onStep: (step: SqlStep) => void;
}

export function wholeContext(scope: WholeScope, asking: Asking): QueryContext {
  const { db, preparedStore, loaded } = scope;
  const { dataset } = loaded;
  const relations = relationsOf(dataset.id);
  const everything = narrowNothing(dataset, asking.asOf);
  const prepare = (): Promise<PreparedSales> => preparedStore.get(db, dataset, asking.signal);
  return {
    dataset,
    sales: name(relations.kept('orders')),
    customers: name(relations.customers),
    kept: (kind) => name(relations.kept(kind)),
    all: (kind) => name(relations.all(kind)),
    prepare,
    inMemory: async () => readInMemory(db, everything, await prepare(), asking.signal),
    segments: (by, at = asking.asOf) =>
      segmentsOf(scope, { by, options: asking.segmentSettings[by] ?? {} }, { ...asking, asOf: at }),
    segmentMembers: (by, at = asking.asOf) => {
      const segmentation = { by, options: asking.segmentSettings[by] ?? {} };
      const context = groupsContext(scope, segmentation, { ...asking, asOf: at });
      return scope.segmentStore.members(scope.db, scope.host, context, segmentation);
    },
    documents: scope.documentsOf,
    isFiltered: false,
    asOf: asking.asOf,
  };
}

export function narrowNothing(dataset: MappedDataset, asOf: string): Narrowing {
  return new Narrowing({ dataset, relations: relationsOf(dataset.id), asOf, groups: new Map() }, []);
}

/** The prepared lines as typed arrays, as a narrowing leaves them; null where the database has to be asked. */
export async function readInMemory(
  db: Database,
  by: Narrowing,
  prepared: PreparedSales,
  signal: AbortSignal,
): Promise<SalesInMemory | null> {
  const arrays = await orCancelled(prepared.arrays(), signal);
  return arrays && { prepared, arrays, kept: await by.inMemory(prepared, arrays, db, signal) };
}

/** Who is in which group of a segmentation on a day: customer_index, segment. */
export function segmentsOf(scope: WholeScope, segmentation: Segmentation, asking: Asking): Promise<Sql> {
  const context = groupsContext(scope, segmentation, asking);
  return scope.segmentStore.get(scope.db, scope.host, context, segmentation);
}

function groupsContext(scope: WholeScope, { by, options }: Segmentation, asking: Asking): QueryContext {
  const how = `-- as the analysis ${by} parts them on ${asking.asOf}, with the settings ${JSON.stringify(options)}`;
  asking.onStep({ title: `groups of all customers on ${asking.asOf}`, sql: how });
  // Others may be waiting for the same groups: giving this question up does not stop them.
  const signal = new AbortController().signal;
  return wholeContext(scope, { ...asking, signal, onStep: () => undefined });
}

/** For each filter that names customers, those who are in a group. FILTER_LIST_GONE for a list that was deleted. */
export async function groupsOfFilters(
  scope: WholeScope,
  filters: readonly Filter[],
  asking: Asking,
): Promise<ReadonlyMap<CustomerFilter, Sql>> {
  const groups = new Map<CustomerFilter, Sql>();
  for (const filter of filters.filter(isCustomerFilter)) {
    groups.set(
      filter,
      await (filter.role === 'segment' ? segmentsOf(scope, filter, asking) : membersOf(scope, filter.id)),
    );
  }
  return groups;
}

function membersOf({ db, segmentStore, loaded, findAudience }: WholeScope, id: string): Promise<Sql> {
  const list = findAudience(id);
  if (list?.audience.datasetId !== loaded.dataset.id) throw new ExpectedFailure('FILTER_LIST_GONE');
  return segmentStore.ofList(db, id, list.customers);
}
