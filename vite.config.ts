import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { contentSecurityPolicy, securityHeaders } from './scripts/security-headers.ts';
import { noteLicences, writeLicences } from './scripts/licences-plugin.ts';
import { lessons } from './scripts/lessons-plugin.ts';
import { offline } from './scripts/offline-plugin.ts';

export default defineConfig(({ command }) => ({
  base: './',
  plugins: [
    svelte(),
    lessons(),
    noteLicences(),
    writeLicences(),
    offline(),
    {
      name: 'csp-meta',
      // The development server injects inline scripts; the policy is for what ships.
      transformIndexHtml: (html) =>
        command === 'build' ? html.replace('<!--csp-->', cspMeta(contentSecurityPolicy)) : html,
    },
  ],
  worker: { format: 'es', plugins: () => [noteLicences()] },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    // The preload helper would fetch what is already being fetched, and writes inline styles.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1', port: 4173, headers: securityHeaders },
}));

/** frame-ancestors is not allowed in a meta element; hosts send it as a header. */
function cspMeta(policy: string): string {
  const allowed = policy
    .split('; ')
    .filter((directive) => !directive.startsWith('frame-ancestors'))
    .join('; ');
  return `<meta http-equiv="Content-Security-Policy" content="${allowed}" />`;
}
