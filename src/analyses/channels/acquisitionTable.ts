import type { AcquisitionRow, ChannelsResult, Mean } from '../../../workers/analyses/channels/result.ts';
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
import { channelsMessages as m } from '../../i18n/messagesChannels.ts';
import { channelHeads as h } from '../../i18n/messagesExplainHeads.ts';
import { explainRatio, explainSum, type Amount, type Explained } from '../../workbench/explained.ts';
import { explainWilsonEnds } from '../../workbench/explainInterval.ts';
import { writeMean } from '../../workbench/workedNumbers.ts';
import { channelFigures as w } from '../../i18n/messagesExplainParts.ts';
import { rowWords as r } from '../../i18n/messagesExplainRows.ts';
import { explainBrought, explainLoyalty, explainMean, explainPayback, linesOf } from './explained.ts';
import { formatRatio, moneyOf } from './words.ts';

/** What customers of each acquisition channel cost and bring, a column a field. */

const column = (label: Text, number = true): TableColumn => ({ label: t(label), number });
const interval = ({ low, high }: Share): string => `${formatPercent(low)}–${formatPercent(high)}`;

/** One column of the acquisition table: its head and what it has of a row. */
interface Field {
  readonly head: TableColumn;
  readonly cell: (row: AcquisitionRow) => TableCell;
  /** What stands behind the figure of a row. */
  readonly explain: ((at: number, row: AcquisitionRow) => Explained | undefined) | undefined;
}

const told = (row: AcquisitionRow, head: Text, amount: string, formula: string): Explained =>
  explainSum({ what: `${namePart(row)}: ${t(head)}`, amount }, formula);

function explainBought(row: AcquisitionRow): Explained {
  const of = row.memberCount ?? 0;
  return explainRatio(
    {
      what: `${namePart(row)}: ${t(m.bought)}`,
      amount: formatPercent(of === 0 ? 0 : row.customerCount / of),
    },
    { what: t(m.newCustomers), amount: formatCount(row.customerCount) },
    { what: t(m.members), amount: formatCount(of) },
  );
}

function listFields(result: ChannelsResult, decimals: number): Field[] {
  const { whole, mean } = moneyOf(decimals);
  const field = (label: Text, cell: Field['cell'], explain?: Field['explain']): Field => ({
    ...{ head: column(label), cell, explain },
  });
  const days = { days: result.windowDays };
  const newOf = (row: AcquisitionRow): Amount => ({
    what: t(w.count, { name: namePart(row) }),
    amount: formatCount(row.customerCount),
  });
  /** A mean over the customers of a channel. */
  const each = (row: AcquisitionRow, head: Text, sum: string, value: number | null): Explained | undefined =>
    value === null
      ? undefined
      : {
          ...explainRatio(
            { what: `${namePart(row)}: ${t(head)}`, amount: writeMean(value, decimals) },
            { what: sum, amount: formatMoneyFull(value * row.customerCount, decimals) },
            newOf(row),
          ),
          amount: mean(value),
        };
  const paid = (row: AcquisitionRow) => explainPayback(result, row, mean, decimals);
  const ofMembers = result.source === 'member';
  const margin = result.hasMargin;
  const ofAge = (at: number, value: Mean | null, measure: string): Explained | undefined =>
    value === null ? undefined : explainMean(result, at, value, measure, mean(value.value), decimals);
  return [
    { head: column(m.channel, false), cell: (row) => textCell(namePart(row)), explain: undefined },
    field(
      m.newCustomers,
      (row) => numberCell(row.customerCount, formatCount),
      (at) => explainLoyalty(result, at).count,
    ),
    ...(result.spend
      ? [
          field(
            m.cost,
            (row) => numberCell(row.payback?.cost ?? null, whole),
            (_, row) => ({
              ...told(row, m.cost, whole(row.payback?.cost ?? 0), t(r.cost)),
              rows: { kind: 'spend', which: 'counted' },
            }),
          ),
          field(
            m.wonCustomers,
            (row) => numberCell(row.payback?.newCustomers ?? null, formatCount),
            (_, row) =>
              told(row, m.wonCustomers, formatCount(row.payback?.newCustomers ?? 0), t(w.countFormula)),
          ),
          field(
            m.cac,
            (row) => numberCell(row.payback?.cac ?? null, mean),
            (_, row) => paid(row).cac,
          ),
          field(
            m.ltv,
            (row) => numberCell(row.payback?.ltv ?? null, mean),
            (_, row) => paid(row).ltv,
          ),
          field(
            m.ratio,
            (row) => numberCell(row.payback?.ratio ?? null, formatRatio),
            (_, row) => paid(row).ratio,
          ),
        ]
      : []),
    field(
      m.valueAtAge,
      (row) => numberCell(row.valueAtAge?.value ?? null, mean),
      (at, { valueAtAge }) => ofAge(at, valueAtAge, t(m.revenue)),
    ),
    ...(margin
      ? [
          field(
            m.marginAtAge,
            (row) => numberCell(row.marginAtAge?.value ?? null, mean),
            (at, { marginAtAge }) => ofAge(at, marginAtAge, t(m.margin)),
          ),
        ]
      : []),
    field(
      m.second,
      (row) => numberCell(row.second?.rate ?? null, formatPercent),
      (at) => explainLoyalty(result, at).second,
    ),
    field(
      m.observed,
      (row) => numberCell(row.valueAtAge?.of ?? 0, formatCount),
      (_, row) => ({
        ...told(row, m.observed, formatCount(row.valueAtAge?.of ?? 0), t(r.observed, days)),
        base: newOf(row),
      }),
    ),
    field(
      m.repurchase,
      (row) => numberCell(row.customerCount > 0 ? row.repurchase.rate : null, formatPercent),
      (at) => explainLoyalty(result, at).repurchase,
    ),
    field(
      m.repurchaseInterval,
      (row) => ({
        text: row.customerCount > 0 ? interval(row.repurchase) : '–',
        value: row.customerCount > 0 ? interval(row.repurchase) : null,
      }),
      (_, row) =>
        explainWilsonEnds(
          { what: `${namePart(row)}: ${t(m.repurchaseInterval)}`, amount: interval(row.repurchase) },
          row.repurchase,
          newOf(row).what,
        ),
    ),
    field(
      m.firstOrder,
      (row) => numberCell(row.firstOrder, mean),
      (_, row) => each(row, m.firstOrder, t(h.firstOrders), row.firstOrder),
    ),
    field(
      m.valueSoFar,
      (row) => numberCell(row.valueSoFar, mean),
      (_, row) => each(row, m.valueSoFar, t(w.revenue, { name: namePart(row) }), row.valueSoFar),
    ),
    ...(margin
      ? [
          field(
            m.marginSoFar,
            (row) => numberCell(row.marginSoFar, mean),
            (_, row) => each(row, m.marginSoFar, `${namePart(row)}: ${t(m.totalMargin)}`, row.marginSoFar),
          ),
        ]
      : []),
    field(
      m.totalRevenue,
      (row) => numberCell(row.revenue, whole),
      (_, row) => told(row, m.totalRevenue, whole(row.revenue), t(r.revenue)),
    ),
    field(
      m.revenueShare,
      (row) => numberCell(result.revenue > 0 ? row.revenue / result.revenue : null, formatPercent),
      (at) => explainBrought(result, at, decimals),
    ),
    ...(margin
      ? [
          field(
            m.totalMargin,
            (row) => numberCell(row.margin, whole),
            (_, row) => told(row, m.totalMargin, whole(row.margin ?? 0), t(r.margin)),
          ),
        ]
      : []),
    ...(ofMembers
      ? [
          field(
            m.members,
            (row) => numberCell(row.memberCount, formatCount),
            (_, row) => ({
              ...told(row, m.members, formatCount(row.memberCount ?? 0), t(h.members)),
              rows: null,
            }),
          ),
          field(
            m.bought,
            (row) => numberCell(row.memberCount ? row.customerCount / row.memberCount : null, formatPercent),
            (_, row) => explainBought(row),
          ),
        ]
      : []),
  ];
}

export function tabulateAcquisition(result: ChannelsResult, decimals: number): TableModel {
  const fields = listFields(result, decimals);
  return {
    columns: fields.map(({ head }) => head),
    rows: result.acquisition.map((row) => fields.map(({ cell }) => cell(row))),
  };
}

/** What stands behind the cells of the table, told when one is pressed. */
export function explainAcquisition(
  result: ChannelsResult,
  decimals: number,
): (row: number, column: number) => (() => Explained | null) | undefined {
  const fields = listFields(result, decimals);
  return (at, place) => {
    const row = result.acquisition[at];
    const { cell, explain } = fields[place] ?? {};
    if (!row || place === 0 || cell?.(row).value === null) return undefined;
    return () => {
      const account = explain?.(at, row);
      if (account === undefined) return null;
      // What was spent has rows of its own, and members are more than those who bought.
      return 'rows' in account
        ? account
        : { ...account, rows: linesOf(result, 'acquisition', at, namePart(row)) };
    };
  };
}
