import type { TableNeeds } from '../../contract/tables.ts';
import type { KpiId, KpiStage, KpiUnit } from './result.ts';

interface KpiTraits {
  readonly stage: KpiStage;
  readonly unit: KpiUnit;
  readonly better: 'high' | 'low' | 'neither';
  /** A sum over days: what is reached so far can be drawn out to a deadline. */
  readonly adds?: true;
  /** A share of so many trials: it gets a Wilson interval. */
  readonly isShare?: true;
  /** One of these unlocks it. */
  readonly needs: readonly TableNeeds[];
}

const orders: readonly TableNeeds[] = [{ orders: ['customer', 'time', 'amount'] }];
const withCost: readonly TableNeeds[] = [{ orders: ['customer', 'time', 'amount', 'cost'] }];
const spend = (...roles: NonNullable<TableNeeds['spend']>): readonly TableNeeds[] => [{ spend: roles }];
const contacts = (...roles: NonNullable<TableNeeds['contacts']>): readonly TableNeeds[] => [
  { contacts: roles },
];
const events: readonly TableNeeds[] = [{ events: ['time', 'event'] }];
const newCustomers: readonly TableNeeds[] = [
  { orders: ['customer', 'time', 'amount'], spend: ['cost'] },
  { spend: ['cost', 'newCustomers'] },
];

const sum = { stage: 'sales', better: 'high', adds: true } as const;
const share = { unit: 'rate', better: 'high', isShare: true } as const;

/** The KPI dictionary: what each figure is, and what it needs. Order is the order on the page. */
export const kpiDictionary: Readonly<Record<KpiId, KpiTraits>> = {
  revenue: { ...sum, unit: 'money', needs: orders },
  returns: { ...sum, unit: 'money', better: 'low', needs: orders },
  netRevenue: { ...sum, unit: 'money', needs: orders },
  returnRate: { stage: 'sales', unit: 'rate', better: 'low', needs: orders },
  orderCount: { ...sum, unit: 'count', needs: orders },
  customerCount: { stage: 'sales', unit: 'count', better: 'high', needs: orders },
  newCustomers: { ...sum, unit: 'count', needs: orders },
  grossMargin: { ...sum, unit: 'money', needs: withCost },
  marginRate: { stage: 'sales', unit: 'rate', better: 'high', needs: withCost },
  discountRate: {
    stage: 'sales',
    unit: 'rate',
    better: 'neither',
    needs: [{ orders: ['customer', 'time', 'amount', 'discount'] }],
  },

  impressions: {
    stage: 'awareness',
    unit: 'count',
    better: 'high',
    adds: true,
    needs: spend('impressions'),
  },
  reach: { stage: 'awareness', unit: 'count', better: 'high', adds: true, needs: spend('reach') },
  adCtr: { stage: 'awareness', ...share, needs: spend('impressions', 'clicks') },

  visits: {
    stage: 'interest',
    unit: 'count',
    better: 'high',
    adds: true,
    needs: [...events, ...spend('visits')],
  },
  pageViews: { stage: 'interest', unit: 'count', better: 'high', adds: true, needs: events },
  sessionMinutes: { stage: 'interest', unit: 'minutes', better: 'high', needs: events },
  leads: { stage: 'interest', unit: 'count', better: 'high', adds: true, needs: spend('leads') },
  bounceRate: { stage: 'interest', ...share, better: 'low', needs: events },

  conversionRate: { stage: 'decision', ...share, needs: events },
  cartAbandonment: { stage: 'decision', ...share, better: 'low', needs: events },
  aov: { stage: 'decision', unit: 'money', better: 'high', needs: orders },
  arpu: { stage: 'decision', unit: 'money', better: 'high', needs: orders },
  cac: { stage: 'decision', unit: 'money', better: 'low', needs: newCustomers },

  crr: { stage: 'retention', ...share, needs: orders },
  churnRate: { stage: 'retention', ...share, better: 'low', needs: orders },
  repurchaseRate: { stage: 'retention', ...share, needs: orders },
  returningShare: { stage: 'retention', ...share, better: 'neither', needs: orders },
  purchaseFrequency: { stage: 'retention', unit: 'ratio', better: 'high', needs: orders },
  purchaseCycleDays: { stage: 'retention', unit: 'days', better: 'low', needs: orders },
  purchaseCycleMeanDays: { stage: 'retention', unit: 'days', better: 'low', needs: orders },
  oneTimeBuyerShare: { stage: 'retention', ...share, better: 'low', needs: orders },
  reactivationRate: { stage: 'retention', ...share, needs: orders },

  cltvSimple: { stage: 'value', unit: 'money', better: 'high', needs: orders },
  cltvMargin: {
    stage: 'value',
    unit: 'money',
    better: 'high',
    needs: [{ orders: ['customer', 'time', 'amount', 'cost'], spend: ['cost'] }],
  },
  arpuRepurchase: { stage: 'value', unit: 'money', better: 'high', needs: orders },
  ltvToCac: {
    stage: 'value',
    unit: 'ratio',
    better: 'high',
    needs: [{ orders: ['customer', 'time', 'amount'], spend: ['cost'] }],
  },

  roas: { stage: 'money', unit: 'ratio', better: 'high', needs: spend('cost', 'revenue') },
  roi: {
    stage: 'money',
    unit: 'rate',
    better: 'high',
    needs: [{ spend: ['cost', 'revenue'], orders: ['customer', 'time', 'amount', 'cost'] }],
  },
  discountRoi: {
    stage: 'money',
    unit: 'ratio',
    better: 'high',
    needs: [{ orders: ['customer', 'time', 'amount', 'cost', 'discount'] }],
  },

  deliveryRate: { stage: 'message', ...share, needs: contacts('delivered') },
  openRate: { stage: 'message', ...share, needs: contacts('delivered', 'opened') },
  openRateSent: { stage: 'message', ...share, needs: contacts('opened') },
  messageCtr: { stage: 'message', ...share, needs: contacts('delivered', 'clicked') },
  ctor: { stage: 'message', ...share, needs: contacts('opened', 'clicked') },
  messageCvr: { stage: 'message', ...share, needs: contacts('clicked', 'converted') },
  optOutRate: { stage: 'message', ...share, better: 'low', needs: contacts('delivered', 'optedOut') },

  nps: { stage: 'loyalty', unit: 'points', better: 'high', needs: [{ feedback: ['npsScore'] }] },
  averageRating: { stage: 'loyalty', unit: 'ratio', better: 'high', needs: [{ feedback: ['rating'] }] },
  reviewCount: {
    stage: 'loyalty',
    unit: 'count',
    better: 'high',
    adds: true,
    needs: [{ feedback: ['text'] }, { feedback: ['rating'] }],
  },
  referralCount: {
    stage: 'loyalty',
    unit: 'count',
    better: 'high',
    adds: true,
    needs: [{ customers: ['joined', 'acquisitionChannel'] }],
  },

  recommendationCtr: { stage: 'recommendation', ...share, needs: events },
  recommendationCvr: { stage: 'recommendation', ...share, needs: events },
};
