/**
 * Every way by which a program in a page could hand something to another server, and the directive of the page’s policy
 * that closes it. The test with a poisoned build goes all of them, and finds the same.
 */
export const closedWays = {
  fetch: 'connect-src',
  request: 'connect-src',
  socket: 'connect-src',
  transport: 'connect-src',
  events: 'connect-src',
  beacon: 'connect-src',
  ping: 'connect-src',
  workerFetch: 'connect-src',
  workerRequest: 'connect-src',
  workerSocket: 'connect-src',
  serviceWorkerFetch: 'connect-src',
  image: 'img-src',
  background: 'img-src',
  script: 'script-src-elem',
  inlineScript: 'script-src-elem',
  importedScript: 'script-src-elem',
  workerScript: 'script-src-elem',
  foreignWorker: 'worker-src',
  styleSheet: 'style-src-elem',
  font: 'font-src',
  media: 'media-src',
  frame: 'frame-src',
  object: 'object-src',
  form: 'form-action',
  prefetch: 'default-src',
  preload: 'style-src-elem',
  base: 'base-uri',
} as const;

export type ClosedWay = keyof typeof closedWays;

/** What no policy of a page can close today. Each is said on the proof page. */
export const openWays = ['navigation', 'popup', 'preconnect', 'nameLookup', 'peer'] as const;

export type OpenWay = (typeof openWays)[number];

/** Closed, but for https the browser connects to the server before it refuses; the server’s name is all that it learns. */
export const connectingAhead: readonly ClosedWay[] = ['frame', 'form'];
