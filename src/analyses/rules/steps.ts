import type { RulesResult } from '../../../workers/analyses/rules/result.ts';
import type { Counts } from './chart.ts';

export type Lesson = RulesResult['teaching']['book'];
type Pass = Lesson['passes'][number];
export type Candidate = Pass['candidates'][number];

/** Where one is in a lesson: before a pass, at one of its candidates, after it, or at the rules. */
export type Step =
  | { readonly at: 'start'; readonly pass: number }
  | { readonly at: 'end'; readonly pass: number }
  | { readonly at: 'candidate'; readonly pass: number; readonly candidate: number }
  | { readonly at: 'rules' };

export function listSteps({ passes }: Lesson): Step[] {
  const steps: Step[] = passes.flatMap(({ candidates }, pass) => [
    { at: 'start' as const, pass },
    ...candidates.map((_, candidate) => ({ at: 'candidate' as const, pass, candidate })),
    { at: 'end' as const, pass },
  ]);
  return [...steps, { at: 'rules' }];
}

/** The next step that begins a pass, or the rules; the last one where there is none. */
export function nextPass(steps: readonly Step[], from: number): number {
  const next = steps.findIndex(({ at }, i) => i > from && (at === 'start' || at === 'rules'));
  return next < 0 ? steps.length - 1 : next;
}

/** How many candidates of the pass have been looked at: that of the step among them. */
export function countSeen(step: Step, pass: Pass | undefined): number {
  if (step.at === 'candidate') return step.candidate + 1;
  return step.at === 'end' ? (pass?.candidates.length ?? 0) : 0;
}

export interface SmallRule {
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly counts: Counts;
}

/** The rules of the kept sets with one item on the right, the largest sets first and then the most confident. */
export function listRules({ baskets, passes }: Lesson): SmallRule[] {
  const kept = passes.flatMap(({ candidates }) => candidates).filter(({ isKept }) => isKept);
  const counts = new Map(kept.map((set) => [set.items.join(' '), set.baskets.length]));
  const countOf = (items: readonly number[]): number => counts.get(items.join(' ')) ?? 0;
  const rules = kept
    .filter(({ items }) => items.length > 1)
    .flatMap(({ items, baskets: both }) =>
      items.map((item) => {
        const left = items.filter((one) => one !== item);
        const sides = { left: countOf(left), right: countOf([item]), both: both.length };
        return { left, right: [item], counts: { baskets: baskets.length, ...sides } };
      }),
    );
  const confidence = ({ counts: { both, left } }: SmallRule): number => both / left;
  return rules.sort((a, b) => b.left.length - a.left.length || confidence(b) - confidence(a));
}
