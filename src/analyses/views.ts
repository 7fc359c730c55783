import type { Component } from 'svelte';
import type { AnalysisId } from '../../workers/contract/catalogue.ts';

/** The page of every analysis. A missing one does not compile. */
export const views: { readonly [Id in AnalysisId]: () => Promise<{ readonly default: Component }> } = {
  rfm: () => import('./rfm/View.svelte'),
  cohort: () => import('./cohort/View.svelte'),
  pareto: () => import('./pareto/View.svelte'),
  quality: () => import('./quality/View.svelte'),
  kpi: () => import('./kpi/View.svelte'),
  trend: () => import('./trend/View.svelte'),
  answers: () => import('./answers/View.svelte'),
  signals: () => import('./signals/View.svelte'),
  products: () => import('./products/View.svelte'),
  funnel: () => import('./funnel/View.svelte'),
  channels: () => import('./channels/View.svelte'),
  regions: () => import('./regions/View.svelte'),
  lifecycle: () => import('./lifecycle/View.svelte'),
  value: () => import('./value/View.svelte'),
  clusters: () => import('./clusters/View.svelte'),
  migration: () => import('./migration/View.svelte'),
  personas: () => import('./personas/View.svelte'),
  rules: () => import('./rules/View.svelte'),
  sequences: () => import('./sequences/View.svelte'),
  abtest: () => import('./abtest/View.svelte'),
  split: () => import('./split/View.svelte'),
  uplift: () => import('./uplift/View.svelte'),
  response: () => import('./response/View.svelte'),
};

/** What an analysis says beside what it lacks, while it cannot be answered. */
export const lockedParts: {
  readonly [Id in AnalysisId]?: () => Promise<{ readonly default: Component }>;
} = {
  abtest: () => import('./abtest/Locked.svelte'),
  split: () => import('./split/DesignList.svelte'),
  uplift: () => import('./uplift/Locked.svelte'),
};
