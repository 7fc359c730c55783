interface TrustedTypesFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

interface PageGlobals {
  readonly trustedTypes?: TrustedTypesFactory;
  readonly location: { readonly href: string; readonly origin: string };
}

const globals = globalThis as unknown as PageGlobals;

/** The one policy that may start a worker, in the page and in workers: only scripts of the own origin. */
const policy = globals.trustedTypes?.createPolicy('dangol', {
  createScriptURL(url) {
    if (new URL(url, globals.location.href).origin !== globals.location.origin) {
      throw new TypeError(`foreign script: ${url}`);
    }
    return url;
  },
});

/** Typed as a string for the Worker constructor; where the browser checks, it is a TrustedScriptURL. */
export function trustScriptUrl(url: string): string {
  return policy ? policy.createScriptURL(url) : url;
}
