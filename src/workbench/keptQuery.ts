import { router } from '../route.svelte.ts';

/** What a link takes along from page to page: the analysis date and the filters, which are the person’s for all questions. */
export function keptQuery(): Record<string, string> {
  const { asOf, filters } = router.current.query;
  return { ...(asOf === undefined ? {} : { asOf }), ...(filters === undefined ? {} : { filters }) };
}
