import type { AbtestResult } from '../../../workers/analyses/abtest/result.ts';
import { isolated } from '../../../workers/contract/rawText.ts';
import { formatCount } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { figureWords as w } from '../../i18n/messagesExplainFigures.ts';
import { explainRatio, type Explained } from '../../workbench/explained.ts';
import { armNamed, comparisonOf, formatExactly, formatSize, formatValue } from './words.ts';

/** What stands behind the figures of the verdict. */
export function explainVerdict(result: AbtestResult): Readonly<Record<string, Explained>> {
  const { outcome, verdict, control } = result;
  const { difference } = comparisonOf(result, verdict.variant);
  const value = (name: string): string => formatValue(armNamed(result, name).value, outcome);
  const names = { variant: isolated(verdict.variant), control: isolated(control) };
  return {
    difference: {
      ...{ what: t(w.difference), amount: formatSize(difference, outcome) },
      formula: t(w.differenceFormula, names),
      worked: `${value(verdict.variant)} − ${value(control)}`,
      base: null,
      rows: null,
    },
    value: explainArm(result, verdict.variant),
    base: explainArm(result, control),
  };
}

function explainArm(result: AbtestResult, name: string): Explained {
  const arm = armNamed(result, name);
  const { outcome } = result;
  const named = { arm: isolated(name) };
  const figure = { what: t(w.armValue, named), amount: formatValue(arm.value, outcome) };
  const sum = { what: t(w.armSum, named), amount: formatExactly(arm.sum) };
  const units = { what: t(w.armUnits, named), amount: formatCount(arm.n) };
  if (outcome.kind === 'ratio')
    return { ...figure, formula: t(w.armValue, named), worked: null, base: units, rows: null };
  return { ...explainRatio(figure, sum, units), rows: null };
}
