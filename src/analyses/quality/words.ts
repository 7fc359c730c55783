import type { QualityFinding } from '../../../workers/analyses/quality/result.ts';
import { qualityChecks, qualityLimits } from '../../../workers/contract/qualityChecks.ts';
import type { AppliedRepair, DataRepair, FindingRef } from '../../../workers/contract/repairs.ts';
import { roleIn, rolesOf, tableKinds, type TableKind } from '../../../workers/contract/tables.ts';
import { formatCount, formatDay, formatMoney, formatPercent } from '../../i18n/format.ts';
import { columnWords } from '../../i18n/columnWords.ts';
import { t } from '../../i18n/language.svelte.ts';
import { findingTexts } from '../../i18n/messagesFindings.ts';
import { findingTextsOne } from '../../i18n/messagesFindingsOne.ts';
import { shownValue } from '../../personal.svelte.ts';
import { qualityMessages as m } from '../../i18n/messagesQuality.ts';

/** A finding as a sentence. */
export function findingTitle(finding: QualityFinding, decimals: number): string {
  const { ref, role, header, count, of, share, parts } = finding;
  const bound = (name: string): string =>
    formatMoney(parts.find(({ text }) => text === name)?.count ?? 0, decimals);
  const { says } = findingTexts[ref.check];
  const one = findingTextsOne[ref.check];
  const isOne = (ref.check === 'extremeCustomer' ? parts.length : count) === 1;
  return t(isOne && one ? one : says, {
    ...{ count: formatCount(count), of: formatCount(of), share: formatPercent(share) },
    ...{ column: columnWords(ref.kind, role, header), file: header, table: t(tableKinds[ref.kind].label) },
    ...{ low: bound('low'), high: bound('high'), first: shownValue(parts[0]?.text ?? '', role, header) },
    ...{
      customers: formatCount(parts.length),
      year: `${qualityLimits.oldestYear}`,
      age: qualityLimits.oldestAge,
    },
  });
}

export function checkName({ check }: FindingRef): string {
  return t(qualityChecks[check].label);
}

/** The verb of a repair, with what it touches. */
export function repairLabel(repair: DataRepair, rows: number): string {
  const count = formatCount(rows);
  if (repair.by === 'leaveOutCustomer')
    return t(m.leaveOutCustomer, { customer: shownValue(repair.customer, 'customer') });
  if (repair.by === 'mergeSpellings') return t(rows === 1 ? m.mergeOne : m.merge, { count });
  const { check } = repair.finding;
  const keepsFirst = check === 'duplicateRows' || check === 'overlap' || check === 'sameKey';
  if (rows === 1) return t(keepsFirst ? m.keepFirstOne : m.leaveOutOne);
  return t(keepsFirst ? m.keepFirst : m.leaveOut, { count });
}

export function touchedRows({ rowsByFile }: AppliedRepair): number {
  return Object.values(rowsByFile).reduce((sum, rows) => sum + rows, 0);
}

/** What a repair that stands has done. */
export function appliedTitle({ repair }: AppliedRepair): string {
  if (repair.by === 'leaveOutCustomer')
    return t(m.appliedCustomer, { customer: shownValue(repair.customer, 'customer') });
  if (repair.by === 'leaveOut') return t(m.appliedLeaveOut, { what: checkName(repair.finding) });
  return t(m.appliedMerge, { column: engineColumnWords(repair.kind, repair.column) });
}

/** The role behind an engine’s column name, which is the role in small letters. */
function engineColumnWords(kind: TableKind, column: string): string {
  const bare = column.replaceAll('_', '').toLowerCase();
  const role = rolesOf(kind).find((name) => name.toLowerCase() === bare);
  return role ? t(roleIn(kind, role).label) : column;
}

/** One of the things a finding is made of, as text and figure. */
export function partWords({ ref }: QualityFinding, part: QualityFinding['parts'][number]): [string, string] {
  if (ref.check === 'dateGap')
    return [
      t(m.gap, { first: formatDay(part.text), last: formatDay(part.more) }),
      t(m.gapDays, { count: formatCount(part.count) }),
    ];
  const rows = t(m.customerLines, { count: formatCount(part.count) });
  if (ref.check === 'spellings') return [t(m.spellingOf, { main: part.text, others: part.more }), rows];
  return [part.text, rows];
}
