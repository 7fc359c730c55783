import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { build, type Plugin } from 'vite';
import {
  serviceWorkerPath,
  shippedPath,
  type Shipped,
  type ShippedFile,
} from '../workers/contract/shipped.ts';
import { hostHeaders, securityHeaders } from './security-headers.ts';

const source = fileURLToPath(new URL('../workers/service.worker.ts', import.meta.url));
/** For hosts that read their headers from a file; they do not serve it. */
const headersPath = '_headers';

/** When all is written: lists every file with its sum, and writes the service worker that keeps them. */
export function offline(): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    writeBundle: {
      sequential: true,
      order: 'post',
      async handler({ dir }) {
        if (dir === undefined) throw new Error('the build has no folder');
        const program = await compile();
        const files = listFiles(dir);
        const version = sumOf(program + JSON.stringify(files)).slice(0, 16);
        const list = `${JSON.stringify({ version, files } satisfies Shipped, null, 1)}\n`;
        writeFileSync(join(dir, shippedPath), list);
        const whole: Shipped = { version, files: [...files, describe(shippedPath, Buffer.from(list))] };
        const data = `var shippedBuild=${JSON.stringify(whole)},shippedHeaders=${JSON.stringify(securityHeaders)};`;
        writeFileSync(join(dir, serviceWorkerPath), `${data}\n${program}`);
        writeFileSync(join(dir, headersPath), hostHeaders());
      },
    },
  };
}

/** In a build of its own: it shares no file with the page and has no import. */
async function compile(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: { input: source, output: { format: 'iife', entryFileNames: serviceWorkerPath } },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  if (bundle === undefined || !('output' in bundle)) throw new Error('the service worker was not built');
  return bundle.output[0].code;
}

function listFiles(dir: string): ShippedFile[] {
  const ours = new Set([shippedPath, serviceWorkerPath, headersPath]);
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !ours.has(path))
    .sort()
    .map((path) => describe(path, readFileSync(join(dir, path))));
}

function describe(path: string, content: Buffer): ShippedFile {
  const unpacked = path.endsWith('.gz') ? { unpacked: sumOf(gunzipSync(content)) } : {};
  return { path, bytes: content.length, sha256: sumOf(content), ...unpacked };
}

function sumOf(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex');
}
