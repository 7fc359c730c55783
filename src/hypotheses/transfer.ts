import { canonicalJson } from '../../workers/contract/design.ts';
import { most, readEntry, type Hypothesis } from './entry.ts';
import { toRegister, wouldCircle } from './rules.ts';

/** The file of a register. */
interface RegisterFile {
  readonly dangol: 'hypotheses';
  readonly version: 1;
  readonly entries: readonly Hypothesis[];
}

export function writeRegister(entries: readonly Hypothesis[]): string {
  const file: RegisterFile = { dangol: 'hypotheses', version: 1, entries };
  return `${JSON.stringify(file, null, 2)}\n`;
}

export interface Merge {
  readonly added: readonly Hypothesis[];
  readonly changed: readonly { readonly before: Hypothesis; readonly after: Hypothesis }[];
  readonly same: number;
  /** Entries that could not be read. */
  readonly refused: number;
  /** Grounds left out because an entry would have rested on itself. */
  readonly circles: number;
}

/** What a file would add and change; null where it is no register of ours. */
export function readRegister(text: string, present: readonly Hypothesis[]): Merge | null {
  const file = parse(text);
  if (!file) return null;
  const known = toRegister(present);
  const merged = new Map(known);
  const taken = new Set<string>();
  const read = file.flatMap((one) => readEntry(one) ?? []);
  const single = read.filter(({ id }) => !taken.has(id) && taken.add(id));
  // All are there before any is joined to another, so that the order of the file does not matter.
  for (const entry of single) merged.set(entry.id, { ...entry, grounds: [] });
  let circles = 0;
  for (const entry of single) {
    const grounds = entry.grounds.filter((ground) => !wouldCircle(entry.id, [ground], merged));
    circles += entry.grounds.length - grounds.length;
    merged.set(entry.id, { ...entry, grounds });
  }
  const result = single.map(({ id }) => merged.get(id) as Hypothesis);
  const isKnown = ({ id }: Hypothesis): boolean => known.has(id);
  const pairs = result.filter(isKnown).map((after) => ({ before: known.get(after.id) as Hypothesis, after }));
  const changed = pairs.filter(({ before, after }) => canonicalJson(before) !== canonicalJson(after));
  return {
    added: result.filter((entry) => !isKnown(entry)),
    changed,
    same: pairs.length - changed.length,
    refused: file.length - single.length,
    circles,
  };
}

function parse(text: string): readonly unknown[] | null {
  try {
    const file = JSON.parse(text.replace(/^\ufeff/, '')) as Partial<RegisterFile> | null;
    const isOurs = file?.dangol === 'hypotheses' && file.version === 1 && Array.isArray(file.entries);
    return isOurs && (file.entries as readonly unknown[]).length <= most.entries
      ? (file.entries ?? [])
      : null;
  } catch {
    // No JSON: said by null.
    return null;
  }
}
