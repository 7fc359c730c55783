import type { QualityFinding, QualityResult } from '../../../workers/analyses/quality/result.ts';
import { qualityChecks } from '../../../workers/contract/qualityChecks.ts';
import { columnWords } from '../../i18n/columnWords.ts';
import { judged, type Assumption } from '../../i18n/assumption.ts';
import { formatCount, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { qualityFound as w } from '../../i18n/messagesExplainQuality.ts';
import { qualityAssumptions } from '../../i18n/messagesQuality.ts';

/** What the score takes for granted, with what this result says of it. */
export function assumeOf(result: QualityResult): readonly Assumption[] {
  return qualityAssumptions.map((one) => (one.name === undefined ? one : checks[one.name](one, result)));
}

type Check = (assumption: Assumption, result: QualityResult) => Assumption;

const checks: Readonly<Record<'gaps' | 'toldOnly' | 'same', Check>> = {
  gaps: checkGaps,
  toldOnly: checkToldOnly,
  same: checkSame,
};

const nameColumn = ({ ref, role, header }: QualityFinding): string => columnWords(ref.kind, role, header);

const listShares = (
  findings: readonly QualityFinding[],
  nameOf: (finding: QualityFinding) => string,
): string =>
  findings
    .map((one) => t(w.share, { name: nameOf(one), share: formatPercent(one.weight ?? one.share) }))
    .join(', ');

/** A column that is mostly empty is likely to be empty with good reason. */
function checkGaps(assumption: Assumption, { checksDone, findings }: QualityResult): Assumption {
  if (!checksDone.includes('missing')) return assumption;
  const empty = findings.filter(({ ref, scores, share }) => ref.check === 'missing' && scores && share > 0.5);
  return empty.length === 0
    ? judged(assumption, true, t(w.noneEmpty))
    : judged(assumption, false, t(w.mostlyEmpty, { names: listShares(empty, nameColumn) }));
}

function checkToldOnly(assumption: Assumption, { checksDone, findings }: QualityResult): Assumption {
  if (!checksDone.some((check) => qualityChecks[check].dimension === null)) return assumption;
  const told = findings.filter(({ ref }) => qualityChecks[ref.check].dimension === null);
  const large = told.filter(({ severity }) => severity === 'high');
  return large.length === 0
    ? judged(assumption, true, t(w.fewToldOnly, { count: formatCount(told.length) }))
    : judged(
        assumption,
        false,
        t(w.muchToldOnly, { names: listShares(large, ({ ref }) => t(qualityChecks[ref.check].label)) }),
      );
}

function checkSame(assumption: Assumption, { checksDone, findings }: QualityResult): Assumption {
  if (!checksDone.includes('duplicateRows')) return assumption;
  const twins = findings.reduce(
    (sum, { ref, count }) => (ref.check === 'duplicateRows' ? sum + count : sum),
    0,
  );
  return twins === 0
    ? judged(assumption, true, t(w.noTwins))
    : judged(assumption, false, t(w.twins, { count: formatCount(twins) }));
}
