/** Brings an entry into view, for eyes and for who listens. */
export function goToEntry(id: string): void {
  const heading = document.getElementById(`entry-${id}`);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
