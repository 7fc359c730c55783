import type { RegionsResult } from '../../../workers/analyses/regions/result.ts';
import { formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { regionsMessages as m } from '../../i18n/messagesRegions.ts';
import type { RateMeasure } from './chart.ts';

/** Values of regions in the words of the page’s language. */

/** As the head of a column. */
export const headDimension = ({ dimension }: RegionsResult): string => t(m[dimension]);

const dimensionWords = { region: m.byRegion, home: m.byHome, store: m.byStore } as const;
/** Within a sentence. */
export const sayDimension = ({ dimension }: RegionsResult): string => t(dimensionWords[dimension]);

const rateNames = { repurchase: m.repurchase, loyal: m.loyalShare, penetration: m.penetration } as const;
export const sayRate = (measure: RateMeasure): string => t(rateNames[measure]);

export const formatScore = (score: number): string => score.toFixed(1);
export const formatFactor = (factor: number): string => factor.toFixed(3);
export const formatIndex = (index: number): string => index.toFixed(2);

/** +12.3%, −4.0%. */
export function formatChange(change: number): string {
  return `${change < 0 ? '−' : '+'}${formatPercent(Math.abs(change))}`;
}

/** 0.0194, 6·10⁻¹²: as many digits as matter. */
export function formatP(p: number): string {
  if (p >= 0.001) return p.toFixed(p >= 0.1 ? 2 : 4);
  if (p < 1e-300) return '<1e-300';
  return p.toExponential(1);
}

/** 5 %, 1 %: a level without decimals. */
export const formatLevel = (level: number): string => `${Math.round(level * 100)}%`;
