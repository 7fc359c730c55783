import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { name, type Sql } from './sql.ts';

/** A way to fill a table through one connection. */
interface LoadWay {
  begin(create: Sql): Promise<void>;
  insert(piece: Uint8Array): Promise<void>;
  end(): Promise<void>;
  giveUp(): Promise<void>;
}

type Ask = (statement: string) => Promise<void>;

/** On the device: one transaction, whose full row groups go to the file at once, so that memory holds little. */
export function oneTransaction(connection: AsyncDuckDBConnection, table: string, ask: Ask): LoadWay {
  return {
    async begin(create) {
      await ask('BEGIN TRANSACTION');
      await ask(create.text);
    },
    insert: (piece) => connection.insertArrowFromIPCStream(piece, { name: table, create: false }),
    end: () => ask('COMMIT'),
    giveUp: () => ask('ROLLBACK'),
  };
}

/** Pieces after which what came in is compressed: about two million rows. */
const piecesUntilCompressed = 16;

/** In memory: rows lie there as they came until a checkpoint compresses them, to a sixth or so. */
export function compressed(connection: AsyncDuckDBConnection, table: string, ask: Ask): LoadWay {
  let pieces = 0;
  return {
    begin: (create) => ask(create.text),
    async insert(piece) {
      pieces += 1;
      const isTurn = pieces % piecesUntilCompressed === 0;
      const taken = connection.insertArrowFromIPCStream(piece, { name: table, create: false });
      if (!isTurn) return taken;
      await taken;
      await ask('CHECKPOINT');
    },
    async end() {},
    giveUp: () => ask(`DROP TABLE IF EXISTS ${name(table).text}`),
  };
}
