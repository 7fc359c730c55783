import type {
  HeldOut,
  MigrationResult,
  Outlook,
  Stationarity,
} from '../../../workers/analyses/migration/result.ts';
import { formatCount, formatDay, formatFigures, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { moveWords as w } from '../../i18n/messagesExplainMoves.ts';
import { rowWords as r } from '../../i18n/messagesExplainRows.ts';
import { explainSum, type Explained, type Told } from '../../workbench/explained.ts';
import { addUp } from './titleAccounts.ts';
import { formatChi, formatP, nameGroup } from './words.ts';

/** Figures of the outlook are of people to come, or of several dates: no order lines stand behind one. */
const plain = (what: string, amount: string, formula: string, worked: string | null = null): Explained => ({
  ...explainSum({ what, amount }, formula),
  worked,
  rows: null,
});

const whole = (value: number): string => formatCount(Math.round(value));

export function explainOutlookTitle(result: MigrationResult, outlook: Outlook): Told {
  const { past, ahead, states, draws } = outlook;
  const next = ahead[0];
  const group = nameGroup(states[0] ?? '');
  const day = formatDay(next?.day ?? result.asOf);
  const band = t(r.band, { draws: formatCount(draws) });
  return [
    plain(
      t(w.expected, { group, day }),
      whole(next?.expected[0] ?? 0),
      t(w.expectedFormula, { group }),
      sayNext(outlook, 0),
    ),
    plain(t(w.low, { group }), whole(next?.low[0] ?? 0), band),
    plain(t(w.high, { group }), whole(next?.high[0] ?? 0), band),
    plain(t(w.now, { group }), whole(past.at(-1)?.sizes[0] ?? 0), t(r.size)),
  ];
}

/** Who goes where in the next step, and who comes new. */
function sayNext({ past, ahead, shares, newcomers }: Outlook, state: number): string {
  const sizes = past.at(-1)?.sizes ?? [];
  const going = sizes.flatMap((size, from) => {
    const share = shares[from]?.[state] ?? 0;
    return size > 0 && share > 0 ? [`${formatCount(size)} × ${formatFigures(share, 4)}`] : [];
  });
  const terms = [...going, formatCount(newcomers[state] ?? 0)];
  return `${terms.join(' + ')} = ${whole(ahead[0]?.expected[state] ?? 0)}`;
}

export function explainNewcomers({ spanDays }: MigrationResult, { newcomers }: Outlook): Explained {
  const come = formatCount(newcomers.reduce((sum, count) => sum + count, 0));
  const some = newcomers.filter((count) => count > 0).map(formatCount);
  const what = t(w.newcomers, { days: formatCount(spanDays) });
  return plain(what, come, t(w.newcomersFormula), addUp(some, come));
}

export function explainStationarity({ steps, chiSquare, freedom, p, smallShare, shift }: Stationarity): Told {
  const words = { chi: formatChi(chiSquare), freedom: formatCount(freedom) };
  return [
    plain(t(w.observed), formatCount(steps), t(w.observedFormula)),
    plain(t(w.chi), words.chi, t(w.chiFormula)),
    plain(t(w.freedom), words.freedom, t(w.freedomFormula)),
    plain(t(w.p), formatP(p).replace('= ', ''), t(w.pFormula, words)),
    plain(t(w.shift), formatPercent(shift), t(w.shiftFormula)),
    plain(t(w.small), formatPercent(smallShare), t(w.smallFormula)),
  ];
}

export function explainHeldOut({
  expected,
  actual,
  naive,
  error,
  naiveError,
}: HeldOut): Readonly<Record<'error' | 'naive', Explained>> {
  const apart = (of: readonly number[], sum: number): string | null =>
    addUp(
      of.flatMap((size, i) => {
        const off = Math.abs(size - (actual[i] ?? 0));
        return off === 0 ? [] : [formatFigures(off, 5)];
      }),
      whole(sum),
    );
  return {
    error: plain(t(w.off), whole(error), t(w.offFormula), apart(expected, error)),
    naive: plain(t(w.naive), whole(naiveError), t(w.naiveFormula), apart(naive, naiveError)),
  };
}
