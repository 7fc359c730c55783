import type { ShopFile, ShopPlan } from '../contract/shopPlan.ts';
import type { TableKind } from '../contract/tables.ts';
import type { Lang, Text } from '../contract/text.ts';

const rowsPerPiece = 20_000;

/** A file that grows row by row: UTF-8 with a byte order mark, CRLF; no field of ours needs quotes. */
export class CsvTable {
  readonly #pieces: string[] = [];
  readonly #lang: Lang;
  #rows: string[] = [];

  constructor(lang: Lang, headers: readonly Text[]) {
    this.#lang = lang;
    this.add(headers);
  }

  add(fields: readonly (string | number | boolean | Text)[]): void {
    this.#rows.push(fields.map((field) => this.#write(field)).join(','));
    if (this.#rows.length === rowsPerPiece) this.#close();
  }

  toFile(kind: TableKind, fileName: string): ShopFile {
    this.#close();
    return { kind, fileName, csv: new Blob(['\uFEFF', ...this.#pieces], { type: 'text/csv' }) };
  }

  #write(field: string | number | boolean | Text): string {
    if (typeof field === 'boolean') return field ? 'Y' : 'N';
    return typeof field === 'object' ? field[this.#lang] : String(field);
  }

  #close(): void {
    if (this.#rows.length > 0) this.#pieces.push(`${this.#rows.join('\r\n')}\r\n`);
    this.#rows = [];
  }
}

const names = {
  orders: { ko: '주문', en: 'orders' },
  customers: { ko: '회원', en: 'members' },
  contacts: { ko: '발송', en: 'messages' },
  events: { ko: '방문', en: 'visits' },
  spend: { ko: '광고비', en: 'spend' },
  feedback: { ko: '의견', en: 'feedback' },
  prices: { ko: '가격', en: 'prices' },
  trial: { ko: '쿠폰실험', en: 'coupon-test' },
  unfair: { ko: '쿠폰실험2', en: 'coupon-test-2' },
} as const satisfies Readonly<Record<string, Text>>;

/** The seed is a person’s own text: only what a file may be called stays of it. */
export function nameOfFile({ kind, lang, seed }: ShopPlan, table: keyof typeof names): string {
  const safe = seed.replace(/[^\p{L}\p{N}-]+/gu, '-').slice(0, 20);
  return `${kind}-${safe}-${names[table][lang]}.csv`;
}
