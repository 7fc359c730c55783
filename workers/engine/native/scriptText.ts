import { catalogue } from '../../contract/catalogue.ts';
import type { Asked } from '../runAnalysis.ts';
import { plainlyCounted } from './afterSql.ts';
import type { DatasetScript, ScriptPart } from './datasetSql.ts';
import type { PackedFile, PackingStep } from './packedFiles.ts';
import type { RecordedSteps } from './recordSteps.ts';
import { oneLine, remarks } from './remarks.ts';

export interface ScriptContents {
  readonly asked: Asked;
  readonly tables: DatasetScript;
  readonly steps: RecordedSteps;
  /** ISO date. */
  readonly writtenOn: string;
  /** Of the database here. */
  readonly version: string;
}

export function scriptText({ asked, tables, steps, writtenOn, version }: ScriptContents): string {
  const head = [
    ...title(asked, writtenOn, version),
    ...usage(asked, tables.files),
    ...whatFollows(asked, steps),
  ];
  return [
    remarks(head.join('\n')),
    opening,
    section('values / 값 읽기'),
    ...tables.macros,
    section('tables / 표'),
    ...tables.parts.map(written),
    section(`${asked.analysis} / 분석`),
    ...steps.groups.map((group) => `${remarks(group.title)}\n${remarks(group.sql.replace(/^-- ?/gm, ''))}`),
    ...steps.parts.map(written),
    'COMMIT;',
    '',
  ].join('\n\n');
}

/** In one transaction: where a check fails, nothing after it answers. */
const opening = `BEGIN TRANSACTION;
DROP SCHEMA IF EXISTS prepared CASCADE;
CREATE SCHEMA prepared;`;

function title({ analysis, asOf, options, filters }: Asked, writtenOn: string, version: string): string[] {
  const { question, method } = catalogue[analysis];
  return [
    `Dangol · ${analysis}`,
    `ko: ${question.ko} (${method.ko})`,
    `en: ${question.en} (${method.en})`,
    `작성일 · written: ${writtenOn}    기준일 · as of: ${asOf}    Dangol: DuckDB ${version}`,
    `설정 · settings: ${JSON.stringify(options)}`,
    ...(filters.length === 0 ? [] : [`필터 · filters: ${JSON.stringify(filters)}`]),
    '',
  ];
}

function usage({ analysis }: Asked, files: readonly PackedFile[]): string[] {
  const listed = files.flatMap(({ reads, given, steps }) => [
    `  ${quoted(reads)}${reads === given ? '' : ` ← ${quoted(given)}`}`,
    ...steps.flatMap((step) => stepLines(step, given)),
  ]);
  return [
    'ko: 아래 파일을 이 스크립트와 같은 폴더에 두고, 그 폴더에서 DuckDB(1.4 이상)로 실행하세요.',
    'en: Put these files beside this script and run it there with DuckDB (1.4 or later):',
    `  duckdb -f ${analysis}.sql`,
    ...listed,
    'ko: 파일이 Dangol에서 읽은 것과 한 칸이라도 다르면 스크립트가 멈추고 어디가 다른지 알려 줍니다.',
    'en: Where a file reads otherwise than it did in Dangol, the script stops and says where.',
    '',
  ];
}

function stepLines(step: PackingStep, given: string): string[] {
  switch (step.by) {
    case 'rename':
      return [
        `    ko: 이름이 같은 파일이 있어 이 이름으로 바꿔 두세요. en: rename it: another has its name.`,
      ];
    case 'unpack':
      return [
        `    ko: 압축을 풀어 ${quoted(step.part)}을(를) 꺼내 두세요. en: unzip it and take ${quoted(step.part)} out.`,
      ];
    case 'saveAs':
      return [
        `    ko: DuckDB는 Excel 파일을 읽지 않습니다. ${quoted(step.part)} 시트를 “CSV UTF-8”로 저장하세요. 보이는 대로 저장되므로 날짜는 2024-01-05처럼 보이게 해 두세요.`,
        `    en: DuckDB does not read Excel files: save sheet ${quoted(step.part)} as “CSV UTF-8”. Cells are saved as shown, so let dates show as 2024-01-05.`,
      ];
    case 'convert': {
      const from = step.format === 'parquet' ? 'read_parquet' : 'read_json_auto';
      return [
        `    duckdb -c ${shell(`COPY (FROM ${from}(${literal(given)})) TO ${literal(step.to)} (HEADER)`)}`,
      ];
    }
    case 'encode':
      return [
        `    ko: UTF-8로 바꿔 두세요. en: convert it to UTF-8:`,
        `    iconv -f ${step.from} -t UTF-8 ${shellFile(step.source)} > ${shellFile(step.to)}`,
      ];
  }
}

function whatFollows({ analysis }: Asked, { groups }: RecordedSteps): string[] {
  const after = plainlyCounted.has(analysis)
    ? [
        'ko: 마지막 답이 화면의 수치입니다. 화면은 이 값을 더하고 나누고 순서를 매길 뿐입니다.',
        'en: The last answers are the figures of the page, which only adds, divides and ranks them.',
      ]
    : [
        'ko: 이 스크립트는 계산에 들어가는 값까지 구합니다. 구간 추정·검정·모형 등 그 뒤의 계산은 SQL이 아니며 화면에서 이어집니다.',
        'en: This script ends with what goes into the calculation. What comes after it on the page (intervals, tests, models) is no SQL.',
      ];
  return groups.length === 0
    ? after
    : [
        ...after,
        'ko: 고객 그룹은 다른 분석이 나눈 결과라, 그 결과를 값으로 담았습니다.',
        'en: Groups of customers come from another analysis: who is in which is written down as it was.',
      ];
}

function section(text: string): string {
  return `-- ${'─'.repeat(8)} ${text} ${'─'.repeat(8)}`;
}

function written({ title: called, statement }: ScriptPart): string {
  return `-- ${oneLine(called)}\n${statement.text};`;
}

function quoted(text: string): string {
  return `“${oneLine(text)}”`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A file as one word for a shell that no program takes for an option. */
function shellFile(name: string): string {
  return shell(name.startsWith('-') ? `./${name}` : name);
}

function shell(text: string): string {
  return `'${oneLine(text).replaceAll("'", "'\\''")}'`;
}
