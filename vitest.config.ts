import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { lessons } from './scripts/lessons-plugin.ts';

/** Folders of tests that are not plain unit tests. */
const special = ['house', 'engine', 'conformance', 'e2e', 'bench'];

export default defineConfig({
  test: {
    environment: 'node',
    // The tests share two cores with a database and a browser.
    maxWorkers: 2,
    projects: [
      {
        plugins: [svelte(), lessons()],
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: special.map((folder) => `tests/${folder}/**`),
          testTimeout: 60_000,
        },
      },
      { test: { name: 'house', include: ['tests/house/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'engine',
          include: ['tests/{engine,conformance}/**/*.test.ts'],
          pool: 'forks',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/e2eSetup.ts'],
          setupFiles: ['tests/support/secondTries.ts'],
          retry: 1,
          pool: 'forks',
          // What is waited for comes sooner; a slow machine may take its time.
          testTimeout: 240_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
});
