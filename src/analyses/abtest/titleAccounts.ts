import type { AbtestResult, Guard } from '../../../workers/analyses/abtest/result.ts';
import { formatCount } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { guardWords as w } from '../../i18n/messagesExplainGuards.ts';
import type { Text } from '../../../workers/contract/text.ts';
import {
  explainRatio,
  explainSum,
  type Accounts,
  type Amount,
  type Explained,
  type Told,
} from '../../workbench/explained.ts';
import { judgedRange, type Looks, type SegmentView } from './chart.ts';
import { explainGap } from './explained.ts';
import { writeGuard } from './guardWords.ts';
import { comparisonOf, formatP, formatSigned } from './words.ts';

/** What stands behind the figures of titles and checks. */

const plain = (figure: Amount, formula: Text, base: Amount | null = null): Explained => ({
  ...explainSum(figure, t(formula), base),
  rows: null,
});

const numberOf = ({ detail }: Guard, name: string): number => Number(detail[name] ?? 0);

/** The figures of a check, by their names in its sentence. */
export function explainGuard(guard: Guard, result: AbtestResult): Accounts {
  const written = writeGuard(guard, result).figures;
  const variant = String(written['variant'] ?? '');
  const amount = (name: string): string => String(written[name] ?? '');
  const figure = (what: Text, name: string): Amount => ({ what: t(what, { variant }), amount: amount(name) });
  const part = (what: Text, name: string, of: Amount, share: Text, shareName: string): Accounts => {
    const own = figure(what, name);
    const rate = { what: t(share), amount: amount(shareName) };
    return {
      [shareName]: { ...explainRatio(rate, own, of), rows: null },
    };
  };
  switch (guard.id) {
    case 'sampleRatio':
      return {
        n: plain(figure(w.unitsOf, 'n'), w.unitsOfFormula),
        meant: plain(figure(w.meant, 'meant'), w.meantFormula),
        p: plain(figure(w.p, 'p'), w.pSizes),
      };
    case 'crossover':
      return {
        crossed: plain(figure(w.crossed, 'crossed'), w.crossedFormula),
        share: plain(figure(w.shareOfUnits, 'share'), w.shareFormula, figure(w.crossed, 'crossed')),
      };
    case 'missing':
      return {
        missing: plain(figure(w.missing, 'missing'), w.missingFormula),
        share: plain(figure(w.shareOfUnits, 'share'), w.shareFormula, figure(w.missing, 'missing')),
        p: plain(figure(w.p, 'p'), w.pMissing),
      };
    case 'before':
      return {
        distance: plain(figure(w.distance, 'distance'), w.distanceFormula),
        p: plain(figure(w.p, 'p'), w.pBefore),
      };
    case 'tooEarly':
      return {
        n: plain(figure(w.unitsOf, 'n'), w.unitsOfFormula),
        count: plain(figure(w.count, 'count'), w.countFormula),
      };
    case 'repeated':
      return { repeated: plain(figure(w.repeated, 'repeated'), w.repeatedFormula) };
    case 'found': {
      const all = figure(w.all, 'all');
      return {
        all: plain(all, w.allFormula),
        lost: plain(figure(w.lost, 'lost'), w.lostFormula, all),
        ...(numberOf(guard, 'all') > 0 ? part(w.lost, 'lost', all, w.lostShare, 'share') : {}),
      };
    }
    case 'contamination': {
      const [quiet, told] = [figure(w.quiet, 'quiet'), figure(w.told, 'told')];
      return {
        quiet: plain(quiet, w.sideFormula),
        told: plain(told, w.sideFormula),
        contaminated: plain(figure(w.contaminated, 'contaminated'), w.messageFormula, quiet),
        unreached: plain(figure(w.unreached, 'unreached'), w.messageFormula, told),
        ...(numberOf(guard, 'quiet') > 0
          ? part(w.contaminated, 'contaminated', quiet, w.contaminatedShare, 'share')
          : {}),
        ...(numberOf(guard, 'told') > 0
          ? part(w.unreached, 'unreached', told, w.unreachedShare, 'shareUnreached')
          : {}),
      };
    }
    case 'notYet':
      return { days: plain(figure(w.days, 'days'), w.daysFormula) };
    case 'seal':
      return {};
  }
}

export function explainEffectTitle(result: AbtestResult, looks: Looks): Told {
  const { arms, verdict, outcome } = result;
  const one = comparisonOf(result, verdict.variant);
  const units = formatCount(arms.reduce((sum, { n }) => sum + n, 0));
  const { value } = judgedRange(one, looks);
  return [
    value === one.difference
      ? explainGap(result, one, looks, 'value', formatSigned(one.difference, outcome))
      : null,
    {
      ...plain({ what: t(w.units), amount: units }, w.unitsFormula),
      worked: `${arms.map(({ n }) => formatCount(n)).join(' + ')} = ${units}`,
    },
  ];
}

export function explainSegmentsTitle({ segments }: AbtestResult, { p }: SegmentView): Told {
  const rows = segments?.rows ?? [];
  const all = { what: t(w.comparisons), amount: formatCount(rows.length) };
  const proven = formatCount(rows.filter(({ holm }) => holm < 0.05).length);
  return [
    p === null ? null : plain({ what: t(w.segmentP), amount: formatP(p) }, w.segmentPFormula),
    plain(all, w.comparisonsFormula),
    plain({ what: t(w.proven), amount: proven }, w.provenFormula, all),
  ];
}
