/** Scrolls to a message that has just appeared, where it would else stay out of sight. */
export function bringIntoView(element: HTMLElement): void {
  element.scrollIntoView({ block: 'nearest' });
}
