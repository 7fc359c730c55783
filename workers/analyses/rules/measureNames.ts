/** Measures a rule is told and sorted by, in the order of the table. */
export const measureNames = [
  'support',
  'confidence',
  'lift',
  'leverage',
  'conviction',
  'zhang',
  'kulczynski',
  'cosine',
  'jaccard',
  'oddsRatio',
  'chiSquared',
  'phi',
  'coverage',
] as const;

export type MeasureName = (typeof measureNames)[number];
