import { hrefTo } from '../route.svelte.ts';
import { session } from '../session.svelte.ts';
import { eraseStorage } from '../storage.ts';
import { tellTabs } from '../tabs.ts';
import { classroom } from './classroom.svelte.ts';

/**
 * Erases all that was made here, but not the app’s own files, which a room without a network needs, and opens the class
 * anew. False where another tab still holds something.
 */
export async function startAnew(): Promise<boolean> {
  const address = hrefTo('join', classroom.query);
  tellTabs('erase');
  session.stop();
  const isGone = await eraseStorage({ keepsApp: true });
  tellTabs('erased');
  if (!isGone) {
    await session.start();
    return false;
  }
  history.replaceState(null, '', address);
  // What the page itself remembers goes only with the page.
  location.reload();
  return true;
}
