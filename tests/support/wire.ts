import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as it left the browser, whoever made it: page, worker, worker of a worker, service worker. */
export interface WireRequest {
  readonly method: string;
  readonly url: string;
  /** performance.now() of this process. */
  readonly at: number;
}

export interface Wire {
  /** For the browser's proxy setting. */
  readonly server: string;
  readonly requests: readonly WireRequest[];
  /** Those to any origin but the given one. */
  foreignTo(origin: string): readonly WireRequest[];
  /**
   * Those after the first `count`, but for the browser’s own look whether the service worker has changed: it comes with every
   * new worker of a page, carries nothing, and no page can forbid it.
   */
  since(count: number): readonly WireRequest[];
  /** The server has a bad moment: the next `times` requests whose address holds this text are answered with an error. */
  refuse(file: string, times: number): void;
  /** How often it still would. */
  refusalsLeft(): number;
  close(): Promise<void>;
}

/**
 * A proxy that all traffic of a browser context runs through, loopback included. What it has not seen has
 * not left the browser, which no listener inside the browser can promise for nested workers.
 * Requests to this machine are passed on; all others are kept in the record and refused.
 */
export async function openWire(): Promise<Wire> {
  const requests: WireRequest[] = [];
  let refused = { file: '', times: 0 };
  const record = (method: string, url: string): void => {
    requests.push({ method, url, at: performance.now() });
  };
  const server = createServer((incoming, answer) => {
    const url = incoming.url ?? '';
    record(incoming.method ?? 'GET', url);
    if (refused.times > 0 && url.includes(refused.file)) {
      refused.times -= 1;
      answer.writeHead(503).end();
    } else if (isLocal(url)) passOn(url, incoming, answer);
    else answer.writeHead(403).end();
  });
  server.on('connect', (incoming: IncomingMessage, socket) => {
    record('CONNECT', `https://${incoming.url ?? ''}/`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    server: `http://127.0.0.1:${port}`,
    requests,
    since: (count) =>
      requests
        .slice(count)
        .filter(({ method, url }) => method !== 'GET' || !isLocal(url) || !/^[^?#]*\/sw\.js$/.test(url)),
    refuse(file, times) {
      refused = { file, times };
    },
    refusalsLeft: () => refused.times,
    foreignTo: (origin) => requests.filter(({ url }) => new URL(url).origin !== origin),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function isLocal(url: string): boolean {
  return URL.canParse(url) && new URL(url).hostname === '127.0.0.1';
}

function passOn(url: string, incoming: IncomingMessage, answer: ServerResponse): void {
  const { 'proxy-connection': _proxy, ...headers } = incoming.headers;
  const onward = forward(url, { method: incoming.method, headers }, (reply) => {
    answer.writeHead(reply.statusCode ?? 502, reply.headers);
    reply.pipe(answer);
  });
  onward.on('error', () => {
    if (!answer.headersSent) answer.writeHead(502);
    answer.end();
  });
  answer.on('close', () => onward.destroy());
  incoming.pipe(onward);
}
