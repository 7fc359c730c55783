import type { CellAccounts } from './explainCells.ts';

interface Figures {
  /** Rows as they are shown. */
  readonly order: readonly number[];
  readonly columnCount: number;
  readonly explained: CellAccounts | undefined;
}

/** A table of more rows is walked by arrow keys. */
export const mostStops = 12;
export const isFigure = 'button[aria-haspopup="dialog"]';

/** The figures of a table that open: the arrow keys lead from one to the next, and Tab to only one of a long table. */
export class FigureWalk {
  readonly #figures: () => Figures;
  #at = $state.raw<{ readonly row: number; readonly column: number } | null>(null);
  readonly #stop = $derived.by(() => {
    const { order, columnCount, explained } = this.#figures();
    if (explained === undefined || order.length <= mostStops) return null;
    const at = this.#at;
    if (at && explained(at.row, at.column)) return at;
    for (const row of order)
      for (let column = 1; column < columnCount; column++) if (explained(row, column)) return { row, column };
    return null;
  });

  constructor(figures: () => Figures) {
    this.#figures = figures;
  }

  /** Whether only the arrow keys lead to most of its figures. */
  get isLong(): boolean {
    return this.#stop !== null;
  }

  tabindex(row: number, column: number): 0 | -1 {
    const stop = this.#stop;
    return stop === null || (stop.row === row && stop.column === column) ? 0 : -1;
  }

  /** For the body of the table. */
  readonly attach = (body: HTMLElement): (() => void) => {
    const follow = ({ target }: Event): void => {
      const place = placeOf(target);
      const row = place && this.#figures().order[place.row.sectionRowIndex];
      if (place && row !== null && row !== undefined) this.#at = { row, column: place.cell.cellIndex };
    };
    body.addEventListener('focusin', follow);
    body.addEventListener('keydown', walk);
    return () => {
      body.removeEventListener('focusin', follow);
      body.removeEventListener('keydown', walk);
    };
  };
}

interface Place {
  readonly figure: HTMLElement;
  readonly cell: HTMLTableCellElement;
  readonly row: HTMLTableRowElement;
}

function placeOf(target: EventTarget | null): Place | null {
  const figure = target instanceof HTMLElement && target.matches(isFigure) ? target : null;
  const cell = figure?.closest('td');
  const row = cell?.closest('tr');
  return figure && cell && row ? { figure, cell, row } : null;
}

/** An arrow key in the body of a table leads to the next figure of the row or the column. */
export function walk(event: KeyboardEvent): void {
  const place = placeOf(event.target);
  if (place === null) return;
  const ways: Readonly<Record<string, () => HTMLElement | null>> = {
    ArrowDown: () => below(place, 1),
    ArrowUp: () => below(place, -1),
    ArrowRight: () => within(place, 1),
    ArrowLeft: () => within(place, -1),
  };
  const next = ways[event.key]?.();
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** The next figure of the same column, in whichever body of the table; those of its foot are walked by Tab. */
function below({ figure, cell, row }: Place, step: 1 | -1): HTMLElement | null {
  const rows = [...(row.closest('table')?.tBodies ?? [])].flatMap((body) => [...body.rows]);
  const nth = figuresOf(cell).indexOf(figure);
  for (let at = rows.indexOf(row) + step; at >= 0 && at < rows.length; at += step) {
    const across = rows[at]?.cells[cell.cellIndex];
    const figures = across?.colSpan === cell.colSpan ? figuresOf(across) : [];
    const found = figures[Math.min(nth, figures.length - 1)];
    if (found) return found;
  }
  return null;
}

/** The next figure of the same row; a cell may have several. */
function within({ figure, row }: Place, step: 1 | -1): HTMLElement | null {
  const figures = figuresOf(row);
  return figures[figures.indexOf(figure) + step] ?? null;
}

export const figuresOf = (box: HTMLElement): HTMLElement[] => [
  ...box.querySelectorAll<HTMLElement>(isFigure),
];
