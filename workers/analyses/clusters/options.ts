import type { OptionsOf } from '../../contract/analysis.ts';
import type { clustersSpec } from './spec.ts';

export type ClusterOptions = OptionsOf<typeof clustersSpec>;

export type Method = ClusterOptions['method'];

export type TreeMethod = Exclude<Method, 'kmeans' | 'dbscan'>;
