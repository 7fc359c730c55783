import type { QualityFinding, QualityResult } from '../../../workers/analyses/quality/result.ts';
import { qualityChecks } from '../../../workers/contract/qualityChecks.ts';
import type { AppliedRepair, RepairPreview } from '../../../workers/contract/repairs.ts';
import type { Text } from '../../../workers/contract/text.ts';
import { columnWords } from '../../i18n/columnWords.ts';
import { formatCount, formatMoney, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { qualityHeads as h } from '../../i18n/messagesExplainHeads.ts';
import { qualityFigures as w } from '../../i18n/messagesExplainParts.ts';
import { qualityMessages as m } from '../../i18n/messagesQuality.ts';
import {
  explainRatio,
  explainSum,
  writtenAs,
  type Amount,
  type Explained,
  type Told,
} from '../../workbench/explained.ts';
import { writeFactor } from '../../workbench/workedNumbers.ts';
import { judged, shownCost } from './chart.ts';
import { partNames } from './explained.ts';
import { checkName, touchedRows } from './words.ts';

/** What stands behind the figures of a finding and of its repair; the rows of a finding are shown below it. */

const told = (what: string, amount: string, formula: string, of: Amount | null = null): Explained => ({
  ...explainSum({ what, amount }, formula, of),
  rows: null,
});

/** Of the sentence: how many, of how many, their share, and the limits that outlying amounts are beyond. */
export function explainTitle(
  { ref, role, header, count, of, parts }: QualityFinding,
  decimals: number,
): Told {
  const name = checkName(ref);
  const column = columnWords(ref.kind, role, header);
  const what = column === '' ? name : t(h.here, { check: name, column });
  const all = { what: t(h.all), amount: formatCount(of) };
  const found = { what, amount: formatCount(count) };
  const isFew = ref.check === 'extremeCustomer';
  return [
    told(found.what, found.amount, t(h.hereFormula), all),
    told(all.what, all.amount, t(h.allFormula)),
    of > 0
      ? {
          ...explainRatio(
            { what: t(h.share, { check: name }), amount: formatPercent(count / of) },
            found,
            all,
          ),
          rows: null,
        }
      : null,
    isFew ? told(t(h.customers), formatCount(parts.length), t(h.customersFormula)) : null,
    ...explainLimits(parts, decimals),
  ];
}

/** Both are as far from the median of the logs, so the median amount is √(low × high). */
function explainLimits(parts: QualityFinding['parts'], decimals: number): Told {
  const [low, high] = ['low', 'high'].map((name) => parts.find(({ text }) => text === name)?.count);
  if (low === undefined || high === undefined) return [];
  const [middle, spread] = [Math.sqrt(low * high), Math.sqrt(high / low)].map(writeFactor);
  const limit = (what: Text, value: number, formula: Text, sign: '÷' | '×'): Explained => {
    const full = formatMoneyFull(value, decimals);
    const account = { ...told(t(what), full, t(formula)), worked: `${middle} ${sign} ${spread} = ${full}` };
    return writtenAs(account, formatMoney(value, decimals));
  };
  return [limit(h.low, low, h.lowFormula, '÷'), limit(h.high, high, h.highFormula, '×')];
}

/** The points that a finding takes off the score, as the page writes them; null where it takes none. */
export function explainCost(result: QualityResult, { ref, count, cost }: QualityFinding): Explained | null {
  const { dimension } = qualityChecks[ref.check];
  const of = result.dimensions.find((one) => one.dimension === dimension);
  if (cost <= 0 || dimension === null || of === undefined) return null;
  const [part, whole] = partNames[dimension];
  const base = { what: t(whole), amount: formatCount(of.total) };
  const parts = formatCount(judged(result).length);
  // A row may count more than once, but no more than all is taken off.
  const share = count > of.total ? '1' : `${formatCount(count)} ÷ ${base.amount}`;
  const shown = String(shownCost(cost));
  const exact = writeFactor(cost);
  return {
    ...told(t(h.cost), `−${shown}`, t(h.costFormula, { part: t(part), whole: base.what }), base),
    worked: `100 × ${share} ÷ ${parts} = ${exact}${exact === shown ? '' : ` → ${shown}`}`,
  };
}

/** How many parts the score is the mean of. */
export function explainParts(result: QualityResult): Explained {
  const all = { what: t(m.scorecard), amount: formatCount(result.dimensions.length) };
  return told(t(w.parts), String(judged(result).length), t(h.partsFormula), all);
}

/** One of the things a finding is made of, by what it is called. */
export function explainOne(
  { ref, count }: QualityFinding,
  part: QualityFinding['parts'][number],
  what: string,
): Explained {
  const all = { what: checkName(ref), amount: formatCount(count) };
  return told(what, formatCount(part.count), t(h.partFormula), all);
}

type Counted = 'rows' | 'customers' | 'revenue';

/** A figure of the data as it is and as it would be. */
export function explainRepair(
  { before, after }: Pick<RepairPreview, 'before' | 'after'>,
  of: Counted,
  decimals: number,
): { readonly now: Explained; readonly later: Explained } {
  const what = t(m[of]);
  const full = (value: number): string =>
    of === 'revenue' ? formatMoneyFull(value, decimals) : formatCount(value);
  const short = (value: number): string =>
    of === 'revenue' ? formatMoney(value, decimals) : formatCount(value);
  const formulas = { rows: h.rowsFormula, customers: h.customersNow, revenue: h.revenueFormula };
  const now = { what: t(h.now, { what }), amount: full(before[of]) };
  const later = told(t(h.after, { what }), full(after[of]), t(h.afterFormula), now);
  const worked = `${now.amount} − ${full(before[of] - after[of])} = ${later.amount}`;
  return {
    now: writtenAs(told(now.what, now.amount, t(formulas[of])), short(before[of])),
    later: writtenAs({ ...later, worked }, short(after[of])),
  };
}

/** Rows whose spelling changes, and spellings that are not listed. */
export function explainSpellings({ rowCount, spellings }: RepairPreview, shown: number): Told {
  const all = formatCount(spellings.length);
  const more = formatCount(Math.max(0, spellings.length - shown));
  return [
    told(t(h.changed), formatCount(rowCount), t(h.changedFormula)),
    { ...told(t(h.more), more, t(h.moreFormula)), worked: `${all} − ${formatCount(shown)} = ${more}` },
  ];
}

export function explainTouched(repair: AppliedRepair): Explained {
  const parts = Object.values(repair.rowsByFile).map(formatCount);
  const rows = formatCount(touchedRows(repair));
  const worked = parts.length > 1 ? `${parts.join(' + ')} = ${rows}` : null;
  return { ...told(t(h.touched), rows, t(h.touchedFormula)), worked };
}
