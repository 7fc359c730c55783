import type { RfmSegmentId } from '../../workers/analyses/rfm/segments.ts';

/**
 * A segment keeps its colour on every page; the CSS variables behind the names have light and dark values.
 * Eleven segments share hues in families (best, growing, wavering, leaving), so a name or a hatch always
 * stands beside the colour.
 */
export const segmentColours: Readonly<Record<RfmSegmentId, string>> = {
  champions: 'var(--segment-champions)',
  loyal: 'var(--segment-loyal)',
  potential: 'var(--segment-potential)',
  new: 'var(--segment-new)',
  promising: 'var(--segment-promising)',
  needAttention: 'var(--segment-need-attention)',
  aboutToSleep: 'var(--segment-about-to-sleep)',
  atRisk: 'var(--segment-at-risk)',
  cantLose: 'var(--segment-cant-lose)',
  hibernating: 'var(--segment-hibernating)',
  lost: 'var(--segment-lost)',
};
