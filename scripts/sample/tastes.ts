/** What members like (tastes), and where they live and shop (regions and stores). All planted. */
import type { Wording } from './people.ts';

export interface Taste {
  id: string;
  label: Wording;
  share: number;
  /** Weights over the ten categories, in catalogue order; each member's own are these × gamma(4, 1/4). */
  categories: readonly number[];
  /** Probability of 여성 (female) on the member card. */
  femaleRate: number;
  /** Normal age on 2024-12-31, cut to [20, 76]. */
  ageMean: number;
  ageSpread: number;
}

export const TASTES: readonly Taste[] = [
  {
    id: 'womens-fashion',
    label: { ko: '여성 패션', en: "women's fashion" },
    share: 0.22,
    categories: [0.42, 0.02, 0.22, 0.14, 0.08, 0.04, 0.04, 0.01, 0.01, 0.02],
    femaleRate: 0.96,
    ageMean: 35,
    ageSpread: 9,
  },
  {
    id: 'mens-fashion',
    label: { ko: '남성 패션', en: "men's fashion" },
    share: 0.12,
    categories: [0.02, 0.44, 0.16, 0.04, 0.1, 0.03, 0.06, 0.01, 0.02, 0.12],
    femaleRate: 0.08,
    ageMean: 36,
    ageSpread: 9,
  },
  {
    id: 'young-family',
    label: { ko: '아이 키우는 집', en: 'young family' },
    share: 0.16,
    categories: [0.06, 0.04, 0.03, 0.05, 0.16, 0.06, 0.16, 0.42, 0.01, 0.01],
    femaleRate: 0.78,
    ageMean: 36,
    ageSpread: 4.5,
  },
  {
    id: 'home-cook',
    label: { ko: '집밥과 살림', en: 'home cook' },
    share: 0.18,
    categories: [0.03, 0.02, 0.03, 0.04, 0.46, 0.24, 0.14, 0.01, 0.02, 0.01],
    femaleRate: 0.66,
    ageMean: 47,
    ageSpread: 11,
  },
  {
    id: 'beauty',
    label: { ko: '뷰티', en: 'beauty' },
    share: 0.13,
    categories: [0.12, 0.01, 0.1, 0.52, 0.1, 0.03, 0.08, 0.01, 0.01, 0.02],
    femaleRate: 0.93,
    ageMean: 29,
    ageSpread: 7,
  },
  {
    id: 'pet-home',
    label: { ko: '반려동물 집', en: 'pet home' },
    share: 0.1,
    categories: [0.04, 0.03, 0.04, 0.06, 0.12, 0.05, 0.13, 0.01, 0.5, 0.02],
    femaleRate: 0.62,
    ageMean: 36,
    ageSpread: 10,
  },
  {
    id: 'active',
    label: { ko: '운동과 나들이', en: 'active life' },
    share: 0.09,
    categories: [0.06, 0.1, 0.06, 0.06, 0.16, 0.03, 0.05, 0.01, 0.02, 0.45],
    femaleRate: 0.45,
    ageMean: 34,
    ageSpread: 9,
  },
];

interface Region {
  name: string;
  /** Weight among members, near the population share of online shoppers. */
  weight: number;
  /** Stores its people visit, positions in STORES; empty = none in reach. */
  stores: readonly number[];
}

interface Store {
  name: string;
  region: string;
}

export const STORES: readonly Store[] = [
  { name: '성수점', region: '서울' },
  { name: '잠실점', region: '서울' },
  { name: '분당점', region: '경기' },
  { name: '서면점', region: '부산' },
  { name: '동성로점', region: '대구' },
  { name: '둔산점', region: '대전' },
];

export const REGIONS: readonly Region[] = [
  { name: '서울', weight: 23, stores: [0, 1] },
  { name: '경기', weight: 26, stores: [2, 1] },
  { name: '인천', weight: 5.5, stores: [0] },
  { name: '부산', weight: 7, stores: [3] },
  { name: '대구', weight: 5, stores: [4] },
  { name: '대전', weight: 3.5, stores: [5] },
  { name: '광주', weight: 3.2, stores: [] },
  { name: '울산', weight: 2, stores: [3] },
  { name: '세종', weight: 1, stores: [5] },
  { name: '강원', weight: 2.6, stores: [] },
  { name: '충북', weight: 2.8, stores: [5] },
  { name: '충남', weight: 3.6, stores: [5] },
  { name: '전북', weight: 3, stores: [] },
  { name: '전남', weight: 2.8, stores: [] },
  { name: '경북', weight: 4, stores: [4] },
  { name: '경남', weight: 5, stores: [3] },
  { name: '제주', weight: 1.5, stores: [] },
];

/** A loyal region without a store: its weight among regulars and big spenders is multiplied by this. */
export const UNSERVED_LOYAL_REGION = { region: '광주', factor: 2.2, types: ['regular', 'vip'] } as const;
