/** `erase`: let go of everything, it is about to be deleted. `erased`: start again, it is gone. */
export type TabMessage = 'erase' | 'erased';

const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('dangol-tabs') : null;

/** Tells the other tabs of this page. */
export function tellTabs(message: TabMessage): void {
  channel?.postMessage(message);
}

export function onTabMessage(react: (message: TabMessage) => void): void {
  channel?.addEventListener('message', (event: MessageEvent<TabMessage>) => react(event.data));
}
