import { addHost, type HostCounts } from '../../workers/contract/requestTally.ts';

const loadedMark = 'everything-loaded';

/** Called once, when nothing more has to be fetched. */
export function markLoaded(): void {
  performance.mark(loadedMark);
}

export interface PageRequests {
  readonly hosts: HostCounts;
  /** After everything was loaded; null while it still loads. */
  readonly sinceLoaded: number | null;
}

function countRequests(entries: readonly PerformanceEntry[]): PageRequests {
  const loadedAt = performance.getEntriesByName(loadedMark, 'mark')[0]?.startTime ?? null;
  const hosts: Record<string, number> = {};
  const late: Record<string, number> = {};
  for (const { entryType, name, startTime } of entries) {
    if (entryType !== 'resource') continue;
    addHost(hosts, name);
    if (loadedAt !== null && startTime > loadedAt) addHost(late, name);
  }
  return { hosts, sinceLoaded: loadedAt === null ? null : totalOf(late) };
}

export function totalOf(hosts: HostCounts): number {
  return Object.values(hosts).reduce((sum, count) => sum + count, 0);
}

export function foreignIn(hosts: HostCounts): number {
  return totalOf(hosts) - (hosts[location.host] ?? 0);
}

/** Tells every request of this page, past and to come. Returns the function that stops it. */
export function watchRequests(onCounts: (counts: PageRequests) => void): () => void {
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
