import type { Role } from './tables.ts';

/** What leads straight to a person; a page shows it, and a file holds it, only when that is asked for. */
export type PersonalKind = 'email' | 'phone' | 'name' | 'address' | 'resident';

export interface PersonalColumn {
  readonly role: Role | null;
  /** Hostile text. */
  readonly header: string;
  /** Some of its values; the first that are filled decide. Hostile text. */
  readonly values: Iterable<string | number | null>;
}

const kindOfRole: Partial<Record<Role, PersonalKind>> = {
  email: 'email',
  phone: 'phone',
  customerName: 'name',
};

/** Names without blanks and marks, in small letters. The first that fits decides. */
const headers: readonly (readonly [PersonalKind, RegExp])[] = [
  ['resident', /주민(등록)?번호|주민no|외국인(등록)?번호|^rrn$|^ssn$|socialsecurity|residentregistration/],
  ['email', /e?mail(addr(ess)?|id)?\d?$|이메일(주소)?\d?$|^메일(주소)?$/],
  ['phone', /전화(번호)?\d?$|휴대(폰|전화)(번호)?$|핸드폰(번호)?$|연락처\d?$/],
  ['phone', /(phone|mobile|^tel|cell)(no|num|number)?\d?$|^hp(no)?$/],
  ['address', /(?<!이메일|메일|ip|mac|웹|url)주소\d?$|배송지(?!역)|수령지/],
  ['address', /(?<!^ip|[^h]ip|mac|web|mail|url)addr(ess)?(line)?\d?$|^street(line)?\d?$/],
  [
    'name',
    /^(고객|회원|주문자|구매자|수령인|수취인|받는(분|사람)|보내는(분|사람)|예금주|담당자)(이름|성명|성함|명)$/,
  ],
  ['name', /^(성명|성함|주문자|구매자|수령인|수취인|받는분|예금주)$/],
  ['name', /^(full|first|last|family|given|sur|customer|buyer|recipient|member|contact)name$/],
];

/** These may as well name a product: the values have to look like people’s. */
const plainName = /^(이름|name)$/;

const shapes: Readonly<Record<PersonalKind, (text: string) => boolean>> = {
  address: (text) =>
    /[가-힣]+[시군구]\s.*[가-힣]+(로|길|동|가|읍|면|리)\s?\d/.test(text) ||
    /^\d+\w?\s.+\s(street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd)\b/i.test(text),
  email: (text) => /^[^\s@<>]+@[^\s@<>]+\.[\p{L}]{2,}$/u.test(text),
  phone: (text) =>
    /^(\+82|0082|0)[-. )]*(1[016-9]|2|[3-6][1-5]|70|50\d?)[-. )]*\d{3,4}[-. ]*\d{4}$/.test(text) ||
    /^\+[1-9]\d{0,2}[-. ()\d]{7,16}$/.test(text),
  resident: (text) => /^\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])-?[1-8]\d{6}$/.test(text),
  name: (text) =>
    /^[김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민진나지엄채원천방공][가-힣]{1,2}$/.test(
      text,
    ),
};

const looked = 200;
/** Of the filled values; a stray address in a column of notes makes it no column of addresses. */
const enough = 0.6;

/** What a column leads to, by what it is used for, its header, or the shape of its values; null: to nobody. */
export function personalKind({ role, header, values }: PersonalColumn): PersonalKind | null {
  const byRole = role === null ? undefined : kindOfRole[role];
  if (byRole !== undefined) return byRole;
  const name = header
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_\-.()[\]/]/g, '');
  // What is in use as something else, such as a region, has to be read.
  const byHeader = role === null ? headers.find(([, pattern]) => pattern.test(name))?.[0] : undefined;
  if (byHeader !== undefined) return byHeader;
  const filled = firstFilled(values);
  const isMostly = (kind: keyof typeof shapes): boolean =>
    filled.length > 0 && filled.filter((text) => shapes[kind](text)).length >= filled.length * enough;
  const byShape = (['resident', 'email', 'phone', 'address'] as const).find(isMostly);
  if (byShape !== undefined) return byShape;
  return role === null && plainName.test(name) && isMostly('name') ? 'name' : null;
}

function firstFilled(values: PersonalColumn['values']): readonly string[] {
  const filled: string[] = [];
  for (const value of values) {
    const text = value === null ? '' : String(value).trim();
    if (text !== '') filled.push(text);
    if (filled.length === looked) break;
  }
  return filled;
}

const masks: Readonly<Record<PersonalKind, (text: string) => string>> = {
  email: (text) => (text.includes('@') ? `${firstOf(text)}***@…` : `${firstOf(text)}***`),
  phone: maskPhone,
  name: maskName,
  address: maskAddress,
  resident: (text) => (shapes.resident(text) ? `${text.slice(0, 6)}-*******` : '******'),
};

/** Enough to see what a column holds: 홍*동, 010-****-5678, a***@…, 900101-*******. */
export function mask(kind: PersonalKind | null, text: string): string {
  const trimmed = text.trim();
  return kind === null || trimmed === '' ? text : masks[kind](trimmed);
}

function firstOf(text: string): string {
  const [first = ''] = [...text];
  return first;
}

function maskPhone(text: string): string {
  const digits = text.replace(/\D/g, '');
  if (digits.length < 8) return `${firstOf(text)}***`;
  const head = text.startsWith('+') ? `+${digits.slice(0, 2)}` : digits.slice(0, 3);
  return `${head}-****-${digits.slice(-4)}`;
}

/** A Korean name keeps its first and last syllable, words of other scripts their first letter. */
function maskName(text: string): string {
  if (/^[가-힣]+$/.test(text)) {
    const hidden = '*'.repeat(Math.max(1, text.length - 2));
    return text.length < 3 ? `${firstOf(text)}*` : `${firstOf(text)}${hidden}${text.at(-1) ?? ''}`;
  }
  return text
    .split(/\s+/)
    .map((word) => `${firstOf(word)}***`)
    .join(' ');
}

/** A Korean address keeps its province and city; of others nothing is known to be harmless. */
function maskAddress(text: string): string {
  const kept: string[] = [];
  for (const word of text.split(/\s+/).slice(0, 2)) {
    if (
      !/^[가-힣]+[시도군구]$|^(서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주)$/.test(
        word,
      )
    )
      break;
    kept.push(word);
  }
  return [...kept, '***'].join(' ');
}

const inText = [
  ['resident', /(?<!\d)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-?[1-8]\d{6}(?!\d)/g],
  ['email', /[^\s@<>,;"'|]+@[^\s@<>,;"'|]+\.\p{L}{2,}/gu],
  ['phone', /(?<!\d)(?:\+82|0)[-. ]?1[016-9][-. ]?\d{3,4}[-. ]?\d{4}(?!\d)/g],
] as const satisfies readonly (readonly [PersonalKind, RegExp])[];

/** A line of a file, of which it is not known where its cells begin. Names and addresses in it stay. */
export function maskInText(text: string): string {
  return inText.reduce((line, [kind, pattern]) => line.replace(pattern, (found) => mask(kind, found)), text);
}
