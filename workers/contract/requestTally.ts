/** Where a part of the app has sent requests: host → how many. Kept in the browser’s own cache or not, all count. */
export type HostCounts = Readonly<Record<string, number>>;

export type WorkerName = 'engine' | 'kernel' | 'serviceWorker';

/** What a worker tells of itself. Workers of all open tabs of the app answer. */
export type WorkerReport =
  | { readonly of: 'requests'; readonly worker: WorkerName; readonly hosts: HostCounts }
  /** Whether its own attempt to reach another server was stopped by the rule, before anything was sent. */
  | { readonly of: 'attempt'; readonly worker: WorkerName; readonly isBlocked: boolean };

export type WorkerQuestion = WorkerReport['of'];

/** Questions go out on this channel, reports come back on the other. */
export const questionChannel = 'dangol-asks-workers';
export const reportChannel = 'dangol-workers-report';

/** An address that belongs to nobody and never will: the name ends in what is reserved for that. */
export const nobody = 'privacy-check.invalid';

export function addHost(hosts: Record<string, number>, address: string): void {
  // Blob and data addresses never leave the page.
  if (/^(blob|data):/.test(address)) return;
  const { host } = new URL(address);
  // Where the rule is missing, the attempt itself is none of the app’s requests.
  if (!host.endsWith(nobody)) hosts[host] = (hosts[host] ?? 0) + 1;
}
