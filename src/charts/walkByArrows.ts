import { figuresOf, isFigure, mostStops, walk } from './figureWalk.svelte.ts';

/** Whether Tab comes to one figure of it only. */
export const isLongTable = (rowCount: number): boolean => rowCount > mostStops;

/**
 * For a table, or the body of one, that is written out by hand: its figures are walked by arrow keys, and where it is
 * long Tab comes to one of them only, the first or the last that was walked to. Those of a row that is one cell, such
 * as what a row unfolds to, stay stops of their own.
 */
export function walkByArrows(table: HTMLElement): () => void {
  const rows = ':scope > tr, :scope > tbody > tr';
  return keepOneStop(table, walk, {
    isLong: () => isLongTable(table.querySelectorAll(rows).length),
    isWalked: (figure) => (figure.closest('td')?.colSpan ?? 1) === 1,
  });
}

/** For a box of figures that are no table: the arrow keys lead through them in their order, and Tab comes to one. */
export function walkInOrder(box: HTMLElement): () => void {
  const step = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = {
      ...{ ArrowRight: 1, ArrowDown: 1 },
      ...{ ArrowLeft: -1, ArrowUp: -1 },
    };
    const way = steps[event.key];
    const figures = figuresOf(box);
    const at = figures.findIndex((one) => one === event.target);
    const next = way === undefined || at < 0 ? undefined : figures[at + way];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return keepOneStop(box, step, { isLong: () => true, isWalked: () => true });
}

interface Stops {
  readonly isLong: () => boolean;
  readonly isWalked: (figure: HTMLElement) => boolean;
}

function keepOneStop(
  box: HTMLElement,
  step: (event: KeyboardEvent) => void,
  { isLong, isWalked }: Stops,
): () => void {
  let at: HTMLElement | null = null;
  const settle = (): void => {
    const figures = figuresOf(box).filter(isWalked);
    const long = isLong();
    if (at === null || !figures.includes(at)) at = figures[0] ?? null;
    for (const one of figures) one.tabIndex = long && one !== at ? -1 : 0;
  };
  const follow = ({ target }: Event): void => {
    if (!(target instanceof HTMLElement) || !target.matches(isFigure) || !isWalked(target)) return;
    at = target;
    settle();
  };
  const drawn = new MutationObserver(settle);
  settle();
  drawn.observe(box, { childList: true, subtree: true });
  box.addEventListener('focusin', follow);
  box.addEventListener('keydown', step);
  return () => {
    drawn.disconnect();
    box.removeEventListener('focusin', follow);
    box.removeEventListener('keydown', step);
  };
}
