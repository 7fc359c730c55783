import type { Limits, ProgramId, StageId } from '../../../workers/analyses/lifecycle/result.ts';
import type { Detail } from '../../../workers/contract/outcome.ts';
import { t } from '../../i18n/language.svelte.ts';
import { stageTexts } from '../../i18n/messagesLifecycle.ts';
import { programTexts } from '../../i18n/messagesLifecyclePrograms.ts';
import { formatTenths } from './reasons.ts';

/** Stages and programs in the words of the page’s language, with the borders of the result put in. */

export function limitWords(limits: Limits): Detail {
  return {
    risk: formatTenths(limits.riskFactor),
    churn: formatTenths(limits.churnFactor),
    dormant: formatTenths(limits.dormantFactor),
    days: limits.activeDays,
    newDays: limits.newDays,
  };
}

export function nameStage(id: StageId): string {
  return t(stageTexts[id].name);
}

export function nameProgram(id: ProgramId): string {
  return t(programTexts[id].name);
}

/** A stage keeps its colour on every page; where RFM has a like one, it is the same. */
export const stageColours: Readonly<Record<StageId, string>> = {
  prospect: 'var(--segment-promising)',
  new: 'var(--segment-new)',
  repeat: 'var(--segment-loyal)',
  atRisk: 'var(--segment-at-risk)',
  dormant: 'var(--segment-hibernating)',
};
