/** How headers call one role. Earlier names are surer. */
export interface HeaderNames {
  /** Without spaces; 번호 stands for no, number and #, id for 아이디. */
  readonly korean: readonly string[];
  /** Words in plain form, see englishWords. */
  readonly english: readonly string[];
  /** What the column may be called where nothing better is there. */
  readonly weak?: readonly string[];
  /** Headers that hold a name of the role and mean something else. */
  readonly not?: RegExp;
}

export const list = (text: string): string[] => text.split(', ');

/** Short and other forms of words in headers, each with its plain form. */
export const englishWords: Readonly<Record<string, string>> = {
  ...{
    cust: 'customer',
    customers: 'customer',
    cus: 'customer',
    mbr: 'member',
    usr: 'user',
    acct: 'account',
    acc: 'account',
  },
  ...{
    no: 'id',
    num: 'id',
    nr: 'id',
    number: 'id',
    code: 'id',
    '#': 'id',
    ids: 'id',
    cd: 'id',
    identifier: 'id',
  },
  ...{ dt: 'date', dates: 'date', ts: 'timestamp', at: '', on: '', of: '', the: '', in: '', by: '', for: '' },
  ...{ amt: 'amount', rev: 'revenue', tot: 'total', val: 'value', pmt: 'payment', ttl: 'total' },
  ...{ qty: 'quantity', quan: 'quantity', qnty: 'quantity', ord: 'order', orders: 'order', inv: 'invoice' },
  ...{ txn: 'transaction', trx: 'transaction', trans: 'transaction', tran: 'transaction', tx: 'transaction' },
  ...{
    prod: 'product',
    products: 'product',
    prd: 'product',
    desc: 'description',
    descr: 'description',
    cat: 'category',
  },
  ...{ disc: 'discount', rcpt: 'receipt', pur: 'purchase', purch: 'purchase', prc: 'price', nm: 'name' },
  ...{
    krw: '',
    usd: '',
    eur: '',
    gbp: '',
    jpy: '',
    won: '',
    dollars: '',
    utc: '',
    kst: '',
    gmt: '',
    local: '',
    pst: '',
    est: '',
  },
  ...{ vat: '', incl: '', excl: '', inc: '', required: '', currency: '', my: '', final: '' },
};
