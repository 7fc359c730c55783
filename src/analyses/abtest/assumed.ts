import type { AbtestResult, GuardId } from '../../../workers/analyses/abtest/result.ts';
import { judged, type Assumption } from '../../i18n/assumption.ts';
import { formatCount } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { abtestAssumptions as a } from '../../i18n/messagesAbtest.ts';
import { testChecks as c } from '../../i18n/messagesExplainTests.ts';
import { sayGuard } from './guardWords.ts';

/** What a test takes for granted, with what its checks say of it. */
export function assumeOf(result: AbtestResult): readonly Assumption[] {
  return [
    byGuards(a.chance, result, ['sampleRatio', 'before', 'found', 'missing']),
    byGuards(a.apart, result, ['crossover', 'contamination']),
    byGuards(a.sameTime, result, ['notYet']),
    checkMeans(result),
    ...(result.outcome.kind === 'share' ? [] : [a.spread]),
  ];
}

/** By what was checked before the result: against it is what failed or takes care, for it what passed. */
function byGuards(assumption: Assumption, result: AbtestResult, ids: readonly GuardId[]): Assumption {
  const found = result.guards.filter(({ id, status }) => ids.includes(id) && status !== 'unchecked');
  if (found.length === 0) return assumption;
  const against = found.filter(({ status }) => status !== 'ok');
  const told = against.length > 0 ? against : found;
  const why = told.map((guard) => sayGuard(guard, result)).join(' ');
  return judged(assumption, against.length === 0, why);
}

/** Means of n units are near enough to normal from 355 × skewness² units on (Kohavi and others 2014). */
const unitsFor = (skew: number): number => Math.ceil(355 * skew * skew);

function checkMeans(result: AbtestResult): Assumption {
  if (result.outcome.kind === 'share') return byGuards(a.means, result, ['tooEarly']);
  const known = result.arms.flatMap(({ variant, n, skew }) => (skew === null ? [] : [{ variant, n, skew }]));
  const [first, ...others] = known;
  if (first === undefined) return a.means;
  const lack = ({ n, skew }: typeof first): number => unitsFor(skew) / n;
  const worst = others.reduce((most, one) => (lack(one) > lack(most) ? one : most), first);
  const holds = lack(worst) <= 1;
  const figures = {
    ...{ variant: worst.variant, skew: worst.skew.toFixed(1).replace('-', '−'), n: formatCount(worst.n) },
    needed: formatCount(unitsFor(worst.skew)),
  };
  return judged(a.means, holds, t(holds ? c.skewOk : c.skewBad, figures));
}
