import type { TableCell, TableModel } from '../charts/table.ts';

/** Fewer people than this are not told apart in a report (k-anonymity). */
export const fewestPeople = 10;

/** Titles of columns and rows that count people, in both languages. */
const peopleTitle =
  /(?:고객|회원|구매자|사람|인원)(?:\s?수)?$|^(?:n|명)$|^(?!.*\b(?:share|rate|cost|value|per)\b)(?:.*\b(?:customers|buyers|members|people|recipients|contacts|units)$|(?:customers|buyers|members|people)\b)/i;

const wholeNumber = /^[\d,]+$/;

const isCount = (cell: TableCell | undefined): cell is TableCell & { readonly value: number } =>
  typeof cell?.value === 'number' && Number.isInteger(cell.value) && wholeNumber.test(cell.text.trim());

const isFew = (count: number): boolean => count > 0 && count < fewestPeople;

export interface FoldWords {
  /** Of the line that stands for what was folded. */
  readonly others: string;
  /** In place of a small number of people. */
  readonly few: string;
}

export interface FoldedTable {
  readonly table: TableModel;
  /** Lines that stand no longer for themselves, and numbers that are no longer told. */
  readonly folded: number;
}

/** Positions of the columns that count people. */
export function peopleColumns({ columns, rows }: TableModel): number[] {
  return columns.flatMap(({ label, number }, at) => {
    if (!number || !peopleTitle.test(label.trim())) return [];
    const cells = rows.map((row) => row[at]).filter((cell) => cell?.value !== null);
    return cells.length > 0 && cells.every(isCount) ? [at] : [];
  });
}

/**
 * A table in which nobody stands out: lines about fewer than ten people become one line, and so does the smallest of
 * the others while those in it are still fewer than ten. Only their number is told of them, and only from ten on.
 */
export function foldSmallGroups(table: TableModel, words: FoldWords): FoldedTable {
  const people = peopleColumns(table);
  const sizes = table.rows.map((row) =>
    people.reduce((most, at) => Math.max(most, Number(row[at]?.value ?? 0)), 0),
  );
  const main = people.reduce(
    (best, at) => (sumOf(table.rows, at) > sumOf(table.rows, best) ? at : best),
    people[0] ?? -1,
  );
  const gone = new Set(sizes.flatMap((size, row) => (isFew(size) ? [row] : [])));
  const sumOfGone = (): number =>
    sumOf(
      table.rows.filter((_, row) => gone.has(row)),
      main,
    );
  const next = sizes
    .map((size, row) => ({ size, row }))
    .filter(({ size }) => size >= fewestPeople)
    .sort((a, b) => a.size - b.size)[0];
  if (gone.size > 0 && sumOfGone() < fewestPeople && next) gone.add(next.row);
  const sum = sumOfGone();
  const kept = table.rows.filter((_, row) => !gone.has(row));
  const others = table.columns.map((_, at): TableCell => {
    if (at === 0 && main !== 0) return { text: words.others, value: words.others };
    if (at !== main) return { text: '–', value: null };
    return sum < fewestPeople
      ? { text: words.few, value: null }
      : { text: sum.toLocaleString('en'), value: sum };
  });
  let hidden = 0;
  const masked = kept.map((row) => {
    if (people.length > 0 || !peopleTitle.test(row[0]?.text.trim() ?? '')) return row;
    return row.map((cell, at) => {
      if (at === 0 || !isCount(cell) || !isFew(cell.value)) return cell;
      hidden += 1;
      return { text: words.few, value: null };
    });
  });
  return {
    table: { columns: table.columns, rows: gone.size > 0 ? [...masked, others] : masked },
    folded: gone.size + hidden,
  };
}

function sumOf(rows: TableModel['rows'], at: number): number {
  return rows.reduce((sum, row) => sum + Number(row[at]?.value ?? 0), 0);
}

/** A sentence in which small numbers of people are not told. “7 of 10” in words of Korean is a share and stays. */
export function hideSmallCounts(text: string): string {
  return text
    .replace(/(?<![\d.,]|중 |가운데 )[1-9]\s?명(?!당)/g, `${fewestPeople}명 미만`)
    .replace(
      /(?<![\d.,])\b[1-9] ((?:\w+ )?(?:customer|buyer|member|person|people))s?\b/g,
      (_, noun: string) =>
        `fewer than ${fewestPeople} ${noun.replace(/person$/, 'people')}${/p(eople|erson)$/.test(noun) ? '' : 's'}`,
    );
}
