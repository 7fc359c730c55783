import { createDraw } from '../polluter/model.ts';
import { injections, reserved } from './injections.ts';
import { unicode } from './letters.ts';

/** A text that breaks careless programs, and what it is after. */
export interface Naughty {
  readonly text: string;
  readonly kind: string;
}

const q = '"';

/** Texts that break a row: quotes, delimiters and line ends in every position, spaces, lengths. */
function* structures(): Generator<Naughty> {
  const signs = [
    q,
    q + q,
    q + q + q,
    ',',
    ';',
    '\t',
    '|',
    '\n',
    '\r\n',
    '\r',
    "'",
    `${q},${q}`,
    `\n${q}`,
    `,\n`,
  ];
  for (const sign of signs) {
    for (const text of [sign, `${sign}a`, `a${sign}`, `a${sign}b`, `${sign}a${sign}`, `${sign}${sign}가`]) {
      yield { kind: 'structure', text };
    }
  }
  for (const space of [' ', '  ', '\u00a0', '\u3000', '\u2003']) {
    for (const text of [space, `${space}a`, `a${space}`, `a${space}b`]) yield { kind: 'space', text };
  }
  yield { kind: 'long', text: '가'.repeat(5_000) };
  yield { kind: 'long', text: 'a'.repeat(65_536) };
  yield { kind: 'long', text: '단어 '.repeat(2_000) + 'end' };
  yield { kind: 'long', text: '😀'.repeat(3_000) };
  yield { kind: 'long', text: `${q}${'x,'.repeat(3_000)}` };
}

const pieces =
  '" , ; | \t \n = + - @ < > & \' \\ / { } ( ) $ % # 가 똠 ㄱ é e\u0301 😀 👨‍👩‍👧 ש ب \u202e \u2069 \u200b \ufeff \0 \x1b a 1 . '.split(
    ' ',
  );

/** Mixtures of all of it; the same ones every time. */
function* mixtures(count: number): Generator<Naughty> {
  for (let i = 0; i < count; i++) {
    const draw = createDraw('naughty', i);
    const length = 2 + draw.integer(0, 8);
    yield { kind: 'mixture', text: Array.from({ length }, () => draw.pick(pieces)).join('') };
  }
}

function listed(groups: Readonly<Record<string, readonly string[]>>): Naughty[] {
  return Object.entries(groups).flatMap(([kind, texts]) => texts.map((text) => ({ kind, text })));
}

const all = [
  ...[...listed(injections), ...listed(reserved), ...listed(unicode)],
  ...[...structures(), ...mixtures(100)],
];

/** Each text once. */
export const naughtyStrings: readonly Naughty[] = [
  ...new Map(all.map((naughty) => [naughty.text, naughty])).values(),
];

/** Halves of characters. UTF-8 cannot write them, so no file in UTF-8 holds one; a program can hand them over. */
export const loneHalves: readonly string[] = ['\ud83d', 'a\ud83d', '\ude00b', '\ude00\ud83d', '=\ud83d'];
