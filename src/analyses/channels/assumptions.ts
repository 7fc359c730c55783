import type { ChannelsResult } from '../../../workers/analyses/channels/result.ts';
import { withFound, type Assumption } from '../../i18n/assumption.ts';
import { t } from '../../i18n/language.svelte.ts';
import { foundAgainst as m } from '../../i18n/messagesExplainBusiness.ts';
import { channelsAssumptions } from '../../i18n/messagesChannelsNotes.ts';
import { namePart } from '../../charts/partNames.ts';
import { rankValues } from './chart.ts';

/** What the page takes for granted, and what its result says against that. */
export function checkAssumptions(result: ChannelsResult): readonly Assumption[] {
  const few = rankValues(result).filter(({ mean }) => mean.low === null);
  const names = few.map(({ row }) => namePart(row)).join(', ');
  return withFound(channelsAssumptions, { few: names === '' ? [] : [t(m.fewChannel, { names })] });
}
