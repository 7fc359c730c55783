/**
 * What a person made that outlives the data: something believed or proven, a test that was drawn up, a statement in SQL,
 * steps to repeat, the figures of one day, a report.
 */
export type DocumentKind = 'hypothesis' | 'design' | 'query' | 'recipe' | 'snapshot' | 'report';

export interface DocumentDraft {
  /** The caller’s choice; one that is there already is replaced. */
  readonly id: string;
  readonly kind: DocumentKind;
  /** As JSON can hold it. Its texts are hostile. */
  readonly value: unknown;
}

export interface KeptDocument extends DocumentDraft {
  /** ISO time. */
  readonly savedAt: string;
}
