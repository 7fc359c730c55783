import type { ResponseResult } from '../../../workers/analyses/response/result.ts';
import { judged, type Assumption } from '../../i18n/assumption.ts';
import { formatCount } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { responseWords as w } from '../../i18n/messagesExplainResponse.ts';
import { responseAssumptions as a } from '../../i18n/messagesResponse.ts';

/** What the figures of messages take for granted, with what this result says of it. */
export function assumeOf(result: ResponseResult): readonly Assumption[] {
  return [a.control, checkMarks(result), checkCustomers(result), a.people, a.channel];
}

/** Only steps that follow one another can speak against each other. */
function checkMarks({ mended, total }: ResponseResult): Assumption {
  const known = [total.delivered, total.opened, total.clicked].filter((count) => count !== null);
  if (known.length < 2) return a.marked;
  const why = mended === 0 ? t(w.asMarked) : t(w.mended, { count: formatCount(mended) });
  return judged(a.marked, mended === 0, why);
}

function checkCustomers({ total: { sent, customers } }: ResponseResult): Assumption {
  if (customers === 0) return a.apart;
  const holds = sent <= customers;
  const figures = {
    ...{ sent: formatCount(sent), customers: formatCount(customers) },
    mean: (sent / customers).toFixed(1),
  };
  return judged(a.apart, holds, t(holds ? w.oneEach : w.severalEach, figures));
}
