import type { TableCell, TableColumn, TableModel } from '../charts/table.ts';
import {
  languages,
  type Face,
  type ItemKind,
  type OriginLine,
  type Report,
  type ReportItem,
} from './model.ts';
import { isDrawing } from './picture.ts';
import { readSource } from './readSource.ts';

const kinds: ReadonlySet<unknown> = new Set<ItemKind>(['chart', 'table', 'finding', 'audience', 'note']);

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** A kept report, as far as it is one; what it cannot hold is passed over. */
export function readReport(value: unknown): Report | null {
  if (!isFields(value) || typeof value['id'] !== 'string' || !Array.isArray(value['items'])) return null;
  return {
    id: value['id'],
    title: textOf(value['title']),
    subtitle: textOf(value['subtitle']),
    author: textOf(value['author']),
    items: listOf(value['items']).flatMap((item) => readItem(item) ?? []),
  };
}

function readItem(value: unknown): ReportItem | null {
  if (!isFields(value) || typeof value['id'] !== 'string' || !kinds.has(value['kind'])) return null;
  const faces = isFields(value['faces']) ? value['faces'] : {};
  const read = languages.flatMap((lang) => {
    const face = readFace(faces[lang]);
    return face === null ? [] : [[lang, face] as const];
  });
  const source = readSource(value['source']);
  return {
    id: value['id'],
    kind: value['kind'] as ItemKind,
    faces: Object.fromEntries(read),
    ownTitle: textOf(value['ownTitle']),
    note: textOf(value['note']),
    ...(source ? { source } : {}),
  };
}

function readFace(value: unknown): Face | null {
  if (!isFields(value)) return null;
  const picture = textOf(value['picture']);
  return {
    title: textOf(value['title']),
    subtitle: textOf(value['subtitle']),
    text: textOf(value['text']),
    picture: isDrawing(picture) ? picture : null,
    shape: value['shape'] === 'bars' || value['shape'] === 'lines' ? value['shape'] : null,
    table: readTable(value['table']),
    remarks: listOf(value['remarks']).map(textOf),
    origin: listOf(value['origin']).flatMap((line): readonly OriginLine[] =>
      isFields(line) ? [{ label: textOf(line['label']), value: textOf(line['value']) }] : [],
    ),
    formula: listOf(value['formula']).map(textOf),
  };
}

function readTable(value: unknown): TableModel | null {
  if (!isFields(value)) return null;
  const columns = listOf(value['columns']).map((column): TableColumn =>
    isFields(column)
      ? { label: textOf(column['label']), number: column['number'] === true }
      : { label: '', number: false },
  );
  return { columns, rows: listOf(value['rows']).map((row) => listOf(row).map(readCell)) };
}

function readCell(cell: unknown): TableCell {
  if (!isFields(cell)) return { text: '', value: null };
  const { value } = cell;
  const isValue = typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
  return { text: textOf(cell['text']), value: isValue ? value : null };
}
