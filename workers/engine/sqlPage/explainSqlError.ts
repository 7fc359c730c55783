import { ExpectedFailure } from '../../contract/outcome.ts';
import { placeOf } from './scanStatement.ts';

/** The line of the sent statement on which the person’s own begins. */
const firstLine = 2;

/**
 * What the database says of a person’s statement, with the place in it. Takes `LINE 3: …text` and a caret below,
 * which the database cuts on both sides of a long line and counts in columns of a terminal.
 */
export function explainSqlError(error: unknown, text: string): never {
  if (error instanceof ExpectedFailure) throw error;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const message = cause instanceof Error ? cause.message : String(cause);
  if (/file system operations are disabled|Extension Autoloading/i.test(message))
    throw new ExpectedFailure('SQL_NO_FILES');
  const reason = (message.split(/\n\s*\n?LINE \d+:/)[0] ?? message).trim().slice(0, 600);
  const place = findPlace(message, text);
  if (place) throw new ExpectedFailure('SQL_FAILED_AT', { reason, ...place });
  throw new ExpectedFailure('SQL_FAILED', { reason });
}

function findPlace(message: string, text: string): ReturnType<typeof placeOf> | null {
  const found = /(LINE (\d+): )([^\n]*)\n( *)\^/.exec(message);
  if (found === null) return null;
  const [, prefix = '', no = '', shown = '', spaces = ''] = found;
  const lines = text.split('\n');
  const line = lines[Number(no) - firstLine];
  if (line === undefined) return placeOf(text, text.length);
  const within = charactersIn(shown, spaces.length - prefix.length);
  const isCut = shown.startsWith('...') && !line.startsWith('...');
  const start = isCut ? Math.max(0, line.indexOf(shown.slice(3).replace(/\.\.\.$/, ''))) - 3 : 0;
  return { line: Number(no) - firstLine + 1, column: Math.max(1, start + within + 1) };
}

/** How many characters take so many columns of a terminal. */
function charactersIn(shown: string, columns: number): number {
  let width = 0;
  let count = 0;
  for (const character of shown) {
    if (width >= columns) break;
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        character,
      )
        ? 2
        : 1;
    count += 1;
  }
  return count;
}
