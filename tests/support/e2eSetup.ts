import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../../scripts/find-browser.ts';
import { serveBuild } from './serve.ts';
import { root } from './tree.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    browserPath: string;
    appUrl: string;
  }
}

/** Once for all end-to-end tests: a browser is found and the production build is served. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dist = process.env.DANGOL_DIST ?? join(root, 'dist');
  if (!existsSync(join(dist, 'index.html')))
    throw new Error('There is no build to test. Run npm run build first.');
  const browser = await findBrowser();
  const served = await serveBuild();
  project.provide('browserPath', browser.path);
  project.provide('appUrl', served.url);
  return () => served.close();
}
