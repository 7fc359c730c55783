/**
 * The readers of `values/` and `import/putCells.ts` once more, as macros of DuckDB. Whatever they read otherwise is found
 * by the check of the table they fill, which stops the script.
 */
interface ValueMacro {
  readonly needs: readonly ValueMacroName[];
  readonly text: string;
}

export type ValueMacroName =
  | 'cell'
  | 'wide'
  | 'text'
  | 'id'
  | 'plain'
  | 'myriads'
  | 'number'
  | 'day'
  | 'time'
  | 'period'
  | 'birth'
  | 'flag';

const currency = '₩|\\\\|\\$|€|£|¥|원|KRW|USD|EUR|JPY|GBP';
const minusSigns = '-−‒–﹣△▲';
const wholes = ['', ',', ' ', "''", '’']
  .map((sign) =>
    sign === ''
      ? '0|[1-9][0-9]*'
      : `[1-9][0-9]{0,2}(${sign}[0-9]{3})+|[1-9][0-9]?(${sign}[0-9]{2})+${sign}[0-9]{3}`,
  )
  .join('|');
const yearFirst = '^(\\d{4})\\s*[-./년]\\s*(\\d{1,2})\\s*[-./월]\\s*(\\d{1,2})\\s*[일.]?';
const yearLast = '^(\\d{1,2})\\s*[-./]\\s*(\\d{1,2})\\s*[-./]\\s*(\\d{4})';
const compactDay = '^((?:19|20)\\d{2})(\\d{2})(\\d{2})';
const dayMonthName = '^(\\d{1,2})[-\\s]([A-Za-z]{3})[A-Za-z]{0,6}\\.?[-,\\s]+(\\d{4})';
const monthNameDay = '^([A-Za-z]{3})[A-Za-z]{0,6}\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})';
const months =
  "instr('janfebmaraprmayjunjulaugsepoctnovdec', lower(regexp_extract(t, PATTERN, GROUP))) // 3 + 1";
const clock =
  '^(?i)(?:(오전|오후|AM|PM|A\\.M\\.|P\\.M\\.)\\s*)?(\\d{1,2})(?::(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,6})\\d*)?)?|시\\s*(?:(\\d{1,2})분)?\\s*(?:(\\d{1,2})초)?)\\s*(AM|PM|A\\.M\\.|P\\.M\\.)?\\s*(Z|[+-]\\d{2}:?\\d{2})?$';

function dayOf(pattern: string, parts: readonly [year: string, month: string, day: string]): string {
  const [year, month, day] = parts.map((part) =>
    /^\d$/.test(part) ? `regexp_extract(t, '${pattern}', ${part})` : part,
  );
  return `TRY_CAST(${year} || '-' || ${month} || '-' || ${day} AS DATE)`;
}

function namedMonth(pattern: string, group: number): string {
  return `(${months.replace('PATTERN', `'${pattern}'`).replace('GROUP', String(group))})`;
}

const clockPart = (group: number): string =>
  `coalesce(TRY_CAST(regexp_extract(c, '${clock}', ${group}) AS INTEGER), 0)`;
const half = `upper(replace(regexp_extract(c, '${clock}', 1) || regexp_extract(c, '${clock}', 8), '.', ''))`;

export const valueMacros: Readonly<Record<ValueMacroName, ValueMacro>> = {
  cell: {
    needs: [],
    text: `-- a value of a typed column as text
CREATE OR REPLACE MACRO dangol_cell(x) AS CASE
  WHEN typeof(x) = 'FLOAT' THEN regexp_replace(TRY_CAST(x::VARCHAR AS FLOAT)::DOUBLE::VARCHAR, '\\.0$', '')
  WHEN typeof(x) = 'DOUBLE' THEN regexp_replace(x::VARCHAR, '\\.0$', '')
  WHEN typeof(x) LIKE 'DECIMAL%' THEN regexp_replace(regexp_replace(x::VARCHAR, '(\\.\\d*?)0+$', '\\1'), '\\.$', '')
  WHEN typeof(x) LIKE 'TIMESTAMP%' THEN regexp_replace(regexp_replace(
    strftime(TRY_CAST(x::VARCHAR AS TIMESTAMP), '%Y-%m-%d %H:%M:%S.%g'), '\\.000$', ''), ' 00:00:00$', '')
  WHEN typeof(x) LIKE '%[]' OR typeof(x) LIKE 'STRUCT%' THEN to_json(x)::VARCHAR
  ELSE x::VARCHAR END;`,
  },
  wide: {
    needs: [],
    text: `-- full-width and Arabic signs as ASCII, every space as one space
CREATE OR REPLACE MACRO dangol_wide(cell) AS trim(regexp_replace(translate(cell,
  '０１２３４５６７８９．，－＋（）％￥￦＄：／٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹' || chr(160) || chr(8199) || chr(8201) || chr(8239) || chr(12288),
  '0123456789.,-+()%¥₩$:/01234567890123456789     '), '\\s', ' ', 'g'));`,
  },
  text: {
    needs: [],
    text: `-- text without surrounding space; nothing is NULL
CREATE OR REPLACE MACRO dangol_text(cell) AS nullif(trim(cell, ' ' || ${[
      160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8239, 8287, 12288,
    ]
      .map((sign) => `chr(${sign})`)
      .join(' || ')}), '');`,
  },
  id: {
    needs: ['text'],
    text: `-- numbers of customers, orders and goods stay text: leading zeros count
CREATE OR REPLACE MACRO dangol_id(cell) AS CASE WHEN NOT regexp_full_match(dangol_text(cell), '(?i)-|null|nan|none|n/a|#n/a|없음|해당없음') THEN dangol_text(cell) END;`,
  },
  plain: {
    needs: [],
    text: `-- 1234, 1,234.5, 1 234, 1.2e3; with commas for decimals where mark is ','
CREATE OR REPLACE MACRO dangol_pointed(t, mark) AS CASE WHEN mark = ',' THEN translate(t, '.,', ',.') ELSE t END;
CREATE OR REPLACE MACRO dangol_plain(t, mark) AS CASE
  WHEN regexp_full_match(t, '[0-9]+([.,][0-9]+)?[eE][-+]?[0-9]+') THEN TRY_CAST(TRY_CAST(replace(t, ',', '.') AS DOUBLE) AS DECIMAL(18, 6))
  WHEN regexp_full_match(dangol_pointed(t, mark), '(${wholes})(\\.[0-9]+)?')
    THEN TRY_CAST(regexp_replace(dangol_pointed(t, mark), '[, ''’]', '', 'g') AS DECIMAL(18, 6)) END;`,
  },
  myriads: {
    needs: ['plain'],
    text: `-- 1.5만, 1억 2,000만, 2천, 12%
CREATE OR REPLACE MACRO dangol_unit(u) AS CASE u WHEN '' THEN 1 WHEN '백' THEN 100 WHEN '천' THEN 1000 WHEN '만' THEN 10000
  WHEN '백만' THEN 1000000 WHEN '천만' THEN 10000000 WHEN '억' THEN 100000000 WHEN '백억' THEN 10000000000
  WHEN '천억' THEN 100000000000 WHEN '조' THEN 1000000000000 END;
CREATE OR REPLACE MACRO dangol_myriads(t, mark) AS CASE
  WHEN regexp_full_match(t, '([0-9][0-9.,]*\\s*([조억만천백]{1,2})?\\s*)+') AND regexp_matches(t, '[조억만천백]') THEN
    TRY_CAST(list_sum(list_transform(regexp_extract_all(t, '[0-9][0-9.,]*\\s*[조억만천백]{0,2}'),
      lambda part: dangol_plain(regexp_extract(part, '^[0-9.,]+'), mark)::DOUBLE * dangol_unit(regexp_extract(part, '[조억만천백]*$')))) AS DECIMAL(18, 6))
  WHEN regexp_full_match(t, '.*[0-9]\\s*%') THEN TRY_CAST(round(dangol_plain(rtrim(rtrim(t, '%')), mark)::DOUBLE / 100, 6) AS DECIMAL(18, 6)) END;`,
  },
  number: {
    needs: ['wide', 'plain', 'myriads'],
    text: `-- a number as people and programs write it, or NULL
CREATE OR REPLACE MACRO dangol_bare(t) AS trim(regexp_replace(t, '(?i)${currency}', '', 'g'));
CREATE OR REPLACE MACRO dangol_below_zero(t) AS regexp_full_match(t, '\\(.*\\)') OR regexp_matches(dangol_bare(t), '^[${minusSigns}]') OR regexp_matches(t, '[-−]$');
CREATE OR REPLACE MACRO dangol_size(t) AS dangol_bare(CASE
  WHEN regexp_full_match(t, '\\(.*\\)') THEN t[2:-2]
  WHEN regexp_matches(dangol_bare(t), '^[${minusSigns}]') THEN regexp_replace(t, '[${minusSigns}]', '')
  WHEN regexp_matches(t, '[-−]$') THEN t[:-2] ELSE regexp_replace(t, '^\\+', '') END);
CREATE OR REPLACE MACRO dangol_signed(t, mark) AS
  CASE WHEN dangol_below_zero(t) THEN -1 ELSE 1 END * list_transform([dangol_size(t)], lambda size: coalesce(dangol_myriads(size, mark), dangol_plain(size, mark)))[1];
CREATE OR REPLACE MACRO dangol_number(cell, mark) AS CASE
  WHEN mark = '.' AND regexp_full_match(cell, '-?(0|[1-9][0-9]{0,11})(\\.[0-9]{1,6})?') THEN TRY_CAST(cell AS DECIMAL(18, 6))
  WHEN cell IS NOT NULL THEN list_transform([dangol_wide(cell)], lambda t: TRY_CAST(dangol_signed(t, mark) AS DECIMAL(18, 6)))[1] END;`,
  },
  day: {
    needs: [],
    text: `-- the day at the beginning of a text, and what stands behind it; day_first is NULL where no cell needs to be told
CREATE OR REPLACE MACRO dangol_day(t, day_first) AS CASE
  WHEN regexp_matches(t, '${yearFirst}') THEN ${dayOf(yearFirst, ['1', '2', '3'])}
  WHEN regexp_matches(t, '${compactDay}[T\\s]') THEN ${dayOf(compactDay, ['1', '2', '3'])}
  WHEN regexp_matches(t, '${dayMonthName}') THEN ${dayOf(dayMonthName, ['3', namedMonth(dayMonthName, 2), '1'])}
  WHEN regexp_matches(t, '${monthNameDay}') THEN ${dayOf(monthNameDay, ['3', namedMonth(monthNameDay, 1), '2'])}
  WHEN regexp_matches(t, '${yearLast}(\\D|$)') THEN CASE
    WHEN regexp_extract(t, '${yearLast}', 2)::INTEGER > 12 OR (NOT day_first AND regexp_extract(t, '${yearLast}', 1)::INTEGER <= 12)
      THEN ${dayOf(yearLast, ['3', '1', '2'])}
    WHEN regexp_extract(t, '${yearLast}', 1)::INTEGER > 12 OR day_first THEN ${dayOf(yearLast, ['3', '2', '1'])} END END;
CREATE OR REPLACE MACRO dangol_behind(t) AS trim(regexp_replace(regexp_replace(t,
  '${yearFirst}|${compactDay}|${dayMonthName}|${monthNameDay}|${yearLast}', ''), '^(T|[,\\s]+|\\([월화수목금토일]\\)\\s*)+', ''));`,
  },
  time: {
    needs: ['wide', 'day'],
    text: `-- a date, or a date with a time, as people and programs write it, or NULL
CREATE OR REPLACE MACRO dangol_hour(c) AS CASE
  WHEN ${half} = '' THEN ${clockPart(2)} WHEN ${clockPart(2)} > 12 THEN NULL
  WHEN ${half} IN ('오후', 'PM') THEN ${clockPart(2)} % 12 + 12 ELSE ${clockPart(2)} % 12 END;
CREATE OR REPLACE MACRO dangol_zone(z) AS CASE WHEN upper(z) IN ('', 'Z') THEN 0
  ELSE (CASE z[1] WHEN '-' THEN -1 ELSE 1 END) * (z[2:3]::INTEGER * 60 + z[-2:]::INTEGER) END;
CREATE OR REPLACE MACRO dangol_clock(c) AS CASE WHEN c = '' THEN INTERVAL 0 SECOND
  WHEN regexp_matches(c, '${clock}') AND dangol_hour(c) < 24 AND ${clockPart(3)} + ${clockPart(6)} < 60 AND ${clockPart(4)} + ${clockPart(7)} < 60
  THEN to_hours(dangol_hour(c)) + to_minutes(${clockPart(3)} + ${clockPart(6)} - dangol_zone(regexp_extract(c, '${clock}', 9)))
    + to_seconds(${clockPart(4)} + ${clockPart(7)}) + to_milliseconds(coalesce(TRY_CAST(rpad(regexp_extract(c, '${clock}', 5), 3, '0')[:3] AS INTEGER), 0)) END;
CREATE OR REPLACE MACRO dangol_moment(t, day_first) AS CASE
  WHEN regexp_full_match(t, '(19|20)\\d{6}') THEN try_strptime(t, '%Y%m%d')
  WHEN regexp_full_match(t, '(19|20)\\d{10}') THEN try_strptime(t, '%Y%m%d%H%M')
  WHEN regexp_full_match(t, '(19|20)\\d{12}') THEN try_strptime(t, '%Y%m%d%H%M%S')
  WHEN regexp_full_match(t, '\\d{5}(\\.\\d+)?') THEN CASE WHEN t::DOUBLE >= 20000 AND t::DOUBLE < 80000
    THEN make_timestamp(round((t::DOUBLE - 25569) * 86400000)::BIGINT * 1000) END
  ELSE list_transform([dangol_behind(t)], lambda c: dangol_day(t, day_first) + dangol_clock(c))[1] END;
CREATE OR REPLACE MACRO dangol_time(cell, day_first) AS CASE
  WHEN regexp_full_match(cell, '\\d{4}-\\d{2}-\\d{2}([ T]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?)?') THEN TRY_CAST(cell AS TIMESTAMP)
  WHEN cell IS NOT NULL THEN list_transform([dangol_wide(cell)], lambda t: dangol_moment(t, day_first))[1] END;`,
  },
  period: {
    needs: ['wide', 'time'],
    text: `-- the first day of a period: a day, a month or a year
CREATE OR REPLACE MACRO dangol_period(cell, day_first) AS CASE
  WHEN regexp_full_match(dangol_wide(cell), '((?:19|20)\\d{2})\\s*(?:년|[-./])?\\s*(0?[1-9]|1[0-2])\\s*월?') THEN
    make_timestamp(dangol_wide(cell)[:4]::BIGINT, regexp_extract(dangol_wide(cell)[5:], '([1-9]\\d?)\\s*월?$', 1)::BIGINT, 1, 0, 0, 0)
  WHEN regexp_full_match(dangol_wide(cell), '((?:19|20)\\d{2})\\s*년?') THEN make_timestamp(dangol_wide(cell)[:4]::BIGINT, 1, 1, 0, 0, 0)
  ELSE dangol_time(cell, day_first) END;`,
  },
  birth: {
    needs: ['time'],
    text: `-- a date of birth: any date, a year alone, or six digits up to this year
CREATE OR REPLACE MACRO dangol_birth(cell, day_first, latest) AS CASE
  WHEN regexp_full_match(trim(cell), '(1[89]\\d\\d|20\\d\\d)\\s*년?(생)?') THEN make_timestamp(trim(cell)[:4]::BIGINT, 1, 1, 0, 0, 0)
  WHEN regexp_full_match(trim(cell), '\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])') THEN
    TRY_CAST((latest // 100 * 100 + trim(cell)[:2]::INTEGER - CASE WHEN latest // 100 * 100 + trim(cell)[:2]::INTEGER > latest THEN 100 ELSE 0 END)
      || '-' || trim(cell)[3:4] || '-' || trim(cell)[5:6] AS TIMESTAMP)
  ELSE dangol_time(trim(cell), day_first) END;`,
  },
  flag: {
    needs: ['number', 'time'],
    text: `-- yes is 1 and no is 0; a count above 0 and a date mean yes
CREATE OR REPLACE MACRO dangol_flag(cell) AS (CASE
  WHEN regexp_full_match(trim(cell), '(?i)y|yes|t|true|o|on|ok|동의|동의함|수신|수신동의|수신함|허용|예|네|참|있음|성공|완료|열람|클릭|전환|○|◯|✓|✔|agreed?|opt(ed)?[- ]?in|subscribed|consented|sent|delivered|opened|clicked') THEN 1
  WHEN regexp_full_match(trim(cell), '(?i)n|no|f|false|x|off|미동의|비동의|동의안함|거부|수신거부|미수신|차단|아니오|아니요|거짓|없음|실패|미완료|미열람|미클릭|×|✗|disagreed?|declined|refused|opt(ed)?[- ]?out|unsubscribed|none|-|failed|bounced') THEN 0
  WHEN length(trim(cell)) < 8 AND dangol_number(trim(cell), '.') IS NOT NULL THEN (dangol_number(trim(cell), '.') > 0)::INTEGER
  WHEN dangol_time(trim(cell), TRUE) IS NOT NULL THEN 1 END)::UTINYINT;`,
  },
};

/** The macros a script needs, each after those it is made of. */
export function macrosFor(wanted: Iterable<ValueMacroName>): readonly string[] {
  const found = new Set<ValueMacroName>();
  const add = (name: ValueMacroName): void => {
    for (const inner of valueMacros[name].needs) add(inner);
    found.add(name);
  };
  for (const name of wanted) add(name);
  return [...found].map((name) => valueMacros[name].text);
}
