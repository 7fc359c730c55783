import { isolated } from '../../../workers/contract/rawText.ts';
import { formatCount } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { passMessages as m } from '../../i18n/messagesRulesPasses.ts';
import type { Candidate, Lesson, Step } from './steps.ts';

/** {bread, milk}, as the field writes a set. */
export function nameSet(items: readonly number[], names: readonly string[]): string {
  return `{${items.map((item) => isolated(names[item] ?? '')).join(', ')}}`;
}

/** What happens in a step, in words. */
export function sayStep(lesson: Lesson, step: Step, names: readonly string[]): string {
  if (step.at === 'rules') return t(m.sayDone);
  const pass = lesson.passes[step.pass];
  if (pass === undefined) return '';
  const { candidates, size } = pass;
  const least = formatCount(lesson.minSupport);
  if (step.at === 'start') {
    return t(m.sayStart, { pass: step.pass + 1, count: candidates.length, size, least });
  }
  if (step.at === 'end') {
    const pruned = candidates.filter(({ missing }) => missing !== null).length;
    return t(m.sayEnd, {
      pass: step.pass + 1,
      count: candidates.length,
      pruned,
      counted: candidates.length - pruned,
      kept: candidates.filter(({ isKept }) => isKept).length,
    });
  }
  const candidate = candidates[step.candidate];
  return candidate === undefined ? '' : sayCandidate(candidate, least, names);
}

function sayCandidate(candidate: Candidate, least: string, names: readonly string[]): string {
  const { items, joined, missing, baskets } = candidate;
  const set = nameSet(items, names);
  const [first, second] = joined;
  const from =
    first && second
      ? `${t(m.sayJoined, { first: nameSet(first, names), second: nameSet(second, names) })} `
      : '';
  if (missing !== null) return `${from}${t(m.sayPruned, { set, missing: nameSet(missing, names) })}`;
  const counted = { set, least, count: formatCount(baskets.length), fate: sayFate(candidate) };
  return `${from}${t(m.sayCounted, counted)}`;
}

export function sayFate({ missing, isKept }: Candidate): string {
  if (missing !== null) return t(m.pruned);
  return t(isKept ? m.kept : m.tooRare);
}
