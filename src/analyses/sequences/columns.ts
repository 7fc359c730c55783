import type { NextRule, SequencesResult } from '../../../workers/analyses/sequences/result.ts';
import { rankTexts, type VirtualColumn, type VirtualModel } from '../../charts/virtualTable.ts';
import { formatCount, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { sequencesMessages as words } from '../../i18n/messagesSequences.ts';
import { sequencesTableMessages as m } from '../../i18n/messagesSequencesTables.ts';
import { explainRule, type RuleFigure } from './explained.ts';
import { explainPattern, type PatternFigure } from './explainedTables.ts';
import { formatLift, formatP, nameItem, namePrefix, nameSequence, sayVerdict } from './words.ts';

/** Rules and sequences as long tables; cells are written when they are drawn. */

function textColumn(
  key: string,
  label: string,
  width: number,
  text: (row: number) => string,
  count: number,
): VirtualColumn {
  return {
    ...{ key, label, isNumber: false, width, text },
    sortKeys: () => rankTexts(Array.from({ length: count }, (_, row) => text(row))),
  };
}

interface NumberColumn {
  readonly key: string;
  readonly label: string;
  readonly of: (row: number) => number | null;
  readonly format: (value: number) => string;
  readonly help?: string;
  readonly isHidden?: boolean;
}

function numberColumn(count: number, { key, label, of, format, ...more }: NumberColumn): VirtualColumn {
  return {
    ...{ key, label, isNumber: true, width: 96, ...more },
    text: (row) => {
      const value = of(row);
      return value === null ? '–' : format(value);
    },
    value: (row) => of(row) ?? '',
    sortKeys: () => Float64Array.from({ length: count }, (_, row) => of(row) ?? Number.NaN),
  };
}

/** Proven first, then as good as a shorter one, then not proven. */
const standing = ({ isProven, isNeedless }: NextRule): number => (isProven ? 2 : 0) - (isNeedless ? 1 : 0);

export function listRules(result: SequencesResult, rules: readonly NextRule[]): VirtualModel {
  const count = rules.length;
  const at = (row: number): NextRule => rules[row] as NextRule;
  const isDay = result.unit === 'day';
  const number = (
    key: RuleFigure,
    label: string,
    of: (rule: NextRule) => number,
    format: (value: number) => string,
    isHidden = false,
  ): VirtualColumn => ({
    ...numberColumn(count, { key, label, of: (row) => of(at(row)), format, isHidden }),
    explained: (row) => () => explainRule(result, at(row), row, key),
  });
  const days = (value: number): string => formatCount(Math.round(value));
  const [prefix, next] = [
    (row: number): string => namePrefix(result, at(row)),
    (row: number): string => nameItem(result, at(row).next),
  ];
  return {
    count,
    columns: [
      textColumn('prefix', t(words.prefix), 220, prefix, count),
      textColumn('next', t(words.next), 170, next, count),
      number('confidence', t(words.confidence), (rule) => rule.confidence, formatPercent),
      number('followed', t(m.followed), (rule) => rule.followed, formatCount),
      number('watched', t(m.watched), (rule) => rule.watched, formatCount),
      number('base', t(words.base), (rule) => rule.base, formatPercent),
      number('lift', t(words.lift), (rule) => rule.lift, formatLift),
      number('median', t(isDay ? m.median : m.medianStep), (rule) => rule.days.median, days),
      number('q1', t(isDay ? m.q1 : m.q1Step), (rule) => rule.days.q1, days, true),
      number('q3', t(isDay ? m.q3 : m.q3Step), (rule) => rule.days.q3, days, true),
      {
        ...{ key: 'verdict', label: t(words.verdict), isNumber: false, width: 120 },
        text: (row) => sayVerdict(at(row)),
        sortKeys: () => Int32Array.from(rules, standing),
      },
      number('pAdjusted', t(m.pAdjusted), (rule) => rule.pAdjusted, formatP),
      number('low', t(m.low), (rule) => rule.low, formatPercent, true),
      number('high', t(m.high), (rule) => rule.high, formatPercent, true),
      ...(isDay
        ? [
            number('waiting', t(words.waiting), (rule) => rule.waiting, formatCount),
            number('inTime', t(words.inTime), (rule) => rule.inTime, formatCount),
          ]
        : []),
    ],
    find: (wanted) => (row) => `${prefix(row)} ${next(row)}`.toLocaleLowerCase().includes(wanted),
  };
}

export function listPatterns(result: SequencesResult): VirtualModel {
  const { patterns } = result;
  const count = patterns.length;
  const isDay = result.unit === 'day';
  const name = (row: number): string => nameSequence(patterns[row]?.elements ?? []);
  const size = (row: number): number =>
    (patterns[row]?.elements ?? []).reduce((sum, { length }) => sum + length, 0);
  const number = (
    key: PatternFigure,
    label: string,
    of: (row: number) => number | null,
    format: (value: number) => string,
    help?: string,
  ): VirtualColumn => {
    const column = numberColumn(count, { key, label, of, format, ...(help === undefined ? {} : { help }) });
    return {
      ...column,
      explained: (row) =>
        of(row) === null ? undefined : () => explainPattern(result, row, key, column.text(row)),
    };
  };
  const days = (value: number): string => formatCount(Math.round(value));
  return {
    count,
    columns: [
      textColumn('sequence', t(m.sequence), 300, name, count),
      number('size', t(m.size), size, formatCount),
      number(
        'support',
        t(isDay ? m.support : m.supportStep),
        (row) => patterns[row]?.support ?? 0,
        formatCount,
      ),
      number('share', t(m.share), (row) => patterns[row]?.share ?? 0, formatPercent),
      number(
        'span',
        t(isDay ? m.span : m.spanStep),
        (row) => patterns[row]?.medianDays ?? null,
        days,
        t(m.spanHelp),
      ),
    ],
    find: (wanted) => (row) => name(row).toLocaleLowerCase().includes(wanted),
  };
}
