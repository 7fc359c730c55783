import type { Share } from '../../workers/contract/parts.ts';
import { formatCount, formatPercent } from '../i18n/format.ts';
import { t } from '../i18n/language.svelte.ts';
import { figureWords } from '../i18n/messagesExplainFigures.ts';
import type { Amount, Explained } from './explained.ts';

/** The end of Wilson’s 95 % interval of a share of counted things. */
export function explainWilson(
  figure: Amount,
  hits: number,
  trials: { readonly what: string; readonly count: number },
  end: 'low' | 'high',
): Explained {
  const n = formatCount(trials.count);
  const p = `(${formatCount(hits)} ÷ ${n})`;
  const spread = `1.96 × √(${p} × (1 − ${p}) ÷ ${n} + 1.96² ÷ (4 × ${n}²))`;
  return {
    ...figure,
    formula: t(figureWords.wilson),
    worked: `(${p} + 1.96² ÷ (2 × ${n}) ${end === 'low' ? '−' : '+'} ${spread}) ÷ (1 + 1.96² ÷ ${n}) = ${figure.amount}`,
    base: { what: trials.what, amount: n },
  };
}

/** Both ends of Wilson’s 95 % interval of a share, written as one figure: “58.9%–63.4%”. */
export function explainWilsonEnds(figure: Amount, share: Share, trials: string): Explained {
  const of = { what: trials, count: share.of };
  const end = (side: 'low' | 'high'): Explained =>
    explainWilson({ ...figure, amount: formatPercent(share[side]) }, share.count, of, side);
  const low = end('low');
  return { ...low, ...figure, worked: `${low.worked}; ${end('high').worked}` };
}
