import type { Membership, OptionsOf } from '../../contract/analysis.ts';
import { columnOf, type Kernel, type KernelInput } from '../../contract/kernel.ts';
import { failed } from '../../contract/outcome.ts';
import { toDayNumber } from '../../contract/periods.ts';
import { countBases, type Watch } from './follow.ts';
import { describeRules, listWaiting } from './lists.ts';
import { findPatterns, type Found } from './patterns.ts';
import type { NextRules, SequenceLevel, SequencesResult } from './result.ts';
import { testFollowers, type Candidate, type Tests } from './rules.ts';
import type { sequencesSpec } from './spec.ts';
import { tabulateSteps, traceFlows } from './steps.ts';
import { buildTimeline, groupTimeline, type Timeline } from './timeline.ts';

type Options = OptionsOf<typeof sequencesSpec>;

/** Rules that are told. */
const mostRules = 3_000;

/**
 * What customers buy one after the other, and what comes next. input.columns, all of one length, sorted by customer, day and item:
 * customer, day (or step), item (1 for the first of texts.names, 0 for none), amount (money); itemGroup, by item, its place in
 * texts.groups, where there are any. An element of a sequence is what a
 * customer bought on one day; support counts customers, each once. Rules tell the prefixes of one and two items. Cost: that of the
 * search, and what follows every place where a prefix ends. Source: spec.sources.
 */
export const computeSequences: Kernel = (input, givenOptions) => {
  const options = givenOptions as Options;
  const { facts } = input;
  const timeline = buildTimeline(input, options.repeats === 'skip');
  const { sequences } = timeline;
  const customerCount = timeline.customers.length;
  if (customerCount === 0) return failed('NO_ROWS');
  const unit = facts.unit === 'step' ? 'step' : 'day';
  const watch: Watch = {
    nextDays: options.nextDays,
    endDay: unit === 'step' ? null : toDayNumber(String(facts.endDay)),
  };
  const names = input.texts?.names ?? [];
  const groups = input.texts?.groups ?? [];
  const shown =
    groups.length > 0 ? groupTimeline(timeline, columnOf(input, 'itemGroup'), groups.length) : timeline;
  const found = findPatterns(sequences, options, names);
  const { next, chosen } = findNext(sequences, found, watch, String(facts.firstDay));
  const result: SequencesResult = {
    ...{ asOf: String(facts.asOf), firstDay: String(facts.firstDay), endDay: String(facts.endDay) },
    ...{ unit, level: String(facts.level) as SequenceLevel },
    customerCount,
    elementCount: sequences.times.length,
    itemCount: new Set(sequences.items).size,
    frequentItemCount: found.frequent.length,
    support: found.support,
    patternCount: found.patterns.length,
    isClosed: options.keep === 'closed',
    patterns: found.patterns,
    itemNames: names,
    nextDays: options.nextDays,
    next,
    shown: {
      level: String(facts.groupLevel) as SequenceLevel,
      names: groups.length > 0 ? groups : names,
      ...{ steps: tabulateSteps(shown), flows: traceFlows(shown) },
    },
    revenue: timeline.minor.reduce((sum, minor) => sum + minor, 0) / 10 ** Number(facts.moneyDecimals),
  };
  const rules = next.status === 'ok' ? next.rules : [];
  const membership =
    unit === 'step' ? null : toMembership(input, timeline, listWaiting(sequences, chosen, rules, watch));
  return { status: 'ok', result, membership, notes: [] };
};

interface FoundNext {
  readonly next: NextRules;
  /** Behind the rules, in their order. */
  readonly chosen: readonly Candidate[];
}

function findNext(
  sequences: Timeline['sequences'],
  { prefixes, frequent }: Found,
  watch: Watch,
  firstDay: string,
): FoundNext {
  const bases = countBases(sequences, watch);
  const { watched } = bases;
  if (watched === 0) {
    const haveDays = watch.endDay === null ? 0 : watch.endDay - toDayNumber(firstDay) + 1;
    return { next: { status: 'left', haveDays, neededDays: watch.nextDays + 1 }, chosen: [] };
  }
  const { candidates, testedCount }: Tests = testFollowers(sequences, prefixes, bases, frequent, watch);
  const chosen = [...candidates].sort(byWorth).slice(0, mostRules);
  return {
    next: {
      status: 'ok',
      ...{ watched, testedCount, foundCount: candidates.length },
      provenCount: candidates.filter(({ isProven, isNeedless }) => isProven && !isNeedless).length,
      rules: describeRules(sequences, chosen, watch),
    },
    chosen,
  };
}

/** What is proven and says something of its own first; then who bought beyond what was to be expected. */
function byWorth(a: Candidate, b: Candidate): number {
  const rank = ({ isProven, isNeedless }: Candidate): number => (isProven ? 0 : 2) + (isNeedless ? 1 : 0);
  const beyond = ({ followed, watched, base }: Candidate): number => followed - watched * base;
  return rank(a) - rank(b) || beyond(b) - beyond(a) || a.next - b.next;
}

/** Groups by the number of days on which they bought. */
function toMembership(
  { facts }: KernelInput,
  { customers, minor, lastDay, sequences }: Timeline,
  cells: NonNullable<Membership['cells']>,
): Membership {
  const unit = 10 ** Number(facts.moneyDecimals);
  const asOf = toDayNumber(String(facts.asOf));
  const { firstElement } = sequences;
  const frequency = Int32Array.from(
    customers,
    (_, i) => (firstElement[i + 1] as number) - (firstElement[i] as number),
  );
  return {
    customers,
    group: Uint16Array.from(frequency, (count) => Math.min(count, 3) - 1),
    groupIds: ['bought1', 'bought2', 'bought3'],
    cells,
    measures: {
      recencyDays: lastDay.map((day) => asOf - day),
      frequency,
      monetary: minor.map((value) => value / unit),
    },
  };
}
