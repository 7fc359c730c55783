import type { AcquisitionRow, ChannelsResult } from '../../workers/analyses/channels/result.ts';

/** The way of joining whose customers come back least for a second purchase. */
export function weakestChannel({ acquisition }: ChannelsResult): AcquisitionRow | null {
  const rated = acquisition.flatMap((row) => (row.second ? [{ row, rate: row.second.rate }] : []));
  const [worst] = rated.sort((a, b) => a.rate - b.rate);
  return rated.length > 1 && worst ? worst.row : null;
}
