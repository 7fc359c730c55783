import {
  questionChannel,
  reportChannel,
  type WorkerQuestion,
  type WorkerReport,
} from '../../workers/contract/requestTally.ts';

/** Hears what the workers of all open tabs tell of themselves, until the returned function is called. */
export function hearWorkers(onReport: (report: WorkerReport) => void): () => void {
  const reports = new BroadcastChannel(reportChannel);
  reports.addEventListener('message', ({ data }: MessageEvent<WorkerReport>) => onReport(data));
  return () => reports.close();
}

export function askWorkers(question: WorkerQuestion): void {
  const questions = new BroadcastChannel(questionChannel);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel stays in its origin
  questions.postMessage(question);
  questions.close();
}
