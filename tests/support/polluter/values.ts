import type { Draw } from './model.ts';

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

/** One way to write a moment; what it leaves out (seconds, the time of day) is left out of the truth too. */
interface TimeStyle {
  readonly grain: 'day' | 'minute' | 'second';
  readonly write: (d: Date) => string;
  /** Hours that the written zone takes off. */
  readonly zoneHours?: number;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const fullMonths =
  'January February March April May June July August September October November December'.split(' ');
const y = (d: Date): string => String(d.getUTCFullYear());
const mo = (d: Date): number => d.getUTCMonth() + 1;
const day = (d: Date): number => d.getUTCDate();
const ymd = (d: Date, sep: string): string => [y(d), pad(mo(d)), pad(day(d))].join(sep);
const hm = (d: Date): string => `${pad(d.getUTCHours())}:${pad(d.getUTCMinutes())}`;
const hms = (d: Date): string => `${hm(d)}:${pad(d.getUTCSeconds())}`;
const h12 = (d: Date): number => d.getUTCHours() % 12 || 12;
const koHalf = (d: Date): string => (d.getUTCHours() < 12 ? '오전' : '오후');
const enHalf = (d: Date): string => (d.getUTCHours() < 12 ? 'AM' : 'PM');
const m12 = (d: Date): string => `${h12(d)}:${pad(d.getUTCMinutes())}`;
const serial = (d: Date): number => d.getTime() / 86_400_000 + 25_569;

export const timeStyles: Readonly<Record<string, TimeStyle>> = {
  iso: { grain: 'day', write: (d) => ymd(d, '-') },
  isoTime: { grain: 'second', write: (d) => `${ymd(d, '-')} ${hms(d)}` },
  isoMinute: { grain: 'minute', write: (d) => `${ymd(d, '-')} ${hm(d)}` },
  isoT: { grain: 'second', write: (d) => `${ymd(d, '-')}T${hms(d)}` },
  isoZ: { grain: 'second', write: (d) => `${ymd(d, '-')}T${hms(d)}.000Z` },
  isoKst: { grain: 'second', write: (d) => `${ymd(d, '-')}T${hms(d)}+09:00`, zoneHours: 9 },
  dotted: { grain: 'day', write: (d) => `${y(d)}. ${mo(d)}. ${day(d)}.` },
  dottedTight: { grain: 'day', write: (d) => ymd(d, '.') },
  dottedTime: { grain: 'minute', write: (d) => `${y(d)}. ${mo(d)}. ${day(d)}. ${koHalf(d)} ${m12(d)}` },
  dottedHour: { grain: 'minute', write: (d) => `${ymd(d, '.')} ${hm(d)}` },
  korean: { grain: 'day', write: (d) => `${y(d)}년 ${mo(d)}월 ${day(d)}일` },
  koreanTight: { grain: 'day', write: (d) => `${y(d)}년${mo(d)}월${day(d)}일` },
  koreanTime: {
    grain: 'minute',
    write: (d) => `${y(d)}년 ${mo(d)}월 ${day(d)}일 ${koHalf(d)} ${h12(d)}시 ${d.getUTCMinutes()}분`,
  },
  koreanHalf: {
    grain: 'second',
    write: (d) => `${ymd(d, '-')} ${koHalf(d)} ${m12(d)}:${pad(d.getUTCSeconds())}`,
  },
  koreanWeekday: {
    grain: 'minute',
    write: (d) => `${ymd(d, '-')} (${'일월화수목금토'[d.getUTCDay()] ?? ''}) ${hm(d)}`,
  },
  slash: { grain: 'day', write: (d) => `${y(d)}/${mo(d)}/${day(d)}` },
  slashTime: { grain: 'second', write: (d) => `${ymd(d, '/')} ${hms(d)}` },
  compact: { grain: 'day', write: (d) => ymd(d, '') },
  compactTime: { grain: 'second', write: (d) => `${ymd(d, '')}${hms(d).replaceAll(':', '')}` },
  compactSplit: { grain: 'second', write: (d) => `${ymd(d, '')} ${hms(d)}` },
  serial: { grain: 'day', write: (d) => String(Math.floor(serial(d))) },
  serialTime: { grain: 'minute', write: (d) => serial(d).toFixed(9) },
  dmy: { grain: 'day', write: (d) => `${pad(day(d))}/${pad(mo(d))}/${y(d)}` },
  dmyDots: { grain: 'minute', write: (d) => `${pad(day(d))}.${pad(mo(d))}.${y(d)} ${hm(d)}` },
  mdy: { grain: 'day', write: (d) => `${mo(d)}/${day(d)}/${y(d)}` },
  mdyTime: { grain: 'minute', write: (d) => `${mo(d)}/${day(d)}/${y(d)} ${m12(d)} ${enHalf(d)}` },
  dayMonth: { grain: 'day', write: (d) => `${day(d)}-${months[mo(d) - 1] ?? ''}-${y(d)}` },
  dayMonthSpace: { grain: 'day', write: (d) => `${pad(day(d))} ${months[mo(d) - 1] ?? ''} ${y(d)}` },
  monthDay: { grain: 'day', write: (d) => `${months[mo(d) - 1] ?? ''} ${day(d)}, ${y(d)}` },
  monthDayTime: {
    grain: 'minute',
    write: (d) => `${fullMonths[mo(d) - 1] ?? ''} ${day(d)}, ${y(d)} ${m12(d)} ${enHalf(d)}`,
  },
};

/** Styles that can stand in one column without being taken for each other. */
export const mixableTimes = [
  'iso',
  'isoTime',
  'dotted',
  'korean',
  'slash',
  'koreanHalf',
  'compact',
  'isoMinute',
];

export function writeTime(style: string, moment: number): { text: string; truth: number } {
  const found = timeStyles[style];
  if (found === undefined) throw new Error(`no style ${style}`);
  const grainMs = { day: 86_400_000, minute: 60_000, second: 1_000 }[found.grain];
  const whole = Math.floor(moment / grainMs) * grainMs;
  return { text: found.write(new Date(whole)), truth: whole - (found.zoneHours ?? 0) * 3_600_000 };
}

const group = (digits: string, sep: string): string => digits.replace(/\B(?=(\d{3})+$)/g, sep);

function parts(cents: number): [string, string] {
  return [String(Math.floor(cents / 100)), pad(cents % 100)];
}

function withMark(cents: number, thousands: string, mark: string): string {
  const [whole, rest] = parts(cents);
  return `${group(whole, thousands)}${mark}${rest}`;
}

function indian(whole: string): string {
  const head = whole.slice(0, -3);
  return head === '' ? whole : `${head.replace(/\B(?=(\d{2})+$)/g, ',')},${whole.slice(-3)}`;
}

function myriads(won: number, suffix: string): string {
  const units: [number, string][] = [
    [1e8, '억'],
    [1e4, '만'],
  ];
  let rest = won;
  const words: string[] = [];
  for (const [size, sign] of units) {
    const count = Math.floor(rest / size);
    rest %= size;
    if (count > 0) words.push(`${group(String(count), ',')}${sign}`);
  }
  if (rest > 0) words.push(group(String(rest), ','));
  return `${words.join(' ')}${suffix}`;
}

/** Ways to write an amount in hundredths; `whole` styles need amounts without hundredths. */
export const amountStyles: Readonly<Record<string, { whole: boolean; write: (cents: number) => string }>> = {
  plain: { whole: true, write: (c) => String(c / 100) },
  decimals: { whole: false, write: (c) => parts(c).join('.') },
  thousands: { whole: true, write: (c) => group(String(c / 100), ',') },
  thousandsDecimals: { whole: false, write: (c) => withMark(c, ',', '.') },
  wonSign: { whole: true, write: (c) => `₩${group(String(c / 100), ',')}` },
  wonSignSpace: { whole: true, write: (c) => `₩ ${c / 100}` },
  backslash: { whole: true, write: (c) => `\\${group(String(c / 100), ',')}` },
  wonWord: { whole: true, write: (c) => `${group(String(c / 100), ',')}원` },
  wonWordSpace: { whole: true, write: (c) => `${group(String(c / 100), ',')} 원` },
  krw: { whole: true, write: (c) => `KRW ${c / 100}` },
  dollars: { whole: false, write: (c) => `$${withMark(c, ',', '.')}` },
  euros: { whole: false, write: (c) => `€${withMark(c, '.', ',')}` },
  eurosAfter: { whole: false, write: (c) => `${withMark(c, '.', ',')} €` },
  commaDecimals: { whole: false, write: (c) => parts(c).join(',') },
  nbspThousands: { whole: false, write: (c) => withMark(c, '\u00a0', ',') },
  swiss: { whole: false, write: (c) => withMark(c, "'", '.') },
  indian: { whole: true, write: (c) => indian(String(c / 100)) },
  myriad: { whole: true, write: (c) => myriads(c / 100, '') },
  myriadWon: { whole: true, write: (c) => myriads(c / 100, '원') },
  fullWidth: {
    whole: true,
    write: (c) => String(c / 100).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)),
  },
  exponent: { whole: true, write: (c) => (c / 100).toExponential().toUpperCase() },
  padded: { whole: true, write: (c) => `  ${group(String(c / 100), ',')} ` },
};

/** Wraps a written amount so that it says “below zero”. */
export const minusStyles: Readonly<Record<string, (text: string) => string>> = {
  hyphen: (text) => `-${text}`,
  brackets: (text) => `(${text})`,
  white: (text) => `△${text}`,
  black: (text) => `▲${text}`,
  behind: (text) => `${text}-`,
  minus: (text) => `−${text}`,
};

/** Hundredths as the plainest decimal: 1234.5, 100. */
export function plainAmount(cents: number): string {
  const [whole, rest] = parts(Math.abs(cents));
  const fraction = rest.replace(/0+$/, '');
  return `${cents < 0 ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

export function drawCents(draw: Draw, whole: boolean): number {
  const size = draw.pick([9, 99, 990, 9_900, 99_000, 1_250_000]);
  return whole ? draw.integer(1, size) * 1_000 : draw.integer(1, size) * 100 + draw.integer(0, 99);
}
