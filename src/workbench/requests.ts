const loadedMark = 'everything-loaded';

/** Called once, when nothing more has to be fetched. */
export function markLoaded(): void {
  performance.mark(loadedMark);
}

export interface RequestCounts {
  readonly total: number;
  /** To any origin but the page’s own. */
  readonly foreign: number;
  /** After everything was loaded; null while it still loads. */
  readonly sinceLoaded: number | null;
}

/** Blob and data addresses never leave the page, so they are no requests. */
function countRequests(entries: readonly PerformanceEntry[]): RequestCounts {
  const loadedAt = performance.getEntriesByName(loadedMark, 'mark')[0]?.startTime ?? null;
  const requests = entries.filter(
    (entry) => entry.entryType === 'resource' && !/^(blob|data):/.test(entry.name),
  );
  return {
    total: requests.length,
    foreign: requests.filter((entry) => new URL(entry.name).origin !== location.origin).length,
    sinceLoaded: loadedAt === null ? null : requests.filter((entry) => entry.startTime > loadedAt).length,
  };
}

/** Tells every request of this page, past and to come. Returns the function that stops it. */
export function watchRequests(onCounts: (counts: RequestCounts) => void): () => void {
  const entries: PerformanceEntry[] = [];
  onCounts(countRequests(entries));
  const observer = new PerformanceObserver((list) => {
    entries.push(...list.getEntries());
    onCounts(countRequests(entries));
  });
  observer.observe({ type: 'resource', buffered: true });
  observer.observe({ type: 'mark', buffered: true });
  return () => observer.disconnect();
}

/** The policy the page was served with, as its meta element states it; null in development. */
export function policyInForce(): string | null {
  const meta = document.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]');
  return meta?.content ?? null;
}
