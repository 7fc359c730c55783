import type { Audience } from '../workers/contract/audience.ts';
import type { ImportRequest, MappedDataset } from '../workers/contract/importing.ts';

/** A data set that the engine still holds while another is looked at, with what was made of it. */
export interface Aside {
  readonly dataset: MappedDataset;
  readonly audiences: readonly Audience[];
  readonly imports: readonly ImportRequest[];
}
