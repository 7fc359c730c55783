import {
  addHost,
  nobody,
  questionChannel,
  reportChannel,
  type WorkerName,
  type WorkerQuestion,
  type WorkerReport,
} from './contract/requestTally.ts';

/** How long the browser may take to tell that it was its rule which stopped a request. */
const patienceMs = 1_000;

/** From now on this worker tells the proof page where it has sent requests, and tries to break out when asked to. */
export function reportRequests(worker: 'engine' | 'kernel'): void {
  const hosts: Record<string, number> = {};
  // A list that is asked for later holds the first 250 only.
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) addHost(hosts, name);
  }).observe({ type: 'resource', buffered: true });
  answerQuestions(worker, () => hosts);
}

export function answerQuestions(worker: WorkerName, hosts: () => Record<string, number>): void {
  const questions = new BroadcastChannel(questionChannel);
  const reports = new BroadcastChannel(reportChannel);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel stays in its origin
  const tell = (report: WorkerReport): void => reports.postMessage(report);
  questions.addEventListener('message', ({ data }: MessageEvent<WorkerQuestion>) => {
    if (data === 'requests') tell({ of: 'requests', worker, hosts: { ...hosts() } });
    else void tryToLeave().then((isBlocked) => tell({ of: 'attempt', worker, isBlocked }));
  });
}

/** True where the rule of this worker stops a request to somebody else. */
async function tryToLeave(): Promise<boolean> {
  const stop = new AbortController();
  const blocked = new Promise<true>((resolve) => {
    globalThis.addEventListener('securitypolicyviolation', () => resolve(true), { signal: stop.signal });
  });
  const failed = fetch(`https://${nobody}/`).then(
    () => false,
    () => new Promise<false>((resolve) => setTimeout(() => resolve(false), patienceMs)),
  );
  const isBlocked = await Promise.race([blocked, failed]);
  stop.abort();
  return isBlocked;
}
