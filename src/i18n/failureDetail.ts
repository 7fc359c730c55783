import type { Detail, Failure } from '../../workers/contract/outcome.ts';
import { kindNames, tableKinds, type Role } from '../../workers/contract/tables.ts';
import type { Lang, Text } from '../../workers/contract/text.ts';
import { bytesIn } from '../../workers/contract/numbers.ts';

/** Formats whose name is a word and not a sign; PDF, ZIP and HTML are the same in both languages. */
const formats: Readonly<Record<string, Text>> = {
  binary: { ko: '글자가 아닌 자료', en: 'not text' },
  image: { ko: '그림', en: 'a picture' },
  program: { ko: '프로그램', en: 'a program' },
};

/** The detail of a failure in people’s words: role ids become their labels, byte counts become sizes. */
export function readableDetail(failure: Failure, lang: Lang): Detail {
  const readable: Record<string, string | number> = { ...failure.detail };
  const { roles } = failure.detail;
  if (typeof roles === 'string') readable['roles'] = namesOfRoles(roles.split(/[\s,]+/), lang);
  const { found, option, table } = failure.detail;
  const kind = kindNames.find((name) => name === table);
  if (kind) readable['table'] = tableKinds[kind].label[lang];
  if (option === 'asOf') readable['option'] = { ko: '분석 기준일', en: 'analysis date' }[lang];
  if (typeof found === 'string' && Object.hasOwn(formats, found))
    readable['found'] = formats[found]?.[lang] ?? found;
  if (failure.code === 'FILE_TOO_LARGE' || failure.code === 'TOO_MANY_ROWS') {
    for (const name of ['size', 'limit', 'need']) {
      const bytes = failure.detail[name];
      if (typeof bytes === 'number') readable[name] = bytesIn(lang, bytes);
    }
  }
  return readable;
}

export function namesOfRoles(roles: readonly string[], lang: Lang): string {
  return roles
    .filter((role) => role !== '')
    .map((role) => labelOf(role)?.[lang] ?? role)
    .join(', ');
}

/** A role means nearly the same wherever it stands: the first kind that has it names it. */
function labelOf(role: string): Text | undefined {
  for (const kind of kindNames) {
    const { roles } = tableKinds[kind];
    if (Object.hasOwn(roles, role)) return roles[role as Role]?.label;
  }
  return undefined;
}
