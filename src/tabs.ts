/** `erase`: let go of everything, it is about to be deleted. `erased`: start again, it is gone. */
type TabMessage = 'erase' | 'erased';

const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('dangol-tabs') : null;

/** Tells the other tabs of this page. */
export function tellTabs(message: TabMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel stays in its origin
  channel?.postMessage(message);
}

const erasingLimitMs = 10_000;

/** Lets go when another tab erases everything, and starts again when it has, or does not live to say so. */
export function followErasing(letGo: () => void, startAgain: () => Promise<void>): void {
  channel?.addEventListener('message', (event: MessageEvent<TabMessage>) => {
    if (event.data === 'erased') void startAgain();
    else {
      letGo();
      setTimeout(() => void startAgain(), erasingLimitMs);
    }
  });
}
