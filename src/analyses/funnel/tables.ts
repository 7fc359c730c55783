import type { EventsFunnel, StagesFunnel } from '../../../workers/analyses/funnel/result.ts';
import type { RateWatch } from '../../../workers/analyses/funnel/result.ts';
import type { Grain } from '../../../workers/contract/periods.ts';
import { numberCell, textCell, type TableColumn, type TableModel } from '../../charts/table.ts';
import { formatCount, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { funnelMessages as m } from '../../i18n/messagesFunnel.ts';
import { measureNames, stageNames } from '../../i18n/messagesFunnelNames.ts';
import { formatPeriod } from '../../i18n/periods.ts';
import { formatRate, nameSegment, nameStep } from './words.ts';
import type { Text } from '../../../workers/contract/text.ts';

const column = (label: Text, number = true): TableColumn => ({ label: t(label), number });

export function tabulateSteps({ steps }: EventsFunnel): TableModel {
  return {
    columns: [
      column(m.columnStep, false),
      column(m.columnCount),
      column(m.columnPrevious),
      column(m.columnLow),
      column(m.columnHigh),
      column(m.columnFirst),
      column(m.columnStopped),
      column(m.columnKnown),
      column(m.columnMedian),
    ],
    rows: steps.map((step, i) => [
      { text: `${i + 1}. ${nameStep(step.source)}`, value: `${i + 1}. ${nameStep(step.source)}` },
      numberCell(step.count, formatCount),
      numberCell(step.fromPrevious, formatPercent),
      numberCell(step.previousInterval?.low ?? null, formatPercent),
      numberCell(step.previousInterval?.high ?? null, formatPercent),
      numberCell(step.fromFirst, formatPercent),
      numberCell(step.stopped, formatCount),
      numberCell(step.stoppedCustomers, formatCount),
      numberCell(step.seconds && step.seconds.median / 60, (minutes) =>
        String(Math.round(minutes * 10) / 10),
      ),
    ]),
  };
}

/** Segments by step: how many reached it. */
export function tabulateSegments(result: EventsFunnel): TableModel {
  const { steps, segments } = result;
  return {
    columns: [
      column(m.columnSegment, false),
      ...steps.map(({ source }) => ({ label: nameStep(source), number: true })),
      column(m.columnFirst),
    ],
    rows: segments.map((segment) => [
      textCell(nameSegment(result, segment)),
      ...segment.counts.map((count) => numberCell(count, formatCount)),
      numberCell(lastShare(segment.counts), formatPercent),
    ]),
  };
}

function lastShare(counts: readonly number[]): number | null {
  const first = counts[0] ?? 0;
  return first > 0 ? (counts.at(-1) ?? 0) / first : null;
}

export function tabulateRate(watch: RateWatch, starts: readonly string[], grain: Grain): TableModel {
  return {
    columns: [column(m.columnPeriod, false), column(m.columnRate), column(m.columnLow), column(m.columnHigh)],
    rows: starts.map((start, i) => [
      { text: formatPeriod(start, grain), value: start },
      numberCell(watch.rates[i] ?? null, formatRate),
      numberCell(watch.low[i] ?? null, formatRate),
      numberCell(watch.high[i] ?? null, formatRate),
    ]),
  };
}

export function tabulateStages({ stages, months }: StagesFunnel): TableModel {
  return {
    columns: [
      column(m.columnStage, false),
      column(m.columnMeasure, false),
      column(m.columnTotal),
      column(m.columnRate),
      ...months.map((start) => ({ label: formatPeriod(start, 'month'), number: true })),
    ],
    rows: stages.map((stage) => [
      textCell(t(stageNames[stage.id])),
      textCell(stage.measure ? t(measureNames[stage.measure]) : '–'),
      numberCell(stage.measure ? stage.total : null, formatCount),
      numberCell(stage.baseTotal > 0 ? stage.total / stage.baseTotal : null, formatRate),
      ...stage.values.map((value) => numberCell(value, formatCount)),
    ]),
  };
}
