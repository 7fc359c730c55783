import type { LifecycleResult } from '../../../workers/analyses/lifecycle/result.ts';
import { withFound, type Assumption } from '../../i18n/assumption.ts';
import { t } from '../../i18n/language.svelte.ts';
import { lifecycleAssumptions, lifecycleListMessages as m } from '../../i18n/messagesLifecycleList.ts';

/** What stages take for granted, and what the result says against it. */
export function checkAssumptions({ hasMembers, hasJoinDays }: LifecycleResult): readonly Assumption[] {
  return withFound(lifecycleAssumptions, {
    joined: hasMembers && !hasJoinDays ? [t(m.joinUnknown)] : undefined,
  });
}
