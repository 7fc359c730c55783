import { readFileSync } from 'node:fs';

type Value = number | string | null | undefined | readonly Value[] | { readonly [key: string]: Value };

export interface Case {
  readonly id: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- every case has inputs of its own shape
  readonly inputs: any;
  readonly expected: { readonly [field: string]: Value };
  readonly rel_tol: number;
}

/** What a case is answered with: the same fields as expected. */
export type Solver = (inputs: Case['inputs']) => { readonly [field: string]: Value };

export function readReference<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(`../../reference/${file}`, import.meta.url), 'utf8')) as T;
}

/** Rounding leaves this much where the true value is 0. */
const leastDistance = 1e-12;

/** All places where `got` is not `want` within the part `tolerance` of it. */
export function missesOf(got: Value, want: Value, tolerance: number, path = ''): string[] {
  const miss = [`${path}: ${JSON.stringify(got)} is not ${JSON.stringify(want)}`];
  if (want === null || typeof want === 'string') {
    const isInfinite = want === '-Infinity' ? got === -Infinity : want === 'Infinity' && got === Infinity;
    return got === want || isInfinite ? [] : miss;
  }
  if (typeof want === 'number') {
    if (typeof got !== 'number') return miss;
    const distance = Math.abs(got - want);
    // Numbers so small have no whole digits.
    const isTiny = Math.abs(want) < 1e-307 && distance < 1e-307 && got !== 0;
    const isNear = want === 0 ? distance <= leastDistance : distance <= tolerance * Math.abs(want);
    return isNear || isTiny ? [] : miss;
  }
  if (want === undefined || typeof got !== 'object' || got === null) return miss;
  if (Array.isArray(want) && (got as readonly Value[]).length !== want.length) return miss;
  return Object.entries(want).flatMap(([key, value]) =>
    missesOf((got as { readonly [key: string]: Value })[key], value as Value, tolerance, `${path}.${key}`),
  );
}
