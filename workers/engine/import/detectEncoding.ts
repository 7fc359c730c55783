import type { Encoding } from '../../contract/importing.ts';
import type { EngineHost } from '../host.ts';

/** The 250 most frequent syllables of written Korean and of shop files; real Korean text is mostly made of these. */
const commonHangul = new Set(
  '이다는의에가을한고지도로은하기를인자사어리시대나해일서정그라전으상수들보아있부여연만장제스니과면관원주경트성게소조비무구때지않없것와보화신개세기선공동까같된학생모문국적물명품번호금액날짜원단량가격회결매출점포역구분류할쿠폰등급입동의채널카테드브랜이름내용주소전화메일총합계년월일시분초서울산광인천남북충강제반양방안속위유임외요우오예운용영업장터차치체초추출취층칠코크키타태통투트특판패페포표프플피필함행향험현형혜홍확환활황훈휴흥희김박최윤송임송배허손황심백류차민간갈감강같객거건걸검겠결겨고골곳공과관광교군권귀규균그극근글금급기길나난날남납낮내너널넘네년노녀논농높누느늘능니',
);

/** How likely a text is what a person wrote: near 1 for a good decoding, below 0 for rubbish. */
function scoreText(text: string): number {
  let score = 0;
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    count += 1;
    score += scoreSign(text, i, code);
  }
  return count === 0 ? 0 : score / count;
}

function scoreSign(text: string, i: number, code: number): number {
  if (code === 0xfffd) return -2;
  if (code < 0xa0 || (code >= 0xe000 && code < 0xf900)) return -1;
  if (code >= 0xac00 && code <= 0xd7a3) return commonHangul.has(text[i] ?? '') ? 1 : 0.3;
  if (code >= 0x3041 && code <= 0x30fe) return 1;
  if (code >= 0x4e00 && code <= 0x9fff) return 0.6;
  if (code >= 0xff61 && code <= 0xff9f) return 0.1;
  if (code >= 0xc0 && code <= 0x24f) return besideLetter(text, i) ? 0.8 : 0;
  if (code >= 0x3000 && code <= 0x303f) return 0.5;
  if (code === 0xa0) return /\d/.test(text[i - 1] ?? '') && /\d/.test(text[i + 1] ?? '') ? 0.8 : 0;
  if (code === 0x20ac || code === 0xa3) return besideDigit(text, i) ? 0.8 : 0.1;
  if (code >= 0x2013 && code <= 0x201d) return 0.2;
  return code < 0x2100 ? 0 : 0.2;
}

/** An accented letter stands in a word, next to a plain letter. */
function besideLetter(text: string, i: number): boolean {
  return /[A-Za-z]/.test((text[i - 1] ?? '') + (text[i + 1] ?? ''));
}

/** A currency sign stands next to an amount, with or without space. */
function besideDigit(text: string, i: number): boolean {
  return (
    /\d[\s\u00a0]?$/.test(text.slice(Math.max(0, i - 2), i)) ||
    /^[\s\u00a0]?-?\d/.test(text.slice(i + 1, i + 4))
  );
}

/** The parts of a sample around bytes above 127, so that a long ASCII head does not hide them. */
function takeTelling(bytes: Uint8Array, length = 65_536): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 127);
  return first < 0 ? bytes.subarray(0, 0) : bytes.subarray(Math.max(0, first - 64), first + length);
}

/** Any bytes make some Western text, so it has to be clearly better than an East Asian reading. */
const westernMargin = 0.5;
const legacyEncodings: readonly Encoding[] = ['cp949', 'shift_jis', 'euc-jp', 'big5', 'windows-1252'];

/**
 * The encoding of a sample: by byte order mark, by the pattern of zero bytes (UTF-16), by being valid UTF-8, and
 * otherwise the one whose text looks most like writing. A UTF-8 file with a few wrong bytes stays UTF-8. Plain
 * ASCII counts as UTF-8; the whole file is checked when it is loaded.
 */
export function detectEncoding(bytes: Uint8Array, createDecoder: EngineHost['createDecoder']): Encoding {
  const utf16 = findUtf16(bytes);
  if (utf16 !== null) return utf16;
  if (isValidUtf8(bytes)) return 'utf-8';
  const telling = takeTelling(bytes);
  const asUtf8 = new TextDecoder('utf-8').decode(telling);
  if (/[^\0-\x7f\ufffd]/.test(asUtf8) && scoreText(asUtf8) > 0.2) return 'utf-8';
  let best: readonly [Encoding, number] = ['utf-8', 0.05];
  for (const encoding of legacyEncodings) {
    const score = scoreText(createDecoder(encoding).decode(telling));
    const margin = encoding === 'windows-1252' && best[0] !== 'utf-8' ? westernMargin : 0;
    if (score > best[1] + margin) best = [encoding, score];
  }
  return best[0];
}

/** Enough to tell writing from rubbish, and to see whether characters are lost, while a person waits. */
const scoredBytes = 8_192;
const checkedBytes = 1 << 18;

/**
 * The encodings under which no character of a sample is lost and that read at least as well as the given one does,
 * the likeliest first. Rubbish without a gap is no offer: it has to look like writing.
 */
export function encodingsWithoutLoss(
  bytes: Uint8Array,
  whole: boolean,
  given: Encoding,
  createDecoder: EngineHost['createDecoder'],
): Encoding[] {
  const telling = takeTelling(bytes, scoredBytes);
  const checked = takeTelling(bytes, checkedBytes);
  const isEnd = whole && checked.byteOffset + checked.length === bytes.byteOffset + bytes.length;
  const scoreAs = (encoding: Encoding): number => scoreText(createDecoder(encoding).decode(telling));
  const losesNone = (encoding: Encoding): boolean => {
    const decoder = createDecoder(encoding);
    return !(decoder.decode(checked) + (isEnd ? decoder.end() : '')).includes('\ufffd');
  };
  const least = Math.max(0.05, scoreAs(given));
  const likely = (['utf-8', ...legacyEncodings] as const)
    .filter((encoding) => encoding !== given)
    .map((encoding) => ({ encoding, score: scoreAs(encoding) }))
    .sort((a, b) => b.score - a.score)
    .filter(({ score }, _, [best]) => score > least && score > (best?.score ?? 0) - westernMargin);
  return likely.map(({ encoding }) => encoding).filter(losesNone);
}

function findUtf16(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  let evenZeros = 0;
  let oddZeros = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] !== 0) continue;
    if (i % 2 === 0) evenZeros += 1;
    else oddZeros += 1;
  }
  const half = bytes.length / 2;
  if (oddZeros > half * 0.3 && evenZeros < half * 0.1) return 'utf-16le';
  if (evenZeros > half * 0.3 && oddZeros < half * 0.1) return 'utf-16be';
  return null;
}

/** A sample may end in the middle of a character; that is no fault. */
function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
