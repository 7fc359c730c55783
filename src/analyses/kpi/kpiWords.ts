import type { Text } from '../../../workers/contract/text.ts';

/** What is said of a figure. */
export interface KpiWords {
  readonly name: Text;
  readonly formula: Text;
  /** What it means and how the field uses it. */
  readonly use: Text;
}
