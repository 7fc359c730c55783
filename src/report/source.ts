import { currentFilters } from '../filter/addressFilters.ts';
import { router } from '../route.svelte.ts';
import { readSettings } from '../workbench/optionValues.ts';
import { isAnalysisId } from '../workbench/questions.ts';
import type { ReportItem } from './model.ts';
import { columnsKey } from './findPart.ts';
import { offeredParts, type Offered } from './offered.ts';

/** The item, with where it can be taken from once more. */
export function withSource(item: ReportItem, part: Offered): ReportItem {
  const { page, query } = router.current;
  if (!isAnalysisId(page)) return item;
  const own = columnsKey(part.columns());
  const alike = offeredParts().filter(({ by, columns }) => by === part.by && columnsKey(columns()) === own);
  const { settings } = readSettings(query['options']);
  return {
    ...item,
    source: {
      ...{ by: part.by, analysis: page, options: settings, filters: currentFilters().filters },
      at: Math.max(0, alike.indexOf(part)),
    },
  };
}
