import type { SignalsResult, Watch, WatchId, WatchPoint } from '../../../workers/analyses/signals/result.ts';
import { addPeriods, toDayNumber, toIsoDay, type Grain } from '../../../workers/contract/periods.ts';
import { formatCount, formatMoneyFull } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { signalFigures as w, watchFormulas } from '../../i18n/messagesExplainPerform.ts';
import { alarmNames, watchNames } from '../../i18n/messagesSignals.ts';
import { formatPeriod } from '../../i18n/periods.ts';
import type { Explained, RowsBehind } from '../../workbench/explained.ts';
import { writeFactor, writeModelled } from '../../workbench/workedNumbers.ts';
import { formatWatched } from './words.ts';

/** How many alarms ring, are quiet, and cannot watch. */
export function explainAlarms({ alarms }: SignalsResult): Readonly<Record<string, Explained>> {
  const base = { what: t(w.allAlarms), amount: formatCount(alarms.length) };
  const tell = (status: Watch['status'], what: string, formula: string): Explained => {
    const own = alarms.filter((alarm) => alarm.status === status);
    const names = own.map(({ id }) => t(alarmNames[id])).join(', ');
    const worked = names === '' ? null : names;
    return { what, amount: formatCount(own.length), formula, worked, base };
  };
  return {
    alarms: tell('alarm', t(w.ringing), t(w.ringingFormula)),
    quiet: tell('quiet', t(w.quiet), t(w.quietFormula)),
    silent: tell('silent', t(w.silent), t(w.silentFormula)),
  };
}

export const isMark = ({ id }: Watch): boolean => id === 'newLost' || id === 'cac';
const isMoney = (id: WatchId): boolean => id === 'aov' || id === 'cac';
const isShare = (id: WatchId): boolean => id === 'retention' || id === 'oneTime';

/** A watched number with digits enough to work with; in brackets below 0. */
function write(id: WatchId, value: number, decimals: number): string {
  const size = Math.abs(value);
  const text = isShare(id)
    ? `${formatMoneyFull(size * 100, 4)}%`
    : formatMoneyFull(size, isMoney(id) ? Math.max(2, decimals) : 4);
  return value < 0 ? `(−${text})` : text;
}

const withoutBrackets = (text: string): string => text.replace(/^\((.*)\)$/, '$1');

/** What came out of a formula, in the unit that the page shows. */
function writeResult(id: WatchId, value: number, decimals: number): string {
  if (isMoney(id) || id === 'cycle') return withoutBrackets(write(id, value, decimals));
  return formatWatched(id, value, decimals).replace('-', '−');
}

interface LastPoints {
  readonly last: WatchPoint;
  readonly before: WatchPoint | undefined;
}

const lastOf = ({ points }: Watch): LastPoints | null => {
  const last = points.at(-1);
  return last === undefined ? null : { last, before: points.at(-2) };
};

/** The last value, its moving average or mean, and the limits it is held against. */
export function explainWatch(
  watch: Watch,
  grain: Grain,
  decimals: number,
): Readonly<Record<string, Explained | undefined>> {
  const found = lastOf(watch);
  if (found === null || watch.learnt === null) return {};
  const words = { name: t(watchNames[watch.id]), period: formatPeriod(found.last.start, grain) };
  return {
    value: explainValue(watch, found.last, words, grain, decimals),
    smoothed: explainSmoothed(watch, found, words, decimals),
    low: explainLimit(watch, found.last.low, words, decimals),
    high: explainLimit(watch, found.last.high, words, decimals),
  };
}

interface Words extends Readonly<Record<string, string>> {
  readonly name: string;
  readonly period: string;
}

export function rowsOf(id: WatchId, start: string, grain: Grain): RowsBehind | undefined {
  if (id !== 'aov' && id !== 'cac') return undefined;
  const end = toIsoDay(addPeriods(toDayNumber(start), 1, grain) - 1);
  return { kind: id === 'aov' ? 'orders' : 'spend', which: 'counted', from: start, to: end };
}

function explainValue(
  { id, figures }: Watch,
  { value, start }: WatchPoint,
  words: Words,
  grain: Grain,
  decimals: number,
): Explained {
  const { part = 0, whole = 0, gainedCount = 0, lostCount = 0 } = figures;
  const shown = { what: t(w.now, words), amount: formatWatched(id, value, decimals) };
  const rows = rowsOf(id, start, grain);
  const more = { ...shown, formula: t(watchFormulas[id].formula), ...(rows ? { rows } : {}) };
  const result = writeResult(id, value, decimals);
  if (id === 'newLost')
    return {
      ...more,
      worked: `${formatCount(gainedCount)} − ${formatCount(lostCount)} = ${result}`,
      base: null,
    };
  const divided = isMoney(id) ? formatMoneyFull(part, decimals) : formatMoneyFull(part, 1);
  const base = { what: t(watchFormulas[id].whole), amount: formatCount(whole) };
  return { ...more, worked: `${divided} ÷ ${base.amount} = ${result}`, base };
}

export function explainSmoothed(
  watch: Watch,
  { last, before }: LastPoints,
  words: Words,
  decimals: number,
): Explained | undefined {
  const { id, points, centre } = watch;
  if (last.smoothed === null) return undefined;
  const put = (value: number): string => write(id, value, decimals);
  const amount = formatWatched(id, last.smoothed, decimals);
  const result = writeResult(id, last.smoothed, decimals);
  const base = { what: t(w.learnt), amount: formatCount(watch.learnt?.count ?? 0) };
  if (isMark(watch)) {
    const three = points.slice(-3).map(({ value }) => put(value));
    const worked = `(${three.join(' + ')}) ÷ 3 = ${result}`;
    return { what: t(w.recent, words), amount, formula: t(w.recentFormula), worked, base: null };
  }
  const earlier = before?.smoothed ?? centre;
  return {
    ...{ what: t(w.smoothed, words), amount, base },
    formula: t(watch.againstYearBefore ? w.smoothedChange : w.smoothedFormula),
    worked: `0.4 × ${put(last.watched)} + 0.6 × ${put(earlier)} = ${result}`,
  };
}

export function explainLimit(
  watch: Watch,
  limit: number | null,
  words: Words,
  decimals: number,
): Explained | undefined {
  const { id, centre, learnt } = watch;
  if (limit === null || learnt === null) return undefined;
  const isLow = limit <= centre;
  const [formula, markFormula] = isLow ? [w.lowFormula, w.lowMark] : [w.highFormula, w.highMark];
  const put = (value: number): string => write(id, value, decimals);
  const spread = isShare(id)
    ? `${writeModelled(learnt.spread * 100, 4)}%`
    : writeModelled(learnt.spread, isMoney(id) ? Math.max(2, decimals) : 4);
  const step = `${writeFactor(learnt.factor)} × ${spread}`;
  const root = (limit - centre) / (learnt.factor * learnt.spread);
  const chance = isMark(watch) ? '÷ √3' : `× √${writeFactor(root * root)}`;
  return {
    ...{ what: t(isLow ? w.low : w.high, words), amount: formatWatched(id, limit, decimals) },
    formula: t(isMark(watch) ? markFormula : formula),
    worked: `${put(centre)} ${isLow ? '−' : '+'} ${step} ${chance} = ${writeResult(id, limit, decimals)}`,
    base: { what: t(w.learnt), amount: formatCount(learnt.count) },
  };
}
