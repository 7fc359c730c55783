import type { Text } from './text.ts';

/**
 * How the cells of a role are read. `period` is a date or a whole month or year, `flag` is yes or no in any of its spellings, `birth` a date of birth of which
 * the year may be all that is known, `score` a number or a code that stands for why there is none.
 */
export type RoleType = 'id' | 'time' | 'period' | 'birth' | 'money' | 'number' | 'flag' | 'score' | 'text';

export interface RoleDefinition {
  readonly type: RoleType;
  readonly label: Text;
  /** What a marketer would look for in the file, in one short sentence. */
  readonly help: Text;
}

export type RoleDefinitions = Readonly<Record<string, RoleDefinition>>;
