import { laterVerdicts, type RulesResult } from '../../../workers/analyses/rules/result.ts';
import { rankTexts, type VirtualColumn, type VirtualModel } from '../../charts/virtualTable.ts';
import { formatCount, formatDay, formatMoney, formatMoneyFull } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { rulesMessages as m } from '../../i18n/messagesRules.ts';
import { measureMessages } from '../../i18n/messagesRulesMeasures.ts';
import { itemsOf, leftOf, markSets, rightOf, type MeasureName } from './chart.ts';
import {
  explainBoth,
  explainLaterLift,
  explainMeasure,
  explainP,
  explainStake,
  hasStake,
} from './explained.ts';
import { explainCross } from './explainedTables.ts';
import { formulas } from './formulas.ts';
import { formatLift, formatMeasure, formatP, nameItem, nameItems, sayVerdict } from './words.ts';

const shown: ReadonlySet<MeasureName> = new Set(['confidence', 'lift']);

/** All rules as a table that sorts by any measure; cells are written when they are drawn. */
export function tabulateRules(result: RulesResult, decimals: number): VirtualModel {
  const { rules } = result;
  const names = Object.keys(rules.measures) as MeasureName[];
  return {
    count: rules.count,
    columns: [
      sideColumn(result, 'left'),
      sideColumn(result, 'right'),
      {
        ...countColumn('both', t(m.both), rules.bothCount, { help: t(m.bothHelp) }),
        explained: (row) => () => explainBoth(result, row),
      },
      ...names.map((name) => measureColumn(result, name)),
      ...stakeColumns(result, decimals),
      ...laterColumns(result),
      ...[
        { ...pColumn(result, 'fdr'), isHidden: result.replication !== null },
        pColumn(result, 'holm'),
        pColumn(result, 'fisher'),
      ],
      {
        key: 'needless',
        label: t(m.needless),
        help: t(m.needlessHelp),
        isNumber: true,
        width: 88,
        isHidden: true,
        text: (row) => (rules.needless[row] === 1 ? t(m.yes) : ''),
        sortKeys: () => rules.needless,
      },
      {
        ...countColumn('leftCount', t(m.leftCount), rules.leftCount, { isHidden: true }),
        explained: (row) => () => explainCross(result, row, 0, 2),
      },
      {
        ...countColumn('rightCount', t(m.rightCount), rules.rightCount, { isHidden: true }),
        explained: (row) => () => explainCross(result, row, 2, 0),
      },
    ],
    find: (wanted) => {
      const matches = Uint8Array.from(result.itemNames, (_, item) =>
        nameItem(result, item).toLocaleLowerCase().includes(wanted) ? 1 : 0,
      );
      const marked = markSets(result, (item) => matches[item] === 1);
      return (row) => marked[rules.left[row] ?? 0] === 1 || marked[rules.right[row] ?? 0] === 1;
    },
  };
}

function sideColumn(result: RulesResult, side: 'left' | 'right'): VirtualColumn {
  const itemsOn = side === 'left' ? leftOf : rightOf;
  const text = (row: number): string => nameItems(result, itemsOn(result, row));
  let ranks: Int32Array | null = null;
  return {
    key: side,
    label: t(m[side]),
    isNumber: false,
    width: 140,
    text,
    full: text,
    sortKeys: () => (ranks ??= rankSides(result, side)),
  };
}

/** By rule the place of a side’s names among all. */
function rankSides(result: RulesResult, side: 'left' | 'right'): Int32Array {
  const sets = result.rules[side];
  const used = [...new Set(sets)];
  const ranks = rankTexts(used.map((set) => nameItems(result, itemsOf(result, set))));
  const rankOf = new Int32Array(result.sets.offsets.length);
  used.forEach((set, i) => (rankOf[set] = ranks[i] ?? 0));
  return Int32Array.from(sets, (set) => rankOf[set] ?? 0);
}

function countColumn(
  key: string,
  label: string,
  values: Int32Array,
  more: { readonly help?: string; readonly isHidden?: boolean },
): VirtualColumn {
  return {
    ...{ key, label, isNumber: true, width: 76, ...more },
    text: (row) => formatCount(values[row] ?? 0),
    value: (row) => values[row] ?? 0,
    sortKeys: () => values,
  };
}

function measureColumn(result: RulesResult, name: MeasureName): VirtualColumn {
  const values = result.rules.measures[name];
  const { label, says } = measureMessages[name];
  return {
    key: name,
    label: t(label),
    help: `${t(says)}: ${formulas[name].symbols}`,
    isNumber: true,
    width: name === 'lift' ? 60 : 88,
    isHidden: !shown.has(name),
    text: (row) => formatMeasure(name, values[row] ?? Number.NaN),
    value: (row) => values[row] ?? 0,
    sortKeys: () => values,
    explained: (row) => () => explainMeasure(result, row, name),
  };
}

const pHelp = { fisher: m.fisherHelp, fdr: m.fdrHelp, holm: m.holmHelp } as const;

function pColumn(result: RulesResult, key: 'fisher' | 'fdr' | 'holm'): VirtualColumn {
  const values = result.rules[key];
  return {
    ...{ key, label: t(m[key]), help: t(pHelp[key]), isNumber: true, width: 76, isHidden: true },
    explained: (row) => () => explainP(result, row, key),
    text: (row) => formatP(values[row] ?? 1),
    value: (row) => values[row] ?? 1,
    sortKeys: () => values,
  };
}

function stakeColumns(result: RulesResult, decimals: number): VirtualColumn[] {
  const { atStake } = result.rules;
  if (atStake === null) return [];
  const isKnown = (row: number): boolean => !Number.isNaN(atStake[row] ?? Number.NaN);
  return [
    {
      key: 'atStake',
      label: t(m.atStake),
      help: t(m.atStakeHelp),
      isNumber: true,
      width: 80,
      text: (row) => (isKnown(row) ? formatMoney(atStake[row] ?? 0, decimals) : '–'),
      full: (row) => (isKnown(row) ? formatMoneyFull(atStake[row] ?? 0, decimals) : ''),
      value: (row) => (isKnown(row) ? Number((atStake[row] ?? 0).toFixed(decimals)) : ''),
      sortKeys: () => atStake,
      explained: (row) => (hasStake(result, row) ? () => explainStake(result, row, decimals) : undefined),
    },
  ];
}

function laterColumns(result: RulesResult): VirtualColumn[] {
  const { replication } = result;
  const { later } = result.rules;
  if (later === null || replication === null) return [];
  const isThere = (row: number): boolean =>
    (later.leftCount[row] ?? 0) > 0 && (later.rightCount[row] ?? 0) > 0;
  /** Held up first, then not shown, too few, not found before. */
  const standing: Readonly<Record<number, number>> = {
    [laterVerdicts.held]: 3,
    [laterVerdicts.unproven]: 2,
    [laterVerdicts.tooFew]: 1,
    [laterVerdicts.unfound]: 0,
  };
  return [
    {
      key: 'laterLift',
      label: t(m.laterLift),
      help: t(m.laterLiftHelp, {
        from: formatDay(replication.from),
        count: formatCount(replication.laterBaskets),
      }),
      isNumber: true,
      width: 96,
      isHidden: true,
      text: (row) => (isThere(row) ? formatLift(later.lift[row] ?? 0) : '–'),
      value: (row) => (isThere(row) ? (later.lift[row] ?? 0) : ''),
      sortKeys: () => later.lift.map((lift, row) => (isThere(row) ? lift : Number.NaN)),
      explained: (row) =>
        isThere(row) ? () => explainLaterLift(result, row, later, replication) : undefined,
    },
    {
      key: 'held',
      label: t(m.held),
      help: t(m.heldHelp),
      isNumber: true,
      width: 76,
      text: (row) => sayVerdict(later.held[row] ?? -1),
      sortKeys: () => Int8Array.from(later.held, (held) => standing[held] ?? 0),
    },
  ];
}
