import { ExpectedFailure } from '../../contract/outcome.ts';

/** One statement that may be put between brackets: nothing in it closes them, and nothing follows it. */
export interface ScannedStatement {
  /** Without what ends it; every sign stands where it stood. */
  readonly text: string;
  readonly explain: 'EXPLAIN' | 'EXPLAIN ANALYZE' | null;
}

const readingWords = new Set(
  'SELECT WITH FROM VALUES TABLE PIVOT UNPIVOT DESCRIBE DESC SHOW SUMMARIZE EXPLAIN'.split(' '),
);
const mostCharacters = 100_000;
/** Other signs beyond ASCII may be spaces to the database, so that a word ends before them. */
const wordSign = /[\p{L}\p{N}\p{M}_]/u;

/**
 * Reads a statement as the database’s own lexer does, far enough to know its brackets and where it ends. Throws an
 * ExpectedFailure for whatever is not one statement that reads.
 */
export function scanStatement(text: string): ScannedStatement {
  if (text.length > mostCharacters) throw new ExpectedFailure('SQL_TOO_LONG', { limit: mostCharacters });
  if (text.includes('\0')) throw unfinished(text, text.indexOf('\0'));
  const { words, end } = walk(text);
  const [first, second] = words;
  if (first === undefined) throw new ExpectedFailure('SQL_EMPTY');
  const word = first.text.toUpperCase();
  if (word !== '(' && !readingWords.has(word))
    throw new ExpectedFailure('SQL_NOT_READING', { word: word.slice(0, 40) });
  const own = text.slice(0, end);
  if (word !== 'EXPLAIN') return { text: own, explain: null };
  const isAnalyzed = second?.text.toUpperCase() === 'ANALYZE';
  const after = isAnalyzed ? second.at + 7 : first.at + 7;
  // Spaces in its place, so that every line and column stays what it was.
  const rest = own.slice(0, after).replace(/[^\n]/g, ' ') + own.slice(after);
  scanStatement(rest);
  return { text: rest, explain: isAnalyzed ? 'EXPLAIN ANALYZE' : 'EXPLAIN' };
}

interface Word {
  readonly text: string;
  readonly at: number;
}

/** The first words outside comments, and where the statement ends. */
function walk(text: string): { readonly words: readonly Word[]; readonly end: number } {
  const words: Word[] = [];
  const open: number[] = [];
  let end: number | null = null;
  let at = 0;
  while (at < text.length) {
    const skipped = skipBlank(text, at);
    if (skipped > at) {
      at = skipped;
      continue;
    }
    const sign = text[at] ?? '';
    if (sign === ';') {
      end ??= at;
      at += 1;
      continue;
    }
    if (end !== null) throw new ExpectedFailure('SQL_SEVERAL', { line: placeOf(text, at).line });
    if (sign === '(') open.push(at);
    if (sign === ')' && open.pop() === undefined) throw unfinished(text, at);
    const next = endOfToken(text, at);
    if (words.length < 2) words.push({ text: text.slice(at, next), at });
    at = next;
  }
  const left = open.at(-1);
  if (left !== undefined) throw unfinished(text, left);
  return { words, end: end ?? text.length };
}

/** Past white space and comments that begin here. */
function skipBlank(text: string, at: number): number {
  if (/\s/.test(text[at] ?? '')) return at + 1;
  if (text.startsWith('--', at)) {
    const line = /[\n\r]/.exec(text.slice(at));
    return line ? at + line.index : text.length;
  }
  if (!text.startsWith('/*', at)) return at;
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    if (text.startsWith('/*', i)) {
      depth += 1;
      i += 1;
    } else if (text.startsWith('*/', i)) {
      depth -= 1;
      i += 1;
      if (depth === 0) return i + 1;
    }
  }
  throw unfinished(text, at);
}

/**
 * Past the string, name, word or single sign that begins here. Strings with escapes or between dollars are refused:
 * where they begin depends on what stands before them.
 */
function endOfToken(text: string, at: number): number {
  const sign = text[at] ?? '';
  if (sign === "'" || sign === '"') return endOfQuoted(text, at);
  if (sign === '$') throw new ExpectedFailure('SQL_STRANGE_STRING', placeOf(text, at));
  if (!wordSign.test(sign)) return at + 1;
  let next = at + 1;
  while (next < text.length && wordSign.test(text[next] ?? '')) next += 1;
  if (text[next] === "'" && /^(?:e$|\d)/i.test(text.slice(at, next)))
    throw new ExpectedFailure('SQL_STRANGE_STRING', placeOf(text, at));
  return next;
}

function endOfQuoted(text: string, start: number): number {
  const quote = text[start];
  for (let i = start + 1; i < text.length; i++) {
    if (text[i] !== quote) continue;
    if (text[i + 1] !== quote) return i + 1;
    i += 1;
  }
  throw unfinished(text, start);
}

/** Counted from 1. */
export function placeOf(text: string, at: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, at).split('\n');
  return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 };
}

function unfinished(text: string, at: number): ExpectedFailure {
  const sign = text.startsWith('/*', at) ? '/*' : (text[at] ?? '');
  return new ExpectedFailure('SQL_UNFINISHED', { ...placeOf(text, at), sign });
}
