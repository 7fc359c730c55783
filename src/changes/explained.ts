import { kpiWords } from '../analyses/kpi/allKpiWords.ts';
import type { Change } from '../analyses/kpi/chart.ts';
import { writeMove } from '../analyses/kpi/explainedMoves.ts';
import { formatFigure, nameKpi } from '../analyses/kpi/words.ts';
import { shorten, visible } from '../../workers/contract/rawText.ts';
import { formatCount, formatDay, formatFigures, formatPercent } from '../i18n/format.ts';
import { t } from '../i18n/language.svelte.ts';
import { changesMessages as m } from '../i18n/messagesChanges.ts';
import { changeFigures as f } from '../i18n/messagesExplainChanges.ts';
import { explainRatio, explainSum, type Explained } from '../workbench/explained.ts';
import type { FigureChange, GroupChange } from './compare.ts';
import type { KeptFigure, Snapshot } from './snapshot.ts';

/** With digits enough for what is worked out with it; rates in per cent. */
function writeExact(value: number, { unit }: KeptFigure): string {
  const size = unit === 'rate' ? value * 100 : value;
  return Number.isInteger(size) ? formatCount(size) : formatFigures(size, 12);
}

/** A figure of last time: of it nothing is there but its value. */
export function explainThen(figure: KeptFigure, { data }: Snapshot, decimals: number): Explained {
  const { id, value, unit } = figure;
  const file = visible(shorten(data.name, 60));
  return explainSum(
    { what: t(f.before, { what: nameKpi(id) }), amount: formatFigure(value, unit, decimals) },
    t(f.keptFormula, { formula: t(kpiWords[id].formula), day: formatDay(data.asOf), file }),
  );
}

/** How a figure moved, as its size is written. */
export function explainDifference({ before, now }: FigureChange, change: Change, size: string): Explained {
  const sign = now.unit === 'rate' ? '%' : '';
  const [later, earlier] = [now, before].map((one) => `${writeExact(one.value, one)}${sign}`) as [
    string,
    string,
  ];
  return {
    ...{ what: t(f.difference, { what: nameKpi(now.id) }), amount: size },
    formula: writeMove(change, t(m.now), t(m.before)),
    worked: `${writeMove(change, later, earlier)} = ${size}`,
    base: change.isDifference ? null : { what: t(f.before, { what: nameKpi(before.id) }), amount: earlier },
  };
}

/** An end of the interval of a difference, as it is written. */
export function explainEnd(
  { before, now }: FigureChange,
  side: 'low' | 'high',
  shown: string,
): Explained | null {
  if (before.interval === null || now.interval === null) return null;
  const write = (value: number): string => writeExact(value, now);
  const [own, other] = side === 'low' ? (['low', 'high'] as const) : (['high', 'low'] as const);
  const apart = (a: number, b: number): string =>
    `(${a < b ? `${write(b)} − ${write(a)}` : `${write(a)} − ${write(b)}`})²`;
  const spread = `√(${apart(now.value, now.interval[own])} + ${apart(before.value, before.interval[other])})`;
  return {
    ...{ what: t(f.end, { what: nameKpi(now.id) }), amount: shown },
    formula: t(f.endFormula),
    worked: `${write(now.value)} − ${write(before.value)} ${side === 'low' ? '−' : '+'} ${spread} = ${shown}`,
    base: null,
  };
}

type GroupFigure = 'before' | 'now' | 'difference' | 'thenShare' | 'nowShare';

/** The figures of a group by their names; `days` are those of then and now. */
export function explainGroup(
  name: string,
  group: GroupChange,
  all: { readonly before: number; readonly now: number },
  days: { readonly before: string; readonly now: string },
): Readonly<Record<GroupFigure, Explained>> {
  const size = (when: 'before' | 'now'): Explained => {
    const what = t(when === 'now' ? f.now : f.before, { what: t(f.group, { group: name }) });
    const whole = { what: t(f.grouped), amount: formatCount(all[when]) };
    const amount = formatCount(group[when]);
    return explainSum({ what, amount }, t(f.groupFormula, { day: formatDay(days[when]) }), whole);
  };
  const share = (when: 'before' | 'now', value: number): Explained => {
    const what = t(when === 'now' ? f.now : f.before, { what: t(f.share, { group: name }) });
    const whole = { what: t(f.grouped), amount: formatCount(all[when]) };
    return explainRatio({ what, amount: formatPercent(value) }, size(when), whole);
  };
  const [now, before] = [formatCount(group.now), formatCount(group.before)];
  const amount = writeSigned(group.now - group.before);
  return {
    ...{ before: size('before'), now: size('now') },
    difference: {
      ...{ what: t(f.difference, { what: t(f.group, { group: name }) }), amount },
      ...{ formula: `${t(m.now)} − ${t(m.before)}`, worked: `${now} − ${before} = ${amount}`, base: null },
    },
    ...{ thenShare: share('before', group.thenShare), nowShare: share('now', group.nowShare) },
  };
}

/** A number of customers more or fewer. */
function writeSigned(value: number): string {
  return value === 0 ? '0' : `${value > 0 ? '+' : '−'}${formatCount(Math.abs(value))}`;
}

/** Who moved: the sentence and each flow. */
export function explainMoved(
  moved: { readonly count: number; readonly of: number; readonly rate: number },
  days: { readonly earlier: string; readonly asOf: string },
): readonly Explained[] {
  const words = { before: formatDay(days.earlier), now: formatDay(days.asOf) };
  const there = { what: t(f.there), amount: formatCount(moved.of) };
  const gone = { what: t(f.moved), amount: formatCount(moved.count) };
  return [
    explainSum(there, t(f.thereFormula, words)),
    explainSum(gone, t(f.movedFormula, words), there),
    explainRatio({ what: t(f.movedShare), amount: formatPercent(moved.rate) }, gone, there),
  ];
}

export function explainFlow(
  flow: string,
  amount: string,
  days: { readonly earlier: string; readonly asOf: string },
): Explained {
  const words = { before: formatDay(days.earlier), now: formatDay(days.asOf) };
  return explainSum({ what: t(f.flow, { flow }), amount }, t(f.flowFormula, words));
}

/** The four counts of the finding, in the order in which it tells them. */
export function explainTally(
  counts: Readonly<Record<'tested' | 'changed' | 'rang' | 'gone', string>>,
  alarms: number,
): readonly Explained[] {
  const tested = { what: t(f.tested), amount: counts.tested };
  const watched = { what: t(f.watched), amount: formatCount(alarms) };
  return [
    ...(counts.tested === '0'
      ? []
      : [
          explainSum(tested, t(f.testedFormula)),
          explainSum({ what: t(f.changed), amount: counts.changed }, t(f.changedFormula), tested),
        ]),
    explainSum({ what: t(f.rang), amount: counts.rang }, t(f.rangFormula), watched),
    explainSum({ what: t(f.gone), amount: counts.gone }, t(f.goneFormula), watched),
  ];
}
