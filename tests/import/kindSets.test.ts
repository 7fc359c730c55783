import { beforeAll, expect, test } from 'vitest';
import { rolesOf, tableKinds, type Role, type TableKind } from '../../workers/contract/tables.ts';
import { describeColumn } from '../../workers/engine/import/cellLooks.ts';
import { guessKinds } from '../../workers/engine/import/guessKinds.ts';
import reference from '../reference/kind_sets.json' with { type: 'json' };

const pad = (n: number): string => String(n).padStart(2, '0');
const day = (i: number): string => `2024-${pad(1 + (i % 12))}-${pad(1 + (i % 28))}`;
const pick = (list: readonly string[], i: number): string => list[i % list.length] ?? '';

/** The i-th value of a column: c comes back every seven rows, C never does. */
const values: Readonly<Record<string, (i: number) => string>> = {
  c: (i) => `K${1000 + (i % 7) * 37}`,
  C: (i) => `K${10_000 + i * 7}`,
  n: (i) => String(1_700_000_000 + Math.floor(i / 3) * 91),
  t: (i) => `${day(i)} ${pad(i % 24)}:15:00`,
  d: day,
  M: (i) => `2024-${pad(1 + (i % 12))}`,
  B: (i) => `19${60 + (i % 40)}-${pad(1 + (i % 12))}-11`,
  m: (i) => String(((i * 7919) % 97) * 130 + 1_500),
  q: (i) => String(1 + ((i * 5) % 60)),
  Q: (i) => String(1_000 + ((i * 7919) % 90_000)),
  f: (i) => pick(['Y', 'N', 'Y'], i),
  b: (i) => pick(['0', '1', '0'], i),
  p: (i) => `${(i % 5) * 10}%`,
  r: (i) => String(1 + (i % 5)),
  N: (i) => String(i % 11),
  y: (i) => String(2015 + (i % 9)),
  S: (i) => (i % 6 === 0 ? 'NM' : String(60 + (i % 30))),
  v: (i) => pick(['A', 'B'], i),
  E: (i) => pick(['view', 'cart', 'purchase'], i),
  G: (i) => pick(['F', 'M'], i),
  u: (i) => `/p/${i % 13}`,
  x: (i) => `${pick(['김', '이', '박'], i)}${pick(['하나', '두리', '세찬', '네오'], i)}`,
  g: (i) => pick(['서울', 'Lyon', 'online', 'VIP'], i),
  e: (i) => `user${i}@shop.test`,
  z: (i) => `010-${1000 + i}-${2000 + i * 3}`,
  s: (i) => pick(['배송이 빨라서 좋았어요', 'Too slow, would not buy again', '색이 사진과 달라요'], i),
};

const found = { kinds: 0, required: 0, requiredRight: 0, all: 0, allRight: 0 };
const mistakes: string[] = [];

function judge(id: string, kind: TableKind, texts: readonly string[]): void {
  const columns = texts.map((text) => {
    const [header = '', value = '', role] = text.split('|');
    if (!Object.hasOwn(values, value)) throw new Error(`no value ${value} in ${text}`);
    if (role !== undefined && !(rolesOf(kind) as readonly string[]).includes(role))
      throw new Error(`${kind} has no role ${role}`);
    return { header, value, role: role as Role | undefined };
  });
  const body = Array.from({ length: 40 }, (_, i) => columns.map(({ value }) => values[value]?.(i) ?? ''));
  const preview = columns.map(({ header }, position) => {
    const cells = body.map((row) => row[position] ?? '');
    const looks = describeColumn(cells);
    return { name: header, looks, emptyRate: 0 };
  });
  const [best, ...others] = guessKinds(preview, body, true);
  if (best?.kind === kind) found.kinds += 1;
  else mistakes.push(`${id}: ${best?.kind} (${best?.confidence}) for ${kind}`);
  const guesses = [best, ...others].find((guess) => guess?.kind === kind)?.roles ?? {};
  const required = new Set(tableKinds[kind].required.flat());
  columns.forEach(({ role, header }, position) => {
    if (role === undefined) return;
    const isRight = guesses[role]?.column === position;
    found.all += 1;
    if (isRight) found.allRight += 1;
    else
      mistakes.push(
        `${id}: ${role} is “${header}”, guessed “${columns[guesses[role]?.column ?? -1]?.header ?? 'none'}”`,
      );
    if (!required.has(role)) return;
    found.required += 1;
    if (isRight) found.requiredRight += 1;
  });
}

beforeAll(() => {
  for (const { id, kind, columns } of reference.cases) judge(`${kind}/${id}`, kind as TableKind, columns);
  const { kinds, required, requiredRight, all, allRight } = found;
  console.log(
    `${kinds} of ${reference.cases.length} kinds right, ${requiredRight} of ${required} required roles, ${allRight} of ${all} of all\n${mistakes.join('\n')}`,
  );
});

test('the kind of a file is right in 95 % or more', () => {
  expect(reference.cases.length).toBeGreaterThanOrEqual(50);
  expect(found.kinds / reference.cases.length).toBeGreaterThanOrEqual(0.95);
});

test('the roles that a kind requires are right in 97 % or more, all of them in 95 %', () => {
  expect(found.requiredRight / found.required).toBeGreaterThanOrEqual(0.97);
  expect(found.allRight / found.all).toBeGreaterThanOrEqual(0.95);
});
