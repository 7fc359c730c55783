import {
  programCell,
  type LifecycleResult,
  type ProgramRow,
} from '../../../workers/analyses/lifecycle/result.ts';
import { formatCount, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { groupWords as g } from '../../i18n/messagesExplainGroups.ts';
import { figureWords as w } from '../../i18n/messagesExplainFigures.ts';
import { programTexts } from '../../i18n/messagesLifecyclePrograms.ts';
import {
  explainRatio,
  explainRows,
  explainSum,
  linesOf,
  linesOfGroups,
  type Amount,
  type Explained,
  type RowsBehind,
} from '../../workbench/explained.ts';
import { stageRow, type Expected, type StageBar } from './chart.ts';
import { limitWords, nameProgram, nameStage } from './words.ts';

/** What stands behind the figures of the finding. */
export function explainFinding(
  result: LifecycleResult,
  decimals: number,
): Readonly<Record<string, Explained>> {
  const [risk, dormant] = [stageRow(result, 'atRisk'), stageRow(result, 'dormant')];
  const customers = customersOf(result);
  const [ofRisk, ofDormant] = [linesOfStage('atRisk'), linesOfStage('dormant')];
  const money = (amount: number): string => formatMoneyFull(amount, decimals);
  const atRisk = { what: t(w.atRisk), amount: formatCount(risk.customerCount) };
  const gone = { what: t(w.dormant), amount: formatCount(dormant.customerCount) };
  const stake = (what: string, amount: number, of: Amount): Explained =>
    explainSum({ what, amount: money(amount) }, t(w.stakeFormula), of);
  return {
    risk: explainRows(explainSum(atRisk, t(w.stageFormula), customers), ofRisk),
    riskStake: explainRows(stake(t(w.atRiskStake), risk.lastYearAmount, atRisk), ofRisk),
    dormant: explainRows(explainSum(gone, t(w.stageFormula), customers), ofDormant),
    dormantStake: explainRows(stake(t(w.dormantStake), dormant.lastYearAmount, gone), ofDormant),
    customers: explainSum(
      { what: t(g.buyers), amount: formatCount(result.buyerCount) },
      t(g.buyersFormula),
      customers,
    ),
  };
}

export const customersOf = ({ customerCount }: LifecycleResult): Amount => ({
  what: t(w.customers),
  amount: formatCount(customerCount),
});

/** null for those who never bought. */
export function linesOfStage(id: StageBar['id']): RowsBehind | null {
  return id === 'prospect' ? null : linesOfGroups([id], t(g.segmentLines, { segment: nameStage(id) }));
}

/** The main figures of a stage in the table. */
export function explainStage(
  result: LifecycleResult,
  bar: StageBar,
  decimals: number,
): {
  readonly customerShare: () => Explained;
  readonly revenueShare: () => Explained;
  readonly lastYear: () => Explained;
} {
  const name = { stage: nameStage(bar.id) };
  const rows = linesOfStage(bar.id);
  const money = (amount: number): string => formatMoneyFull(amount, decimals);
  const size = (): Amount => ({ what: t(g.stageCustomers, name), amount: formatCount(bar.customerCount) });
  return {
    customerShare: () =>
      explainRows(
        explainRatio(
          { what: t(g.stageShare, name), amount: formatPercent(bar.customerShare) },
          size(),
          customersOf(result),
        ),
        rows,
      ),
    revenueShare: () =>
      explainRows(
        explainRatio(
          { what: t(g.stageRevenueShare, name), amount: formatPercent(bar.revenueShare) },
          { what: t(g.stageRevenue, name), amount: money(bar.revenue) },
          { what: t(w.revenue), amount: money(result.revenue) },
        ),
        rows,
      ),
    lastYear: () =>
      explainRows(
        explainSum(
          { what: t(g.stageStake, name), amount: money(bar.lastYearAmount) },
          t(w.stakeFormula),
          size(),
        ),
        rows,
      ),
  };
}

/** The figures of a program; expected: of those in it now, where it is known. */
export function explainProgram(
  result: LifecycleResult,
  row: ProgramRow,
  expected: Expected | null,
  decimals: number,
): {
  readonly customers: () => Explained;
  readonly stake: () => Explained;
  readonly expected: () => Explained;
} {
  const name = { program: nameProgram(row.id) };
  const rows =
    row.id === 'acquisition'
      ? null
      : linesOf({ by: 'cells', cells: [programCell(row.id)] }, t(g.segmentLines, { segment: name.program }));
  const size = (): Amount => ({ what: t(g.programCustomers, name), amount: formatCount(row.customerCount) });
  const { count, of } = row.outlook ?? { count: 0, of: 0 };
  const days = { days: result.check?.days ?? 0 };
  return {
    customers: () =>
      explainRows(
        explainSum(size(), t(programTexts[row.id].who, limitWords(result.limits)), customersOf(result)),
        rows,
      ),
    stake: () =>
      explainRows(
        explainSum(
          { what: t(g.programStake, name), amount: formatMoneyFull(row.stake, decimals) },
          t(w.stakeFormula),
          size(),
        ),
        rows,
      ),
    expected: () => {
      const amount = formatCount(expected?.customers ?? 0);
      return {
        ...{ what: t(g.expected, days), amount },
        formula: t(g.expectedFormula, days),
        worked: `${size().amount} × (${formatCount(count)} ÷ ${formatCount(of)}) = ${amount}`,
        base: { what: t(g.thenIn, days), amount: formatCount(of) },
        rows,
      };
    },
  };
}
