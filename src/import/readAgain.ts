import type { Encoding } from '../../workers/contract/importing.ts';
import type { Draft } from '../draft.ts';
import { session } from '../session.svelte.ts';

export interface Reading {
  readonly encoding?: Encoding;
  readonly delimiter?: string;
  readonly hasHeader?: boolean;
}

/**
 * Reads the drafted file again with something changed. What the person chose for the columns stays, as long as the
 * columns are the same.
 */
export async function readAgain(draft: Draft, change: Reading): Promise<void> {
  const { file, fileName, mapping, preview } = draft;
  const { container, encoding, dialect } = preview;
  const opened = await session.openFile({
    file,
    fileName,
    encoding,
    delimiter: dialect.delimiter,
    hasHeader: dialect.hasHeader,
    ...(container?.part ? { part: container.part } : {}),
    ...change,
  });
  const now = session.draft?.preview.columns;
  const same =
    now?.length === preview.columns.length &&
    now.every((column, position) => column.name === preview.columns[position]?.name);
  if (opened && same) session.changeMapping(mapping);
}
