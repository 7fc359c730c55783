import type { Text } from '../../workers/contract/text.ts';
import { reportsMessages as m } from '../i18n/messagesReports.ts';
import type { ItemKind } from './model.ts';

export const kindNames: Readonly<Record<ItemKind, Text>> = {
  chart: m.kindChart,
  table: m.kindTable,
  finding: m.kindFinding,
  audience: m.kindAudience,
  note: m.kindNote,
};
