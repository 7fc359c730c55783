import type { LifecycleResult, Outlook, ProgramRow } from '../../../workers/analyses/lifecycle/result.ts';
import type { Text } from '../../../workers/contract/text.ts';
import { formatCount, formatFigures, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { groupWords as g } from '../../i18n/messagesExplainGroups.ts';
import { programFigures as b } from '../../i18n/messagesExplainPrograms.ts';
import {
  explainRatio,
  explainRows,
  explainSum,
  type Amount,
  type Explained,
} from '../../workbench/explained.ts';
import type { Expected } from './chart.ts';
import { explainProgram } from './explained.ts';
import { nameProgram } from './words.ts';

/** What stands behind the figures beside a program. */

type OutlookFigure = 'count' | 'low' | 'high' | 'did' | 'of' | 'rate';
type MoneyFigure = 'amount' | 'lowAmount' | 'highAmount' | 'people' | 'pointAmount';

/** How many come anyway, and what they bring; the last only where somebody came and spent. */
export function explainOutlook(
  result: LifecycleResult,
  row: ProgramRow & { readonly outlook: Outlook },
  expected: Expected,
  decimals: number,
): Readonly<Record<OutlookFigure, () => Explained> & Partial<Record<MoneyFigure, () => Explained>>> {
  const { outlook, customerCount } = row;
  const days = { days: result.check?.days ?? 0 };
  const program = explainProgram(result, row, expected, decimals);
  const own = (account: Explained): Explained => explainRows(account, program.expected().rows ?? null);
  const size = formatCount(customerCount);
  const then = { what: t(g.thenIn, days), amount: formatCount(outlook.of) };
  const did = { what: t(b.did, days), amount: formatCount(outlook.count) };
  const end = (of: 'low' | 'high') => (): Explained => {
    const amount = formatCount(expected[of]);
    return own({
      ...explainSum({ what: t(b.end, days), amount }, t(b.endFormula), program.customers()),
      worked: `${size} × ${writeShare(outlook[of])} = ${amount}`,
    });
  };
  return {
    count: program.expected,
    ...{ low: end('low'), high: end('high') },
    did: () => explainRows(explainSum(did, t(b.didFormula, days), then), null),
    of: () => explainRows(explainSum(then, t(b.thenFormula, days)), null),
    rate: () => {
      const figure = { what: t(b.didRate), amount: formatPercent(outlook.rate) };
      return explainRows(explainRatio(figure, did, then), null);
    },
    ...explainMoney(row, expected, { days, size, did, decimals, own }),
  };
}

const writeShare = (share: number): string => `${formatFigures(share * 100, 9)}%`;

interface Parts {
  readonly days: { readonly days: number };
  readonly size: string;
  readonly did: Amount;
  readonly decimals: number;
  readonly own: (account: Explained) => Explained;
}

function explainMoney(
  { outlook }: { readonly outlook: Outlook },
  { revenue, onePoint }: Expected,
  { days, size, did, decimals, own }: Parts,
): Partial<Record<MoneyFigure, () => Explained>> {
  if (revenue === null || onePoint === null) return {};
  // Each is a mean: with the digits that the product needs.
  const each = {
    what: t(b.each, days),
    amount: formatMoneyFull(outlook.revenuePerBuyer ?? 0, decimals + 4),
  };
  const money = (value: number): string => formatMoneyFull(Math.round(value), decimals);
  const product = (what: Text, value: number, formula: Text, factor: string) => (): Explained =>
    own({
      ...explainSum({ what: t(what, days), amount: money(value) }, t(formula, days), each),
      worked: `${factor} × ${each.amount} = ${money(value)}`,
    });
  const end = (of: 'low' | 'high'): (() => Explained) =>
    product(b.moneyEnd, revenue[of], b.moneyFormula, `${size} × ${writeShare(outlook[of])}`);
  const people = { what: t(b.point), amount: formatCount(onePoint.customers) };
  const share = `(${did.amount} ÷ ${formatCount(outlook.of)})`;
  return {
    amount: product(b.money, revenue.amount, b.moneyFormula, `${size} × ${share}`),
    ...{ lowAmount: end('low'), highAmount: end('high') },
    people: () =>
      own({ ...explainSum(people, t(b.pointFormula)), worked: `${size} ÷ 100 = ${people.amount}` }),
    pointAmount: product(b.pointMoney, onePoint.amount, b.pointMoneyFormula, `${size} ÷ 100`),
  };
}

/** Who of a program may be written to, and who is in another, too; of those no lines are known. */
export function explainReach(
  result: LifecycleResult,
  row: ProgramRow,
): Readonly<Record<'any' | 'email' | 'sms' | 'push' | 'overlap', () => Explained>> {
  const name = { program: nameProgram(row.id) };
  const { email, sms, push, any } = row.reachable;
  const count = (what: string, value: number | null, formula: string) => (): Explained => {
    const size = explainProgram(result, row, null, 0).customers();
    return explainRows(explainSum({ what, amount: formatCount(value ?? 0) }, formula, size), null);
  };
  const by = (channel: Text, value: number | null): (() => Explained) =>
    count(t(b.reachBy, { ...name, channel: t(channel) }), value, t(b.reachByFormula));
  return {
    any: count(t(b.reach, name), any, t(b.reachFormula)),
    email: by(b.viaEmail, email),
    sms: by(b.viaSms, sms),
    push: by(b.viaPush, push),
    overlap: count(t(b.overlap, name), row.inCrossSell, t(b.overlapFormula)),
  };
}
