import type { AnalysisId } from '../../workers/contract/catalogue.ts';
import type { Text } from '../../workers/contract/text.ts';

export interface Term {
  readonly name: Text;
  readonly meaning: Text;
  /** Where it is used. */
  readonly page: AnalysisId | 'audiences' | 'hypotheses' | 'privacy';
}

export const term = (
  page: Term['page'],
  ko: string,
  en: string,
  meaningKo: string,
  meaningEn: string,
): Term => ({
  page,
  name: { ko, en },
  meaning: { ko: meaningKo, en: meaningEn },
});
