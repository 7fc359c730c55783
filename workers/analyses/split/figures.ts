import type { TypedColumn } from '../../contract/analysis.ts';
import { columnOf, type KernelInput } from '../../contract/kernel.ts';
import { reachColumn } from './eligibility.ts';

/** A number or a yes-or-no of each customer; NaN where it is not known. */
export interface NumberFigure {
  readonly id: string;
  readonly kind: 'number' | 'flag';
  readonly values: Float64Array;
}

export interface LabelFigure {
  readonly id: string;
  /** Positions in names; behind them “other”, then “not known”. */
  readonly values: Int32Array;
  readonly names: readonly string[];
}

/** Of some customers, in their order. */
export interface Figures {
  readonly numbers: readonly NumberFigure[];
  readonly labels: readonly LabelFigure[];
}

/** Places behind the names of a label. */
export const otherPlaces = 2;

const numberIds = ['recency', 'frequency', 'spend', 'recent', 'tenure'] as const;

/** input.columns by customer; label-… are positions in texts, −1 for not known, their number for others. */
export function pickFigures(input: KernelInput, rows: Int32Array): Figures {
  const pick = (name: string): Float64Array => pickRows(columnOf(input, name), rows);
  const numbers: NumberFigure[] = numberIds.map((id) => ({ id, kind: 'number', values: pick(id) }));
  const buyer = columnOf(input, 'frequency');
  numbers.push({
    ...{ id: 'buyer', kind: 'flag' },
    values: pickRows(buyer, rows).map((one) => Number(one > 0)),
  });
  for (const channel of ['email', 'sms', 'push', 'friend']) {
    const reach = input.columns[reachColumn(channel)];
    if (reach)
      numbers.push({
        ...{ id: reachColumn(channel), kind: 'flag' },
        values: pickRows(reach, rows).map((one) => Number(one === 1)),
      });
  }
  const labels = (input.texts?.['labels'] ?? []).map((id) => {
    const values = columnOf(input, `label-${id}`);
    const names = input.texts?.[`label-${id}`] ?? [];
    const places = new Int32Array(rows.length);
    for (let i = 0; i < rows.length; i++) {
      const value = values[rows[i] as number] as number;
      places[i] = value < 0 ? names.length + 1 : value;
    }
    return { id, names, values: places };
  });
  return { numbers: numbers.filter(({ values }) => isMixed(values)), labels };
}

/** A loop: the built-in `from` takes several times as long. */
export function pickRows(values: TypedColumn, rows: Int32Array): Float64Array {
  const picked = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) picked[i] = values[rows[i] as number] as number;
  return picked;
}

/** Not the same for everybody. */
function isMixed(values: Float64Array): boolean {
  let seen = NaN;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    if (Number.isNaN(seen)) seen = value;
    else if (value !== seen) return true;
  }
  return false;
}

/** Who has no value gets the mean of the others, so that a column can be balanced and matched by. */
export function filled(values: Float64Array): Float64Array {
  let [sum, n] = [0, 0];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    sum += value;
    n += 1;
  }
  if (n === values.length) return values;
  const mean = n === 0 ? 0 : sum / n;
  return values.map((value) => (Number.isNaN(value) ? mean : value));
}
