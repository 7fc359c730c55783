import type { KpiId } from '../../../workers/analyses/kpi/result.ts';
import type { KpiWords } from './kpiWords.ts';
import { orderKpiWords } from './wordsOrders.ts';
import { otherKpiWords } from './wordsOther.ts';

export const kpiWords: Readonly<Record<KpiId, KpiWords>> = { ...orderKpiWords, ...otherKpiWords };
