import { readPacked } from './sampleShop.ts';

/** The orders of the sample shop as one export after another would have them: the same columns, up to a later day. */
export function ordersUntil(lastDay: string, from = ''): string {
  const [header = '', ...lines] = readPacked('orders.csv.gz').trimEnd().split('\r\n');
  const dayOf = (line: string): string => line.slice(line.indexOf(',') + 1).slice(0, 10);
  const kept = lines.filter((line) => dayOf(line) <= lastDay && dayOf(line) >= from);
  return [header, ...kept].join('\r\n');
}

/** One header called otherwise. */
export function renameColumn(csv: string, header: string, to: string): string {
  const end = csv.indexOf('\r\n');
  const headers = csv.slice(0, end).split(',');
  return headers.map((one) => (one === header ? to : one)).join(',') + csv.slice(end);
}

/** The file without one of its columns; it has no quotes. */
export function dropColumn(csv: string, header: string): string {
  const lines = csv.split('\r\n').map((line) => line.split(','));
  const gone = lines[0]?.indexOf(header) ?? -1;
  return lines.map((cells) => cells.toSpliced(gone, 1).join(',')).join('\r\n');
}
