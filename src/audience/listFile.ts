import type { Audience } from '../../workers/contract/audience.ts';
import type { AudienceWords, FileContent, FileFormat } from '../../workers/contract/audienceFile.ts';
import type { Progress } from '../../workers/contract/importing.ts';
import { succeeded, type Outcome } from '../../workers/contract/outcome.ts';
import { compute } from '../compute.ts';
import { language } from '../i18n/language.svelte.ts';
import { measureHeaders } from './measureLabels.ts';
import { reasonsFor } from './reasonWords.ts';
import { groupNames } from './sourceWords.ts';

/** A list as a file, in the language of the page. */
export async function writeListFile(
  audience: Audience,
  content: FileContent,
  format: FileFormat,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Outcome<{ blob: Blob; name: string; extension: FileFormat }>> {
  const lang = language.current;
  const reasons = reasonsFor(audience, lang);
  const words: AudienceWords = {
    headers: measureHeaders(lang),
    groups: groupNames(audience.analysis, lang),
    ...(reasons ? { reasons } : {}),
  };
  const request = { audienceId: audience.id, content, format, words };
  const outcome = await compute.audienceFile(request, onProgress, signal);
  if (outcome.status === 'failed') return outcome;
  return succeeded({ blob: outcome.value, name: `${audience.name} ${audience.asOf}`, extension: format });
}
