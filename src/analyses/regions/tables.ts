import type { Favourites, Mix, RegionRow, RegionsResult } from '../../../workers/analyses/regions/result.ts';
import type { Share } from '../../../workers/contract/parts.ts';
import type { Text } from '../../../workers/contract/text.ts';
import { namePart } from '../../charts/partNames.ts';
import {
  numberCell,
  textCell,
  type TableCell,
  type TableColumn,
  type TableModel,
} from '../../charts/table.ts';
import { formatCount, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { rowWords as r } from '../../i18n/messagesExplainRows.ts';
import { regionsMessages as m } from '../../i18n/messagesRegions.ts';
import type { Explained } from '../../workbench/explained.ts';
import { growthOf, rankScores, type RateMeasure, type RatedRow } from './chart.ts';
import {
  explainCustomers,
  explainEach,
  explainEnds,
  explainGrowth,
  explainPart,
  explainPlain,
  explainRate,
  explainScore,
  explainShare,
} from './explained.ts';
import { formatChange, formatFactor, formatIndex, formatP, formatScore, headDimension } from './words.ts';

/** The tables of the page and behind its pictures, in the words of its language. */

const column = (label: Text, number = true): TableColumn => ({ label: t(label), number });
const intervalCell = ({ low, high, of }: Share): TableCell =>
  of === 0 ? numberCell(null, String) : textCell(`${formatPercent(low)}–${formatPercent(high)}`);

/** One column of the table of places: its head and what it has of a row. */
interface Field {
  readonly head: TableColumn;
  readonly cell: (row: RegionRow) => TableCell;
  /** What stands behind the figure of the place at a position. */
  readonly explain: ((at: number) => Explained | undefined) | undefined;
}

function listFields(result: RegionsResult, decimals: number): Field[] {
  const field = (label: Text, cell: Field['cell'], explain?: Field['explain']): Field => ({
    ...{ head: column(label), cell, explain },
  });
  const whole = (value: number): string => formatMoneyFull(value, decimals);
  const mean = (value: number): string => formatMoneyFull(value, Math.abs(value) >= 1_000 ? 0 : decimals);
  const share = (label: Text, rate: RateMeasure): Field =>
    field(
      label,
      (row) => {
        const own = row[rate];
        return numberCell(own === null || own.of === 0 ? null : own.rate, formatPercent);
      },
      (at) => explainRate(result, at, rate),
    );
  const days = { days: result.stretch?.days ?? 0 };
  const told = (
    label: Text,
    cell: Field['cell'],
    formula: Text,
    words: Readonly<Record<string, number>> = {},
  ): Field =>
    field(label, cell, (at) => {
      const row = result.rows[at];
      if (row === undefined) return undefined;
      return explainPlain(row, at, { what: t(label), amount: cell(row).text }, t(formula, words));
    });
  const hasMembers = result.rows.some(({ penetration }) => penetration !== null);
  const hasScore = result.rows.some(({ score }) => score !== null);
  return [
    {
      head: { label: headDimension(result), number: false },
      cell: (row) => textCell(namePart(row)),
      explain: undefined,
    },
    field(
      m.customers,
      (row) => numberCell(row.customerCount, formatCount),
      (at) => explainCustomers(result, at),
    ),
    field(
      m.customerShare,
      (row) => numberCell(row.customerCount / result.customerCount, formatPercent),
      (at) => explainPart(result, at),
    ),
    told(m.orders, (row) => numberCell(row.orders, formatCount), r.orders),
    told(m.revenue, (row) => numberCell(row.revenue, whole), r.revenue),
    field(
      m.revenueShare,
      (row) => numberCell(result.revenue > 0 ? row.revenue / result.revenue : null, formatPercent),
      (at) => explainShare(result, at, decimals),
    ),
    ...(result.hasMargin ? [told(m.margin, (row) => numberCell(row.margin, whole), r.margin)] : []),
    field(
      m.perCustomer,
      (row) => numberCell(row.revenuePerCustomer, mean),
      (at) => explainEach(result, at, mean, decimals),
    ),
    share(m.repurchase, 'repurchase'),
    field(
      m.interval,
      (row) => intervalCell(row.repurchase),
      (at) => explainEnds(result, at, t(m.interval), (own) => intervalCell(own).text),
    ),
    ...(result.stretch
      ? [
          told(m.recent, (row) => numberCell(row.recent, whole), r.recent, days),
          told(m.before, (row) => numberCell(row.before, whole), r.before, days),
          field(
            m.change,
            (row) => numberCell(growthOf(row), formatChange),
            (at) => {
              const row = result.rows[at];
              return row && explainGrowth(row, decimals);
            },
          ),
        ]
      : []),
    ...(hasMembers
      ? [
          told(m.members, (row) => numberCell(row.penetration?.of ?? null, formatCount), r.members),
          share(m.penetration, 'penetration'),
        ]
      : []),
    share(m.loyalShare, 'loyal'),
    ...(hasScore
      ? [
          ...(result.stores
            ? [told(m.stores, (row) => numberCell(row.storeCount, formatCount), r.stores)]
            : []),
          field(
            m.score,
            (row) => numberCell(row.score?.value ?? null, formatScore),
            (at) => explainScore(result, at),
          ),
        ]
      : []),
  ];
}

export function tabulatePlaces(result: RegionsResult, decimals: number): TableModel {
  const fields = listFields(result, decimals);
  return {
    columns: fields.map(({ head }) => head),
    rows: result.rows.map((row) => fields.map(({ cell }) => cell(row))),
  };
}

/** What stands behind the cells of the table, told when one is pressed. */
export function explainPlaces(
  result: RegionsResult,
  decimals: number,
): (row: number, column: number) => (() => Explained | null) | undefined {
  const fields = listFields(result, decimals);
  return (at, place) => {
    const row = result.rows[at];
    const { cell, explain } = fields[place] ?? {};
    if (!row || !explain || cell?.(row).value === null) return undefined;
    return () => explain(at) ?? null;
  };
}

/** Every factor of every score. */
export function tabulateScores(result: RegionsResult): TableModel {
  return {
    columns: [
      { label: headDimension(result), number: false },
      column(m.customers),
      column(m.base),
      column(m.loyalShare),
      column(m.interval),
      column(m.loyalty),
      column(m.stores),
      column(m.distance),
      column(m.score),
    ],
    rows: rankScores(result).map(({ row, score }) => [
      textCell(namePart(row)),
      numberCell(row.customerCount, formatCount),
      numberCell(score.base, formatFactor),
      numberCell(row.loyal.rate, formatPercent),
      intervalCell(row.loyal),
      numberCell(score.loyalty, formatFactor),
      numberCell(row.storeCount, formatCount),
      numberCell(score.distance, formatFactor),
      numberCell(score.value, formatScore),
    ]),
  };
}

export function tabulateRates(rows: readonly RatedRow[], measure: string, result: RegionsResult): TableModel {
  return {
    columns: [
      { label: headDimension(result), number: false },
      { label: measure, number: true },
      column(m.interval),
      column(m.customers),
    ],
    rows: rows.map(({ row, share }) => [
      textCell(namePart(row)),
      numberCell(share.rate, formatPercent),
      intervalCell(share),
      numberCell(share.of, formatCount),
    ]),
  };
}

export function tabulateMix(mix: Mix, result: RegionsResult): TableModel {
  return {
    columns: [
      { label: headDimension(result), number: false },
      { label: t(m[mix.item]), number: false },
      column(m.buyers),
      column(m.index),
      column(m.q),
    ],
    rows: result.rows.flatMap((row, at) =>
      mix.names.map((name, item) => {
        const cell = mix.cells[at]?.[item];
        return [
          textCell(namePart(row)),
          textCell(name),
          numberCell(cell?.buyers ?? 0, formatCount),
          numberCell(cell?.index ?? null, formatIndex),
          numberCell(cell?.q ?? null, formatP),
        ];
      }),
    ),
  };
}

export function tabulateFavourites({ list }: Favourites, result: RegionsResult): TableModel {
  return {
    columns: [
      column(m.productHead, false),
      { label: headDimension(result), number: false },
      column(m.buyers),
      column(m.expected),
      column(m.index),
      column(m.mixIndex),
      column(m.p),
      column(m.q),
    ],
    rows: list.map((one) => {
      const row = result.rows[one.row];
      return [
        textCell(one.name),
        textCell(row ? namePart(row) : ''),
        numberCell(one.buyers, formatCount),
        numberCell((one.placeBuyers * one.itemBuyers) / one.allBuyers, (value) => value.toFixed(1)),
        numberCell(one.index, formatIndex),
        numberCell(one.mixIndex, formatIndex),
        numberCell(one.p, formatP),
        numberCell(one.q, formatP),
      ];
    }),
  };
}
