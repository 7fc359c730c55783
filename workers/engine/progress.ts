import type { OnProgress } from '../contract/engineApi.ts';

const progressEveryMs = 80;

/** Lets a change of stage through at once and shares of the same stage now and then. */
export function throttleProgress(onProgress: OnProgress): OnProgress {
  let stage = '';
  let sentAt = 0;
  return (progress) => {
    const now = performance.now();
    if (progress.stage === stage && now - sentAt < progressEveryMs) return;
    stage = progress.stage;
    sentAt = now;
    onProgress(progress);
  };
}
