import { createDraw, type DirtyFile, type Draw, type Entry, type Language, type Truth } from './model.ts';
import { drawStyle, makeOrders, type OrderStyle } from './orders.ts';
import { encode, gzip, jsonLines, workbook, zip, type FileEncoding } from './pack.ts';
import { arrange, drawHeaders, drawShape, type Shape } from './shapes.ts';
import { drawTextStyle, truthOf, writeText, type TextStyle } from './writeText.ts';
import type { Script } from './words.ts';

const seed = 'corpus 1';
type Kind = 'plain' | 'gzip' | 'zip' | 'xlsx' | 'jsonl';

const scripts: Readonly<Record<Language, readonly Script[]>> = {
  ko: ['ko', 'ko', 'ko', 'en'],
  en: ['en', 'en', 'eu'],
  mixed: ['ko', 'en', 'ja', 'ja', 'eu'],
};
const encodings: Readonly<Record<Script, readonly FileEncoding[]>> = {
  ko: ['utf-8', 'utf-8 bom', 'cp949', 'cp949', 'utf-16le bom', 'utf-16le', 'utf-16be bom'],
  en: ['utf-8', 'utf-8 bom', 'utf-16le', 'utf-16le bom', 'utf-16be bom'],
  ja: ['utf-8', 'shift_jis', 'shift_jis', 'shift_jis', 'utf-16le bom'],
  eu: ['utf-8', 'windows-1252', 'windows-1252', 'utf-8 bom'],
};

/** Files of the corpus, drawn one by one from their number alone. */
export async function makeCorpus(count: number): Promise<DirtyFile[]> {
  const files: DirtyFile[] = [];
  for (let i = 0; i < count; i++) files.push(await makeDirtyFile(i));
  return files;
}

export async function makeDirtyFile(number: number): Promise<DirtyFile> {
  const draw = createDraw(seed, number);
  const drawn = draw.pick<Language>(['ko', 'ko', 'en', 'mixed']);
  const script = draw.pick(scripts[drawn]);
  // Their encodings hold no Korean.
  const language = script === 'ja' || script === 'eu' ? 'en' : drawn;
  const kind = draw.choose<Kind>(['plain', 'gzip', 'zip', 'xlsx', 'jsonl'], [14, 2, 2, 2, 1]);
  const style = drawStyle(draw, language, script);
  const name = `${String(number).padStart(3, '0')}.${kind}`;
  if (kind === 'jsonl') return makeJsonLines(draw, name, style);
  if (kind === 'xlsx') return makeWorkbook(draw, name, style);
  const shape = settle(drawShape(draw, true), style);
  const entries = arrange(draw, style, shape, makeOrders(draw, style, true), true);
  const textStyle = drawTextStyle(draw);
  const { text, truth } = writeText(draw, textStyle, entries);
  const wanted = draw.pick(encodings[script]);
  const { bytes, encoding } = encodeOrUtf8(text, wanted);
  const packed = kind === 'gzip' ? gzip(bytes) : kind === 'zip' ? await zip(bytes) : bytes;
  const features = [
    kind,
    encoding,
    ...styleFeatures(style),
    ...shapeFeatures(shape),
    ...textFeatures(textStyle),
  ];
  return { name, bytes: packed, truth, features };
}

/** Without a header, only columns that differ by their values can be told apart. */
function settle(shape: Shape, style: OrderStyle): Shape {
  const unclear = ['unitPrice', 'product', 'shippedOn', 'discount', 'buyer'] as const;
  const isClear =
    !unclear.some((column) => style.columns.includes(column)) && !style.timeStyle.startsWith('serial');
  return isClear ? shape : { ...shape, hasHeader: true };
}

/** CP949 has the wide won sign only. */
function encodeOrUtf8(text: string, encoding: FileEncoding): { bytes: Uint8Array; encoding: FileEncoding } {
  const bytes = encode(encoding === 'cp949' ? text.replaceAll('₩', '￦') : text, encoding);
  return bytes === null ? { bytes: Buffer.from(text), encoding: 'utf-8' } : { bytes, encoding };
}

async function makeJsonLines(draw: Draw, name: string, style: OrderStyle): Promise<DirtyFile> {
  const shape: Shape = { ...drawShape(draw, false), duplicates: false };
  const rows = makeOrders(draw, { ...style, hasNul: false }, false);
  const bytes = jsonLines(drawHeaders(draw, style, shape), rows);
  return { name, bytes, truth: withLines(rows), features: ['jsonl', ...styleFeatures(style)] };
}

async function makeWorkbook(draw: Draw, name: string, given: OrderStyle): Promise<DirtyFile> {
  const typedCells = draw.chance(0.6);
  const typed = {
    timeStyle: draw.pick(['iso', 'isoTime']),
    amountStyle: draw.pick(['plain', 'decimals']),
    minusStyle: 'hyphen',
  };
  const style: OrderStyle = {
    ...given,
    hasNul: false,
    hasHuge: false,
    ...(typedCells ? { ...typed, mixesTimes: false } : {}),
  };
  const shape: Shape = { ...settle(drawShape(draw, false), style), blanks: false };
  const entries = arrange(draw, style, shape, makeOrders(draw, style, false), false);
  const kinds = style.columns.map((column) => {
    if (!typedCells) return 'text' as const;
    return column === 'time' || column === 'shippedOn'
      ? 'date'
      : ['amount', 'quantity', 'unitPrice'].includes(column)
        ? 'number'
        : 'text';
  });
  const bytes = await workbook(entries, kinds);
  const features = [
    'xlsx',
    typedCells ? 'typed cells' : 'text cells',
    ...styleFeatures(style),
    ...shapeFeatures(shape),
  ];
  return { name, bytes, truth: withLines(entries), features };
}

/** Truth of a file whose every entry is one line. */
function withLines(entries: readonly Entry[]): Truth {
  const rejected = entries.flatMap(({ fate }, i) =>
    fate.to === 'rejected' ? [{ line: i + 1, reason: fate.reason }] : [],
  );
  return truthOf(entries, rejected);
}

function styleFeatures(style: OrderStyle): string[] {
  const flags = {
    tricky: style.hasTricky,
    huge: style.hasHuge,
    NUL: style.hasNul,
    bad: style.hasBad,
    'mixed dates': style.mixesTimes,
  };
  return [
    style.language,
    `${style.script} text`,
    `amount ${style.amountStyle}`,
    `time ${style.timeStyle}`,
    `customer ${style.customerStyle}`,
    ...on(flags),
  ];
}

function shapeFeatures(shape: Shape): string[] {
  const { titles, emptyColumns, secondTable, hasHeader, ...flags } = shape;
  const tables = secondTable === 'none' ? [] : [`second table ${secondTable}`];
  return [
    ...on({ titles: titles > 0, 'empty columns': emptyColumns > 0, 'no header': !hasHeader, ...flags }),
    ...tables,
  ];
}

function textFeatures(style: TextStyle): string[] {
  return [
    `delimiter ${JSON.stringify(style.delimiter)}`,
    `quotes ${style.quoting}`,
    `line end ${JSON.stringify(style.newline)}`,
    ...on({ 'sep line': style.sepLine }),
  ];
}

function on(flags: Readonly<Record<string, boolean>>): string[] {
  return Object.entries(flags).flatMap(([name, isOn]) => (isOn ? [name] : []));
}
