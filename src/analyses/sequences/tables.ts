import type { SequencesResult } from '../../../workers/analyses/sequences/result.ts';
import { numberCell, textCell, type TableColumn, type TableModel } from '../../charts/table.ts';
import { formatCount, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { sequencesMessages as words } from '../../i18n/messagesSequences.ts';
import { sequencesTableMessages as m } from '../../i18n/messagesSequencesTables.ts';
import { buildSteps, type PlacedRule } from './chart.ts';
import type { FlowBand } from './flow.ts';
import { formatLift, nameItem, nameKind, namePosition, namePrefix, nameShown, nameStage } from './words.ts';

/** The tables behind the pictures, in the words of the page’s language. */

const column = (label: string, number = true): TableColumn => ({ label, number });

export function tabulateRules(result: SequencesResult, rules: readonly PlacedRule[]): TableModel {
  const days = (value: number): string => formatCount(Math.round(value));
  return {
    columns: [
      ...[column(t(words.prefix), false), column(t(words.next), false), column(t(words.confidence))],
      ...[column(t(m.low)), column(t(m.high)), column(t(m.followed)), column(t(m.watched))],
      ...[column(t(words.base)), column(t(words.lift))],
      column(t(result.unit === 'day' ? m.median : m.medianStep)),
    ],
    rows: rules.map(({ rule }) => [
      textCell(namePrefix(result, rule)),
      textCell(nameItem(result, rule.next)),
      numberCell(rule.confidence, formatPercent),
      numberCell(rule.low, formatPercent),
      numberCell(rule.high, formatPercent),
      numberCell(rule.followed, formatCount),
      numberCell(rule.watched, formatCount),
      numberCell(rule.base, formatPercent),
      numberCell(rule.lift, formatLift),
      numberCell(rule.days.median, days),
    ]),
  };
}

export function tabulateFlows(result: SequencesResult, bands: readonly FlowBand[]): TableModel {
  return {
    columns: [
      ...[column(t(m.from), false), column(t(m.to), false)],
      ...[column(t(result.unit === 'day' ? m.support : m.supportStep)), column(t(m.share))],
    ],
    rows: bands.map((band) => [
      textCell(`${nameStage(band.stage)}: ${nameKind(result, band.from)}`),
      textCell(`${nameStage(band.stage + 1)}: ${nameKind(result, band.to)}`),
      numberCell(band.customers, formatCount),
      numberCell(band.share, formatPercent),
    ]),
  };
}

export function tabulateSteps(result: SequencesResult): TableModel {
  const { items, reached } = result.shown.steps;
  return {
    columns: [
      column(t(m.sequence), false),
      ...reached.map((_, position) => column(namePosition(result, position))),
    ],
    rows: [
      [textCell(t(m.reached)), ...reached.map((count) => numberCell(count, formatCount))],
      ...buildSteps(result).map((cells, row) => [
        textCell(nameShown(result, items[row] ?? -1)),
        ...cells.map(({ share }) => numberCell(share, formatPercent)),
      ]),
    ],
  };
}
