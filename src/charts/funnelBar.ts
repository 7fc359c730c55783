export interface FunnelBar {
  readonly step: number;
  /** Of the first step, 0…1. */
  readonly share: number;
  /** Of the first step, what was left before this one. */
  readonly before: number;
  /** The step to look at first. */
  readonly isWeakest: boolean;
}
