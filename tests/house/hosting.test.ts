import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hostHeaders, securityHeaders } from '../../scripts/security-headers.ts';
import { root } from '../support/tree.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const headers = Object.entries(securityHeaders);

it('nginx sends every header of the product', () => {
  const sent = [...read('docs/hosting/nginx.conf').matchAll(/add_header (\S+) "([^"]*)" always;/g)];
  const pairs = sent.map(([, name, value]) => [name, value]);
  expect(pairs.filter(([name]) => name !== 'Cache-Control')).toEqual(headers);
});

it('Vercel sends every header of the product', () => {
  const { headers: rules } = JSON.parse(read('docs/hosting/vercel.json')) as {
    headers: { source: string; headers: { key: string; value: string }[] }[];
  };
  const all = rules.find(({ source }) => source === '/(.*)')?.headers ?? [];
  expect(all.map(({ key, value }) => [key, value])).toEqual(headers);
});

it('Netlify and Cloudflare Pages get every header of the product, in lines they take', () => {
  const lines = hostHeaders().split('\n');
  for (const [name, value] of headers) expect(lines).toContain(`  ${name}: ${value}`);
  expect(lines.filter((line) => line.length > 2_000)).toEqual([]);
});

it('the manifest names no address of its own and only icons that are there', () => {
  const text = read('public/manifest.webmanifest');
  expect(text).not.toMatch(/https?:|"\//);
  const manifest = JSON.parse(text) as { icons: { src: string; sizes: string; purpose?: string }[] };
  for (const { src, sizes } of manifest.icons.filter(({ src: name }) => name.endsWith('.png'))) {
    const image = readFileSync(join(root, 'public', src));
    expect(`${image.readUInt32BE(16)}x${image.readUInt32BE(20)}`).toBe(sizes);
  }
  expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable');
});
