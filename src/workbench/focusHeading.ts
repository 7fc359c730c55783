/**
 * Moves focus and view to the heading of a page that was just opened, so that a screen reader starts there.
 * A page that is still being fetched has no heading yet: then as soon as it has one, within three seconds,
 * and only while the person has not gone elsewhere.
 */
export function focusHeading(main: HTMLElement): void {
  scrollTo({ top: 0 });
  queueMicrotask(() => {
    if (focusFirst(main)) return;
    const held = document.activeElement;
    const observer = new MutationObserver(() => {
      if (document.activeElement !== held || focusFirst(main)) observer.disconnect();
    });
    observer.observe(main, { childList: true, subtree: true });
    setTimeout(() => observer.disconnect(), 3_000);
  });
}

function focusFirst(main: HTMLElement): boolean {
  const heading = main.querySelector<HTMLElement>('h1');
  if (heading === null) return false;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  return true;
}
