import type { Watch, WatchId } from '../../../workers/analyses/signals/result.ts';
import { signalsSpec } from '../../../workers/analyses/signals/spec.ts';
import type { Grain } from '../../../workers/contract/periods.ts';
import { numberCell, type TableModel } from '../../charts/table.ts';
import { formatCount, formatDays, formatMoney, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { signalsMessages as m } from '../../i18n/messagesSignals.ts';
import { formatPeriod } from '../../i18n/periods.ts';

/** A value of what is watched, in its own unit. */
export function formatWatched(id: WatchId, value: number, decimals: number): string {
  switch (id) {
    case 'newLost':
      return formatCount(value);
    case 'retention':
    case 'oneTime':
      return formatPercent(value);
    case 'age':
      return (Math.round(value * 10) / 10 + 0).toFixed(1);
    case 'cycle':
      return formatDays(value);
    case 'aov':
    case 'cac':
      return formatMoney(value, decimals);
  }
}

export function nameGrain(grain: Grain): string {
  const choice = signalsSpec.options.grain.choices.find((one) => one.value === grain);
  return choice ? t(choice.label).toLowerCase() : grain;
}

export function tabulateWatch(watch: Watch, grain: Grain, decimals: number): TableModel {
  const format = (value: number): string => formatWatched(watch.id, value, decimals);
  const column = (label: string, number = true) => ({ label, number });
  return {
    columns: [
      column(t(m.period), false),
      column(t(m.value)),
      ...(watch.againstYearBefore ? [column(t(m.change))] : []),
      column(t(m.smoothed)),
      column(t(m.low)),
      column(t(m.high)),
    ],
    rows: watch.points.map((point) => [
      { text: formatPeriod(point.start, grain), value: point.start },
      numberCell(point.value, format),
      ...(watch.againstYearBefore ? [numberCell(point.watched, format)] : []),
      numberCell(point.smoothed, format),
      numberCell(point.low, format),
      numberCell(point.high, format),
    ]),
  };
}
