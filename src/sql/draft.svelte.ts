import type { Failure } from '../../workers/contract/outcome.ts';
import type { SqlAnswer } from '../../workers/contract/sqlPage.ts';

interface Answered {
  readonly datasetId: string;
  /** The statement that was run. */
  readonly text: string;
  readonly answer: SqlAnswer;
}

/** What stands in the editor, and what came of it; both outlast a look at another page. */
class Draft {
  text = $state('SELECT *\nFROM orders\nLIMIT 100');
  answered = $state.raw<Answered | null>(null);
  failure = $state.raw<Failure | null>(null);

  /** Another statement takes its place; it is not run before somebody says so. */
  put(text: string): void {
    this.text = text;
    this.answered = null;
    this.failure = null;
  }
}

export const draft = new Draft();
