import { nobody } from '../../workers/contract/requestTally.ts';
import { closedWays, type ClosedWay } from './escapes.ts';

/** `open`: the browser did not stop it. The address belongs to nobody, so even then nothing arrives anywhere. */
export type AttemptResult = 'blocked' | 'open';

/** A name for each, so that what the browser tells of one is not taken for another. */
const hostOf = (way: string): string => `${way.toLowerCase()}.${nobody}`;
/** How long the browser may take to tell that it stopped something. */
const patienceMs = 2_000;

/**
 * Ways that this page can go without being left or changed; workers go theirs themselves. Frames and forms are not among them:
 * the browser stops them, but may have connected ahead.
 */
const attempts: { readonly [Way in ClosedWay]?: (address: string) => unknown } = {
  fetch: (address) => fetch(address).catch(() => undefined),
  request: (address) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.send();
  },
  socket: (address) => new WebSocket(address.replace('https', 'wss')),
  events: (address) => {
    const source = new EventSource(address);
    source.addEventListener('error', () => source.close());
  },
  beacon: (address) => navigator.sendBeacon(address),
  image: (address) => {
    new Image().src = address;
  },
  font: (address) => new FontFace('none', `url(${address})`).load().catch(() => undefined),
  styleSheet: (address) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    document.body.append(link);
    setTimeout(() => link.remove(), patienceMs);
  },
};

export const triedWays = Object.keys(attempts) as ClosedWay[];

/** Tries to break out of this page by one way, and tells whether the browser’s rule stopped it. */
export function tryWay(way: ClosedWay): Promise<AttemptResult> {
  return new Promise((resolve) => {
    const stop = new AbortController();
    const settle = (result: AttemptResult): void => {
      stop.abort();
      resolve(result);
    };
    document.addEventListener(
      'securitypolicyviolation',
      ({ effectiveDirective, blockedURI }) => {
        if (effectiveDirective === closedWays[way] && blockedURI.includes(hostOf(way))) settle('blocked');
      },
      { signal: stop.signal },
    );
    setTimeout(() => settle('open'), patienceMs);
    try {
      attempts[way]?.(`https://${hostOf(way)}/`);
    } catch {
      // Some are refused with an error as well; the event tells by whom.
    }
  });
}
