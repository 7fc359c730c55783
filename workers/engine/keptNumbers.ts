import type { TypedColumn } from '../contract/analysis.ts';

const pieceLength = 0x8000;

/** The bytes of a column as base64: every number comes back bit for bit. */
export function packColumn(column: TypedColumn): string {
  const bytes = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
  let binary = '';
  for (let at = 0; at < bytes.length; at += pieceLength) {
    binary += String.fromCharCode(...bytes.subarray(at, at + pieceLength));
  }
  return btoa(binary);
}

export function unpackInts(packed: string): Int32Array {
  return new Int32Array(unpackBytes(packed).buffer);
}

export function unpackDoubles(packed: string): Float64Array {
  return new Float64Array(unpackBytes(packed).buffer);
}

function unpackBytes(packed: string): Uint8Array<ArrayBuffer> {
  const binary = atob(packed);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
