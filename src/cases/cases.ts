import { albums } from './all/albums.ts';
import { coupon } from './all/coupon.ts';
import { dormant } from './all/dormant.ts';
import { fatigue } from './all/fatigue.ts';
import { region } from './all/region.ts';
import { rivals } from './all/rivals.ts';
import { trades } from './all/trades.ts';
import { vips } from './all/vips.ts';
import type { Case } from './case.ts';

/** In the order in which they are told. */
export const cases: readonly Case[] = [region, albums, dormant, trades, fatigue, coupon, vips, rivals];
