import { beforeAll, expect, test } from 'vitest';
import { rolesOf, type Role } from '../../workers/contract/tables.ts';
import { describeColumn } from '../../workers/engine/import/cellLooks.ts';
import { guessKinds } from '../../workers/engine/import/guessKinds.ts';
import reference from '../reference/header_sets.json' with { type: 'json' };

type Kind = 'c' | 'n' | 'e' | 'z' | 't' | 'd' | 's' | 'm' | 'q' | 'p' | 'x' | 'g' | 'r' | 'u';

const pad = (n: number): string => String(n).padStart(2, '0');
const day = (i: number): string => `2024-${pad(1 + (i % 12))}-${pad(1 + (i % 28))}`;

/** The i-th value of a column of this kind; customers and the like come back every seven rows. */
const values: Readonly<Record<Kind, (i: number) => string>> = {
  c: (i) => `K${1000 + (i % 7) * 37}`,
  n: (i) => String(10_000 + (i % 7) * 311),
  e: (i) => `user${i % 7}@shop.test`,
  z: (i) => `010-${1000 + i}-${2000 + i * 3}`,
  t: (i) => `${day(i)} ${pad(i % 24)}:15:00`,
  d: day,
  s: (i) => String(45_200 + i * 3),
  m: (i) => String(((i * 7919) % 97) * 130 + 1_500),
  q: (i) => String(1 + (i % 4)),
  p: (i) => `${(i % 3) * 5}%`,
  x: (i) => `${['파란 컵', 'Blue mug', '유기농 우유', 'Desk lamp'][i % 4] ?? ''} ${'ABCDEFGH'[i % 8] ?? ''}`,
  g: (i) => ['서울', 'Lyon', 'online'][i % 3] ?? '',
  r: (i) => String(i + 1),
  u: (i) => (i % 3 === 0 ? '문 앞에 놓아 주세요' : ''),
};

interface Column {
  readonly header: string;
  readonly kind: Kind;
  readonly role: Role | null;
}

function readColumn(text: string): Column {
  const [header = '', kind = '', role] = text.split('|');
  if (!Object.hasOwn(values, kind)) throw new Error(`no kind ${kind} in ${text}`);
  if (role !== undefined && !(rolesOf('orders') as readonly string[]).includes(role))
    throw new Error(`no role ${role}`);
  return { header, kind: kind as Kind, role: (role as Role | undefined) ?? null };
}

const needed: readonly Role[] = ['customer', 'time', 'amount'];
const found = { needed: 0, neededRight: 0, sure: 0, sureRight: 0, all: 0, allRight: 0 };
const mistakes: string[] = [];

function judge(id: string, columns: readonly Column[]): void {
  const body = Array.from({ length: 28 }, (_, i) => columns.map(({ kind }) => values[kind](i)));
  const preview = columns.map(({ header }, position) => {
    const cells = body.map((row) => row[position] ?? '');
    const looks = describeColumn(cells);
    return { name: header, looks, emptyRate: 0 };
  });
  const guesses = guessKinds(preview, body, true).find(({ kind }) => kind === 'orders')?.roles ?? {};
  columns.forEach(({ role, header }, position) => {
    if (role === null) return;
    found.all += 1;
    const isRight = guesses[role]?.column === position;
    if (isRight) found.allRight += 1;
    const isNeeded =
      needed.includes(role) ||
      (!columns.some((column) => column.role === 'amount') && ['quantity', 'unitPrice'].includes(role));
    if (!isNeeded) return;
    found.needed += 1;
    if (isRight) found.neededRight += 1;
    else
      mistakes.push(
        `${id}: ${role} is “${header}”, guessed “${columns[guesses[role]?.column ?? -1]?.header ?? 'none'}”`,
      );
  });
  for (const [role, guess] of Object.entries(guesses)) {
    if (guess.confidence < 0.9) continue;
    found.sure += 1;
    if (columns[guess.column]?.role === role) found.sureRight += 1;
    else
      mistakes.push(
        `${id}: sure (${guess.confidence}) that “${columns[guess.column]?.header ?? ''}” is ${role}`,
      );
  }
}

beforeAll(() => {
  for (const { id, columns } of reference.cases) judge(id, columns.map(readColumn));
  const { needed: n, neededRight, sure, sureRight, all, allRight } = found;
  console.log(
    `${reference.cases.length} header sets: ${neededRight} of ${n} needed roles right, ${allRight} of ${all} of all, ${sureRight} of ${sure} sure guesses\n${mistakes.join('\n')}`,
  );
});

test('at least 120 sets of headers', () => {
  expect(reference.cases.length).toBeGreaterThanOrEqual(120);
});

test('the roles an order needs are right in 95 % or more', () => {
  expect(found.neededRight / found.needed).toBeGreaterThanOrEqual(0.95);
});

test('guesses called sure, 0.9 and above, are right in 98 % or more', () => {
  expect(found.sureRight / found.sure).toBeGreaterThanOrEqual(0.98);
});
