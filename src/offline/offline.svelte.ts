import { serviceWorkerPath, type OfflineMessage } from '../../workers/contract/shipped.ts';
import { trustScriptUrl } from '../../workers/contract/trustedUrls.ts';
import { pageFolder } from './kept.ts';

/** `absent`: the browser has no service workers here, or the page is no finished build. */
type OfflineStatus = 'preparing' | 'ready' | 'failed' | 'absent' | 'erased';

/** The browser’s offer to install the page; not in the DOM’s types. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
}

class Offline {
  status = $state<OfflineStatus>('preparing');
  /** A newer version is kept already and waits until all pages of this one are closed. */
  hasUpdate = $state(false);
  installOffer = $state.raw<InstallOffer | null>(null);

  #registration: ServiceWorkerRegistration | null = null;

  /** The browser may offer installing early, and only once. */
  listen(): void {
    addEventListener('beforeinstallprompt', (event) => {
      event.preventDefault();
      this.installOffer = event as InstallOffer;
    });
    addEventListener('appinstalled', () => (this.installOffer = null));
  }

  async install(): Promise<void> {
    const offer = this.installOffer;
    this.installOffer = null;
    await offer?.prompt();
  }

  /** Resolves when the build is kept, or cannot be: nothing is fetched for it after that. */
  async prepare(): Promise<void> {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) {
      this.status = 'absent';
      return;
    }
    try {
      this.#registration = await register();
    } catch (error) {
      this.status = 'failed';
      console.info('not kept for offline use:', error);
      return;
    }
    const registration = this.#registration;
    this.#look();
    // Another tab may find an update, or let it take over.
    registration.addEventListener('updatefound', () => {
      const { installing } = registration;
      if (installing) void settled(registration, installing).then(() => this.#look());
    });
  }

  #look(): void {
    const { active = null, waiting = null } = this.#registration ?? {};
    this.hasUpdate = active !== null && waiting !== null;
    if (active === null) this.status = 'failed';
    else void askIfKept(active).then((isKept) => (this.status = isKept ? 'ready' : 'failed'));
  }

  /** The person had everything erased; the next visit keeps the build again. */
  forget(): void {
    if (this.status !== 'absent') this.status = 'erased';
    this.hasUpdate = false;
  }

  /** Only ever asked for by the person. */
  async useUpdate(): Promise<void> {
    const waiting = this.#registration?.waiting;
    if (waiting) {
      const taken = new Promise((resolve) => {
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
      });
      waiting.postMessage('takeOver' satisfies OfflineMessage);
      await taken;
    }
    location.reload();
  }
}

/** With the first version kept, or a newer one where the server has one. */
async function register(): Promise<ServiceWorkerRegistration> {
  const known = await navigator.serviceWorker.getRegistration(pageFolder);
  const registration = await navigator.serviceWorker.register(
    trustScriptUrl(new URL(serviceWorkerPath, pageFolder).href),
    { updateViaCache: 'none' },
  );
  // Without the server there is no newer version to be had, and nothing is missing.
  if (known?.active) await registration.update().catch(() => undefined);
  if (registration.installing) await settled(registration, registration.installing);
  return registration;
}

/** Until it is kept whole, and in use where no older one is. */
function settled(registration: ServiceWorkerRegistration, worker: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      const waits = worker.state === 'installed' && registration.active !== null;
      if (waits || worker.state === 'activated' || worker.state === 'redundant') resolve();
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/** Lets the service worker tidy up, and fetch what is gone; it tells whether it has the whole build. */
function askIfKept(worker: ServiceWorker): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.addEventListener('message', ({ data }) => resolve(data === true), { once: true });
    port1.start();
    worker.postMessage('opened' satisfies OfflineMessage, [port2]);
  });
}

export const offline = new Offline();
