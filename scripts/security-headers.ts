/**
 * The policy the product ships with: nothing but its own origin, no inline script or style, no plain
 * string where the browser expects code. 'wasm-unsafe-eval' is what WebAssembly needs and no more.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types dangol dangol-lessons svelte-trusted-html',
].join('; ');

export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Files whose names carry a sum never change; all others are asked for anew. */
const forEver = 'public, max-age=31536000, immutable';

/** The `_headers` file that Netlify and Cloudflare Pages read. */
export function hostHeaders(): string {
  const block = (path: string, headers: Readonly<Record<string, string>>): string =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return `${block('/*', securityHeaders)}\n${block('/assets/*', { 'Cache-Control': forEver })}\n`;
}
