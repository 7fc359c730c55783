import {
  cellOfRule,
  type NextRule,
  type SequencesResult,
} from '../../../workers/analyses/sequences/result.ts';
import { formatCount, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import type { Text } from '../../../workers/contract/text.ts';
import { sequenceWords as w } from '../../i18n/messagesExplainSequences.ts';
import { sequencesMessages as m } from '../../i18n/messagesSequences.ts';
import { explainSum, type Amount, type Explained, type RowsBehind } from '../../workbench/explained.ts';
import { explainWilson } from '../../workbench/explainInterval.ts';
import { formatLift, formatP, nameList, nameRule, sayTime, sayWho } from './words.ts';

/** How many customers, or records of a file without any. */
export function explainWho(result: SequencesResult): Explained {
  const isDay = result.unit === 'day';
  const figure = { what: t(isDay ? w.customers : w.records), amount: sayWho(result, result.customerCount) };
  return explainSum(figure, t(isDay ? w.customersFormula : w.recordsFormula));
}

export function explainPatterns(result: SequencesResult): Explained {
  const figure = { what: t(w.patterns), amount: formatCount(result.patternCount) };
  return explainSum(figure, t(w.patternsFormula, { count: formatCount(result.support.count) }));
}

/** Where the data is shorter than the time for what comes next. */
export function explainShort(
  result: SequencesResult,
  haveDays: number,
): Readonly<Record<'have' | 'time', Explained>> {
  const time = { what: t(w.time), amount: sayTime(result, result.nextDays) };
  return {
    have: explainSum({ what: t(w.have), amount: formatCount(haveDays) }, t(w.haveFormula)),
    time: explainSum(time, t(w.timeFormula)),
  };
}

/** How many are proven, those that lead to the same again only where they are counted. */
export function explainProven(
  count: number,
  next: SequencesResult['next'] & { readonly status: 'ok' },
  withRepeats: boolean,
): Explained {
  return explainSum(
    { what: t(w.proven), amount: formatCount(count) },
    t(w.provenFormula, { repeats: withRepeats ? '' : t(w.noRepeats) }),
    { what: t(w.tested), amount: formatCount(next.testedCount) },
  );
}

export type RuleFigure =
  | 'confidence'
  | 'followed'
  | 'watched'
  | 'base'
  | 'lift'
  | 'median'
  | 'q1'
  | 'q3'
  | 'pAdjusted'
  | 'low'
  | 'high'
  | 'waiting'
  | 'inTime';

/** A figure of a rule; `place` is its position in the result. */
export function explainRule(
  result: SequencesResult,
  rule: NextRule,
  place: number,
  figure: RuleFigure,
): Explained {
  return accounts[figure](result, rule, place);
}

type Account = (result: SequencesResult, rule: NextRule, place: number) => Explained;

const named = (result: SequencesResult, rule: NextRule, figure: Text): string =>
  t(w.ofRule, { rule: nameRule(result, rule), figure: t(figure) });

const watchedOf = (result: SequencesResult, rule: NextRule): Amount => ({
  what: t(w.watched, { time: sayTime(result, result.nextDays) }),
  amount: formatCount(rule.watched),
});

/** As many figures as it takes for what is divided by it to come out. */
function sayExpected({ base, watched }: NextRule): string {
  const expected = base * watched;
  return formatMoneyFull(expected, Math.max(1, 5 - Math.ceil(Math.log10(Math.max(expected, 1e-3)))));
}

const confidence: Account = (result, rule) => {
  const amount = formatPercent(rule.confidence);
  const base = watchedOf(result, rule);
  return {
    ...{ what: named(result, rule, m.confidence), amount, base },
    formula: `${t(w.followed)} ÷ ${base.what}`,
    worked: `${formatCount(rule.followed)} ÷ ${base.amount} = ${amount}`,
  };
};

const base: Account = (result, rule) => {
  const amount = formatPercent(rule.base);
  const watched = watchedOf(result, rule);
  return {
    ...{ what: named(result, rule, m.base), amount, formula: t(w.baseFormula), base: watched },
    worked: `${sayExpected(rule)} ÷ ${watched.amount} = ${amount}`,
  };
};

const lift: Account = (result, rule) => {
  const amount = formatLift(rule.lift);
  const expected = sayExpected(rule);
  return {
    ...{ what: named(result, rule, m.lift), amount, formula: t(w.liftFormula) },
    worked: `${formatCount(rule.followed)} ÷ ${expected} = ${amount}`,
    base: { what: t(w.expected), amount: expected },
  };
};

const followed: Account = (result, rule) =>
  explainSum(
    { what: named(result, rule, w.followed), amount: formatCount(rule.followed) },
    t(w.followedFormula, { time: sayTime(result, result.nextDays) }),
    watchedOf(result, rule),
  );

const watched: Account = (result, rule) =>
  explainSum(
    { what: named(result, rule, m.prefix), amount: formatCount(rule.watched) },
    t(w.watchedFormula, { time: sayTime(result, result.nextDays) }),
  );

const timeOf =
  (part: keyof NextRule['days'], what: Text, formula: Text): Account =>
  (result, rule) =>
    explainSum({ what: named(result, rule, what), amount: sayTime(result, rule.days[part]) }, t(formula), {
      what: t(w.followed),
      amount: formatCount(rule.followed),
    });

const pAdjusted: Account = (result, rule) => {
  const tested = formatCount(result.next.status === 'ok' ? result.next.testedCount : 0);
  const counts = { watched: formatCount(rule.watched), followed: formatCount(rule.followed) };
  return {
    ...{ what: named(result, rule, w.pAdjusted), amount: formatP(rule.pAdjusted) },
    formula: t(w.pFormula, { tested }),
    worked: t(w.pWorked, { ...counts, expected: sayExpected(rule) }),
    base: { what: t(w.tested), amount: tested },
  };
};

const endOf =
  (end: 'low' | 'high'): Account =>
  (result, rule) =>
    explainWilson(
      { what: named(result, rule, w[end]), amount: formatPercent(rule[end]) },
      rule.followed,
      { what: watchedOf(result, rule).what, count: rule.watched },
      end,
    );

/** The customers themselves, where the result keeps who they are. */
const listed = (
  result: SequencesResult,
  rule: NextRule,
  place: number,
  list: 'waiting' | 'inTime',
): { readonly rows?: RowsBehind } =>
  rule.hasLists
    ? {
        rows: {
          ...{ kind: 'orders', which: 'counted', whose: nameList(result, rule, list) },
          selection: { by: 'cells', cells: [cellOfRule(place, list)] },
        },
      }
    : {};

const waiting: Account = (result, rule, place) => ({
  ...explainSum(
    { what: named(result, rule, w.waiting), amount: formatCount(rule.waiting) },
    t(w.waitingFormula),
  ),
  ...listed(result, rule, place, 'waiting'),
});

const inTime: Account = (result, rule, place) => ({
  ...explainSum(
    { what: named(result, rule, w.inTime), amount: formatCount(rule.inTime) },
    t(w.inTimeFormula, { time: sayTime(result, result.nextDays) }),
    { what: t(w.waiting), amount: formatCount(rule.waiting) },
  ),
  ...listed(result, rule, place, 'inTime'),
});

const accounts: Readonly<Record<RuleFigure, Account>> = {
  ...{ confidence, base, lift, followed, watched, pAdjusted, waiting, inTime },
  median: timeOf('median', w.median, w.medianFormula),
  q1: timeOf('q1', w.lower, w.lowerFormula),
  q3: timeOf('q3', w.upper, w.upperFormula),
  low: endOf('low'),
  high: endOf('high'),
};
