import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentSecurityPolicy, securityHeaders } from '../../scripts/security-headers.ts';
import { dist } from './build.ts';
import { serveFiles, type Served } from './serve.ts';

interface Policy {
  createScriptURL(url: string): string;
  createScript(text: string): string;
}

/** What the poisoned program may use: all that the program of the app may. */
interface Poison {
  readonly trusted: Policy;
  attach(tag: string, attributes: Readonly<Record<string, string>>): HTMLElement;
}

/** Each tries to hand a secret to the server of the address. They are written into the page as they stand. */
const pageWays = {
  fetch: (url: string) => void fetch(url).catch(() => undefined),
  request: (url: string) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.send('secret');
  },
  socket: (url: string) => void new WebSocket(url.replace('http', 'ws')),
  transport: (url: string) => {
    const made = new WebTransport(url.replace('http:', 'https:'));
    made.ready.catch(() => undefined);
    made.closed.catch(() => undefined);
  },
  events: (url: string) => void new EventSource(url),
  beacon: (url: string) => void navigator.sendBeacon(url, 'secret'),
  ping: (url: string, { attach }: Poison) => attach('a', { href: '#', ping: url }).click(),
  image: (url: string) => {
    new Image().src = url;
  },
  background: (url: string, { attach }: Poison) => {
    attach('div', {}).style.backgroundImage = `url(${url})`;
  },
  script: (url: string, { attach, trusted }: Poison) => {
    const script = document.createElement('script');
    script.src = trusted.createScriptURL(url);
    attach('div', {}).append(script);
  },
  inlineScript: (url: string, { attach, trusted }: Poison) => {
    const script = document.createElement('script');
    script.text = trusted.createScript(`location.href = ${JSON.stringify(url)}`);
    attach('div', {}).append(script);
  },
  foreignWorker: (url: string, { trusted }: Poison) => {
    const text = `fetch(${JSON.stringify(url)})`;
    void new Worker(trusted.createScriptURL(URL.createObjectURL(new Blob([text]))));
  },
  styleSheet: (url: string, { attach }: Poison) => void attach('link', { rel: 'stylesheet', href: url }),
  font: (url: string) => void new FontFace('stolen', `url(${url})`).load().catch(() => undefined),
  media: (url: string) => {
    new Audio().src = url;
  },
  frame: (url: string, { attach }: Poison) => void attach('iframe', { src: url }),
  object: (url: string, { attach, trusted }: Poison) => {
    const object = document.createElement('object');
    object.data = trusted.createScriptURL(url);
    attach('div', {}).append(object);
  },
  form: (url: string, { attach }: Poison) =>
    (attach('form', { action: url, method: 'post', target: 'another' }) as HTMLFormElement).submit(),
  prefetch: (url: string, { attach }: Poison) => void attach('link', { rel: 'prefetch', href: url }),
  preload: (url: string, { attach }: Poison) =>
    void attach('link', { rel: 'preload', as: 'style', href: url }),
  base: (url: string, { attach }: Poison) => void attach('base', { href: url }),

  navigation: (url: string) => {
    location.href = `${url}?secret`;
  },
  popup: (url: string) => void open(`${url}?secret`),
  preconnect: (url: string, { attach }: Poison) => void attach('link', { rel: 'preconnect', href: url }),
  nameLookup: (url: string, { attach }: Poison) => void attach('link', { rel: 'dns-prefetch', href: url }),
  peer: (server: string) => {
    const connection = new RTCPeerConnection({ iceServers: [{ urls: server }] });
    connection.createDataChannel('stolen');
    void connection.createOffer().then((offer) => connection.setLocalDescription(offer));
  },
} as const;

/** The same in a worker, and in a service worker. */
const workerWays = {
  workerFetch: (url: string) => void fetch(url, { method: 'POST', body: 'secret' }).catch(() => undefined),
  workerRequest: (url: string) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.send('secret');
  },
  workerSocket: (url: string) => void new WebSocket(url.replace('http', 'ws')),
  workerScript: (url: string) => {
    const { importScripts, trusted } = globalThis as unknown as {
      importScripts(url: string): void;
      trusted: Policy;
    };
    importScripts(trusted.createScriptURL(url));
  },
  serviceWorkerFetch: (url: string) => void fetch(url).catch(() => undefined),
} as const;

export interface Stopped {
  readonly directive: string;
  readonly uri: string;
}

/** What the tests call in the poisoned page. */
export interface PoisonedPage {
  readonly stopped: Stopped[];
  go(way: string, url: string): void;
  /** Resolves when both workers are at work. */
  readonly ready: Promise<void>;
}

const written = (ways: Readonly<Record<string, (...given: never[]) => unknown>>): string =>
  `{${Object.entries(ways)
    .map(([way, go]) => `${JSON.stringify(way)}: ${go.toString()}`)
    .join(',\n')}}`;

const pageProgram = `
const trusted = trustedTypes.createPolicy('dangol', {
  createScriptURL: (url) => url, createScript: (text) => text,
});
const attach = (tag, attributes) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  return element;
};
const stopped = [];
addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
  stopped.push({ directive: effectiveDirective, uri: blockedURI }));
const ways = {
  ...${written(pageWays)},
  importedScript: (url) => void import(url).catch(() => undefined),
};
const worker = new Worker(trusted.createScriptURL('worker.js'));
worker.addEventListener('message', ({ data }) => stopped.push(data));
navigator.serviceWorker.addEventListener('message', ({ data }) => stopped.push(data));
const registration = await navigator.serviceWorker.register(trusted.createScriptURL('sw.js'));
const ready = navigator.serviceWorker.ready.then(() => undefined);
globalThis.poison = {
  stopped, ready,
  go(way, url) {
    if (way === 'serviceWorkerFetch') registration.active.postMessage({ way, url });
    else if (way in ways) ways[way](url, { trusted, attach });
    else worker.postMessage({ way, url });
  },
};
`;

const workerProgram = (tell: string): string => `
globalThis.trusted = trustedTypes.createPolicy('dangol', { createScriptURL: (url) => url });
addEventListener('securitypolicyviolation', async ({ effectiveDirective, blockedURI }) => {
  const found = { directive: effectiveDirective, uri: blockedURI };
  ${tell}
});
addEventListener('message', ({ data: { way, url } }) => (${written(workerWays)})[way](url));
`;

/** The page of the build with another program in it, and the build’s own headers, or none. */
export function servePoisoned(hasHeaders: boolean): Promise<Served> {
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
    .replace(/<link rel="(?:stylesheet|modulepreload|manifest|apple-touch-icon)"[^>]*>/g, '')
    .replace(/<script type="module"[^>]*>/, '<script type="module" src="./poison.js">');
  const files = {
    '/': html,
    '/poison.js': pageProgram,
    '/worker.js': workerProgram('postMessage(found);'),
    '/sw.js': `
      addEventListener('install', () => skipWaiting());
      addEventListener('activate', (event) => event.waitUntil(clients.claim()));
      ${workerProgram('for (const client of await clients.matchAll({ includeUncontrolled: true })) client.postMessage(found);')}`,
  };
  if (!html.includes('http-equiv="Content-Security-Policy"')) throw new Error('the build has no policy');
  return serveFiles(
    files,
    hasHeaders ? { ...securityHeaders, 'Content-Security-Policy': contentSecurityPolicy } : {},
  );
}
