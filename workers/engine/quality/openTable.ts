import { tableOf, type MappedDataset, type MappedTable } from '../../contract/importing.ts';
import { relationsOf } from '../relations.ts';
import { name } from '../sql.ts';
import { columnsOf, type CheckedTable } from './checkedColumns.ts';

/** A table of a data set as the checks need it. */
export function openTable(dataset: MappedDataset, table: MappedTable): CheckedTable {
  const { kept, all } = relationsOf(dataset.id);
  return {
    ...{ kind: table.kind, table, columns: columnsOf(table) },
    kept: name(kept(table.kind)),
    all: name(all(table.kind)),
    orders: tableOf(dataset, 'orders') ? name(kept('orders')) : null,
    today: new Date().toISOString().slice(0, 10),
  };
}
