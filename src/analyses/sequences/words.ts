import type { NextRule, RuleList, SequencesResult } from '../../../workers/analyses/sequences/result.ts';
import { formatCount, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { sequencesMessages as m } from '../../i18n/messagesSequences.ts';
import { sequencesTableMessages as tables } from '../../i18n/messagesSequencesTables.ts';
import { kindCount, type FlowBand } from './flow.ts';

/** Names and numbers of sequences in the words of the page’s language. */

export function nameItem({ itemNames }: SequencesResult, item: number): string {
  return itemNames[item] ?? '';
}

const joinNames = (elements: readonly (readonly string[])[]): string =>
  elements.map((names) => names.join(' + ')).join(' → ');

/** What was bought together with a plus, what came later with an arrow. */
export function namePrefix(result: SequencesResult, { prefix }: NextRule): string {
  return joinNames(prefix.map((items) => items.map((item) => nameItem(result, item))));
}

export function nameSequence(elements: readonly (readonly string[])[]): string {
  return joinNames(elements);
}

export function nameRule(result: SequencesResult, rule: NextRule): string {
  return `${namePrefix(result, rule)} → ${nameItem(result, rule.next)}`;
}

/** 22 days, 1 step. */
export function sayTime({ unit }: SequencesResult, count: number): string {
  const rounded = Math.round(count);
  const one = unit === 'day' ? m.day : m.stepLong;
  const many = unit === 'day' ? m.days : m.stepsLong;
  return t(rounded === 1 ? one : many, { count: formatCount(rounded) });
}

/** So many customers, or records of a file without any. */
export function sayWho({ unit }: SequencesResult, count: number): string {
  return t(unit === 'day' ? m.customers : m.lines, { count: formatCount(count) });
}

/** Of what the first purchases are shown by. */
export function nameShown({ shown }: SequencesResult, item: number): string {
  return shown.names[item] || t(m.noCategory);
}

export function sayLevel({ shown }: SequencesResult): string {
  return t(m[shown.level]);
}

export function formatLift(lift: number): string {
  return lift.toFixed(lift < 10 ? 1 : 0);
}

/** 0.012, <0.001. */
export function formatP(probability: number): string {
  return probability < 0.001 ? '<0.001' : probability.toFixed(3);
}

export function sayVerdict({ isProven, isNeedless }: NextRule): string {
  if (!isProven) return t(m.notShown);
  return t(isNeedless ? m.needless : m.proven);
}

export function describeRule(result: SequencesResult, rule: NextRule): string {
  return t(m.rowDetail, {
    name: nameRule(result, rule),
    followed: formatCount(rule.followed),
    watched: formatCount(rule.watched),
    rate: formatPercent(rule.confidence),
    low: formatPercent(rule.low),
    high: formatPercent(rule.high),
    base: formatPercent(rule.base),
    lift: formatLift(rule.lift),
    median: sayTime(result, rule.days.median),
    q1: sayTime(result, rule.days.q1),
    q3: sayTime(result, rule.days.q3),
  });
}

export function nameList(result: SequencesResult, rule: NextRule, list: RuleList): string {
  return t(list === 'waiting' ? m.nameWaiting : m.nameInTime, {
    prefix: namePrefix(result, rule),
    next: nameItem(result, rule.next),
  });
}

export function nameKind(result: SequencesResult, kind: number): string {
  const kinds = kindCount(result);
  if (kind === kinds - 1) return t(result.unit === 'day' ? m.none : m.noneStep);
  const item = result.shown.flows.items[kind];
  return item === undefined ? t(m.other) : nameShown(result, item);
}

export function nameStage(stage: number): string {
  return t([tables.first, tables.second, tables.third][stage] ?? tables.third);
}

export function nameBand(result: SequencesResult, { stage, from, to }: FlowBand): string {
  return `${nameStage(stage)}: ${nameKind(result, from)} → ${nameStage(stage + 1)}: ${nameKind(result, to)}`;
}

export function sayBand(result: SequencesResult, { customers, share }: FlowBand): string {
  return t(tables.flowDetail, { count: sayWho(result, customers), share: formatPercent(share) });
}

export function namePosition({ unit }: SequencesResult, position: number): string {
  return t(unit === 'day' ? tables.position : tables.positionStep, { count: position + 1 });
}
