import { coverage, falseAtAnyLook, falsePositives, varianceLeft } from '../support/simulations.ts';

const runs = 10_000;

interface Line {
  readonly what: string;
  readonly found: number;
  readonly limit: string;
  readonly holds: boolean;
}

const within = (what: string, found: number, wanted: number, by: number): Line => ({
  ...{ what, found, limit: `${percent(wanted)} ± ${percent(by)}` },
  holds: Math.abs(found - wanted) <= by,
});

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;

/** What the tests of experiments promise, at 10,000 tests each. A promise that does not hold ends the run with an error. */
export async function benchSimulations(): Promise<void> {
  const looks = falseAtAnyLook(runs);
  const lines: Line[] = [
    within('A/A tests called different', falsePositives(runs), 0.05, 0.005),
    {
      ...{ what: 'A/A at any of 100 looks, always valid', found: looks.always, limit: '≤ 5 %' },
      holds: looks.always <= 0.05,
    },
    within('coverage, shares near 1 %', coverage.rareShares(runs), 0.95, 0.006),
    within('coverage, money of which 90 % is 0', coverage.money(runs), 0.95, 0.006),
    within('coverage, ratio of sums', coverage.ratio(runs), 0.95, 0.006),
    ...[0, 0.3, 0.5, 0.7, 0.9].map((rho) =>
      within(`CUPED, variance left at ρ = ${rho}`, varianceLeft(rho, 200_000).measured, 1 - rho * rho, 0.01),
    ),
  ];
  console.log(`\nExperiments: ${runs.toLocaleString('en')} simulated tests each`);
  for (const { what, found, limit, holds } of lines)
    console.log(`  ${what.padEnd(46)}${percent(found).padStart(10)}  ${limit}${holds ? '' : '  MISSED'}`);
  console.log(`  ${'(a plain test, looked at 100 times'.padEnd(46)}${percent(looks.plain).padStart(10)})`);
  if (lines.some(({ holds }) => !holds)) process.exitCode = 1;
}
