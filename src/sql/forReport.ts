import { maskInText } from '../../workers/contract/personal.ts';
import { visible } from '../../workers/contract/rawText.ts';
import type { SqlAnswer, SqlColumn } from '../../workers/contract/sqlPage.ts';
import { numberCell, textCell, type TableModel } from '../charts/table.ts';

/** Names of columns that tell customers apart. */
const namesCustomers =
  /^(customer|client|member|user|buyer|contact|recipient)s?(_?(id|no|num|number|key|code))?$|^(고객|회원|구매자|주문자|수신자)(번호|아이디|id|코드)?$/i;

/** A report holds no line about a person: whether the answer may have some. */
export function namesPeople({ columns }: SqlAnswer): boolean {
  return columns.some(({ name, personal }) => {
    const isId = namesCustomers.test(name.trim());
    return personal !== null || isId;
  });
}

/** The answer as a table of a report. */
export function reportTable({ columns, cells, rowCount }: SqlAnswer): TableModel {
  return {
    columns: columns.map(({ name, isNumber }) => ({ label: visible(name), number: isNumber })),
    rows: Array.from({ length: rowCount }, (_, row) =>
      columns.map((column, i) => cellOf(column, cells[i]?.[row] ?? null)),
    ),
  };
}

function cellOf({ isNumber }: SqlColumn, cell: string | null): TableModel['rows'][number][number] {
  const value = isNumber && cell !== null ? Number(cell) : Number.NaN;
  if (cell === null) return { text: '–', value: null };
  const isExact = Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
  return isExact ? numberCell(value, (number) => String(number)) : textCell(visible(cell));
}

/** The statement as it was run; a person’s contact in it is masked. */
export function statementLines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => visible(maskInText(line)).trimEnd())
    .filter((line) => line.trim() !== '');
}
