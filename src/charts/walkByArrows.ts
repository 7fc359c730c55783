import { isFigure, mostStops, walk } from './figureWalk.svelte.ts';

/** Whether Tab comes to one figure of it only. */
export const isLongTable = (rowCount: number): boolean => rowCount > mostStops;

/**
 * For the body of a table that is written out by hand: its figures are walked by arrow keys, and where it is long Tab
 * comes to one of them only, the first or the last that was walked to.
 */
export function walkByArrows(body: HTMLElement): () => void {
  let at: HTMLElement | null = null;
  const settle = (): void => {
    const figures = [...body.querySelectorAll<HTMLElement>(isFigure)];
    const isLong = isLongTable(body.querySelectorAll(':scope > tr').length);
    if (at === null || !figures.includes(at)) at = figures[0] ?? null;
    for (const one of figures) one.tabIndex = isLong && one !== at ? -1 : 0;
  };
  const follow = ({ target }: Event): void => {
    if (!(target instanceof HTMLElement) || !target.matches(isFigure)) return;
    at = target;
    settle();
  };
  const drawn = new MutationObserver(settle);
  settle();
  drawn.observe(body, { childList: true, subtree: true });
  body.addEventListener('focusin', follow);
  body.addEventListener('keydown', walk);
  return () => {
    drawn.disconnect();
    body.removeEventListener('focusin', follow);
    body.removeEventListener('keydown', walk);
  };
}
