import { parseNumber } from './parseNumber.ts';
import { parseTime } from './parseTime.ts';

const yes =
  /^(y|yes|t|true|o|on|ok|동의|동의함|수신|수신동의|수신함|허용|예|네|참|있음|성공|완료|열람|클릭|전환|○|◯|✓|✔|agreed?|opt(ed)?[- ]?in|subscribed|consented|sent|delivered|opened|clicked)$/i;
const no =
  /^(n|no|f|false|x|off|미동의|비동의|동의안함|거부|수신거부|미수신|차단|아니오|아니요|거짓|없음|실패|미완료|미열람|미클릭|×|✗|disagreed?|declined|refused|opt(ed)?[- ]?out|unsubscribed|none|-|failed|bounced)$/i;

/** Yes and no in their many spellings; a count above 0 and a date mean yes. null where the cell says neither. */
export function parseFlag(cell: string): boolean | null {
  const text = cell.trim();
  if (yes.test(text)) return true;
  if (no.test(text)) return false;
  const number = parseNumber(text, 'point');
  if (number !== null && text.length < 8) return number > 0;
  return parseTime(text, 'dmy') === null ? null : true;
}
