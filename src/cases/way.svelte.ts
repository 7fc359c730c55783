import type { Text } from '../../workers/contract/text.ts';

interface Way {
  readonly caseId: string;
  readonly title: Text;
  /** From 1. */
  readonly step: number;
  readonly of: number;
}

/** The step of a case that somebody is on while they look at other pages; it ends with the visit. */
class OnTheWay {
  current = $state.raw<Way | null>(null);

  start(way: Way): void {
    this.current = way;
  }

  leave(): void {
    this.current = null;
  }
}

export const onTheWay = new OnTheWay();
