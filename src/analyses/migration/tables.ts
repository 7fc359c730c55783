import type { Outlook, Sums } from '../../../workers/analyses/migration/result.ts';
import {
  numberCell,
  textCell,
  type TableCell,
  type TableColumn,
  type TableModel,
} from '../../charts/table.ts';
import { formatCount, formatDay, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { migrationMessages as m } from '../../i18n/messagesMigration.ts';
import { outlookMessages as o } from '../../i18n/messagesMigrationOutlook.ts';
import { changeOf, type Flow, type KnownResult } from './chart.ts';
import { capital, directionTexts, formatChangeFull, nameFlow, nameGroup, partTexts } from './words.ts';

const head = (label: string, number = true): TableColumn => ({ label, number });

/** Customers of the earlier groups by the later ones, with sums. */
export function tabulateMatrix({ from, to, matrix }: KnownResult): TableModel {
  const count = (value: number): TableCell => numberCell(value, formatCount);
  return {
    columns: [head(t(m.fromHead), false), head(t(m.all)), ...to.map((id) => head(nameGroup(id)))],
    rows: [
      ...from.map((id, row) => [
        textCell(nameGroup(id)),
        count(matrix.rows[row]?.customers ?? 0),
        ...to.map((_, column) => count(matrix.cells[row * to.length + column]?.customers ?? 0)),
      ]),
      [
        textCell(t(m.all)),
        count(matrix.total.customers),
        ...matrix.columns.map(({ customers }) => count(customers)),
      ],
    ],
  };
}

/** One row a flow. */
export function tabulateFlows(flows: readonly Flow[], decimals: number): TableModel {
  const money = (value: number): TableCell => numberCell(value, (shown) => formatMoneyFull(shown, decimals));
  return {
    columns: [
      head(t(m.move), false),
      head(t(m.direction), false),
      head(t(m.customers)),
      head(t(m.share)),
      head(t(m.interval), false),
      head(t(m.before)),
      head(t(m.during)),
      head(t(m.change)),
      head(t(m.won)),
      head(t(m.lost)),
    ],
    rows: flows.map(({ from, to, direction, sums }) => [
      textCell(nameFlow(from, to)),
      textCell(t(directionTexts[direction])),
      numberCell(sums.customers, formatCount),
      numberCell(sums.share.rate, formatPercent),
      textCell(`${formatPercent(sums.share.low)}–${formatPercent(sums.share.high)}`),
      money(sums.before),
      money(sums.during),
      numberCell(changeOf(sums), (value) => formatChangeFull(value, decimals)),
      money(sums.won),
      money(sums.lost),
    ]),
  };
}

/** The sums under all flows. */
export function totalOfFlows({ matrix }: KnownResult, decimals: number): TableCell[] {
  const { customers, before, during, won, lost } = matrix.total;
  const money = (value: number): TableCell => numberCell(value, (shown) => formatMoneyFull(shown, decimals));
  return [
    textCell(t(m.total)),
    textCell(''),
    numberCell(customers, formatCount),
    textCell(''),
    textCell(''),
    money(before),
    money(during),
    numberCell(during - before, (value) => formatChangeFull(value, decimals)),
    money(won),
    money(lost),
  ];
}

export function tabulateBridge(result: KnownResult, decimals: number): TableModel {
  const money = (value: number): TableCell => numberCell(value, (shown) => formatMoneyFull(shown, decimals));
  return {
    columns: [
      head(t(m.part), false),
      head(t(m.customers)),
      head(t(m.before)),
      head(t(m.during)),
      head(t(m.change)),
    ],
    rows: [
      ...result.matrix.parts.map((part) => ({ name: capital(t(partTexts[part.kind])), sums: part as Sums })),
      { name: t(m.total), sums: result.matrix.total },
    ].map(({ name, sums }) => [
      textCell(name),
      numberCell(sums.customers, formatCount),
      money(sums.before),
      money(sums.during),
      numberCell(changeOf(sums), (value) => formatChangeFull(value, decimals)),
    ]),
  };
}

/** Past sizes, then the expected ones with their band, group by group. */
export function tabulateOutlook({ states, past, ahead }: Outlook): TableModel {
  const whole = (value: number): TableCell => numberCell(Math.round(value), formatCount);
  const none = numberCell(null, formatCount);
  return {
    columns: [
      head(t(o.group), false),
      head(t(o.date), false),
      head(t(o.kind), false),
      head(t(o.expected)),
      head(t(o.low)),
      head(t(o.high)),
    ],
    rows: states.flatMap((id, at) => [
      ...past.map(({ day, sizes }) => [
        textCell(nameGroup(id)),
        { text: formatDay(day), value: day },
        textCell(t(o.past)),
        whole(sizes[at] ?? 0),
        none,
        none,
      ]),
      ...ahead.map(({ day, expected, low, high }) => [
        textCell(nameGroup(id)),
        { text: formatDay(day), value: day },
        textCell(t(o.ahead)),
        whole(expected[at] ?? 0),
        whole(low[at] ?? 0),
        whole(high[at] ?? 0),
      ]),
    ]),
  };
}
