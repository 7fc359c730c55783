import { router } from '../route.svelte.ts';

/** What a link takes along from page to page: the analysis date, which is the person’s for all questions. */
export function keptQuery(): Record<string, string> {
  const { asOf } = router.current.query;
  return asOf === undefined ? {} : { asOf };
}
