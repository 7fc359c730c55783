import type { TypedColumn } from './analysis.ts';
import type { KernelInput } from './kernel.ts';

/*
 * Between workers large arrays are moved. A message that copies them holds one copy more, and both stay until a worker
 * happens to collect its garbage, which it has little reason to do while its own heap is small.
 */

/** Arrays from here on are worth it. */
const largeBytes = 2 ** 15;

/** The buffers of all arrays in a result: plain data, lists and typed arrays, in any depth. */
function buffersOf(value: unknown): Set<ArrayBuffer> {
  const found = new Set<ArrayBuffer>();
  const seen = new Set<object>();
  const look = (part: unknown): void => {
    if (typeof part !== 'object' || part === null || seen.has(part)) return;
    seen.add(part);
    if (ArrayBuffer.isView(part)) {
      if (part.buffer instanceof ArrayBuffer) found.add(part.buffer);
    } else if (Array.isArray(part)) {
      // A list of plain values holds no arrays, and may be long.
      if (part.some((one) => typeof one === 'object')) part.forEach(look);
    } else Object.values(part).forEach(look);
  };
  look(value);
  return found;
}

const isLarge = ({ byteLength }: ArrayBuffer): boolean => byteLength >= largeBytes;

/** What of a result is worth to be moved. */
export function largeBuffers(value: unknown): ArrayBuffer[] {
  return [...buffersOf(value)].filter(isLarge);
}

/** Gives memory back that was a worker’s own and that its answer does not show. */
export function giveBackInput(input: KernelInput, answer: unknown): void {
  const shown = buffersOf(answer);
  giveBack(largeBuffers(input.columns).filter((buffer) => !shown.has(buffer)));
}

/** The same input with large columns of its own, which can be moved without loss. */
export function copyOf(input: KernelInput): KernelInput {
  const columns = Object.entries(input.columns).map(([name, column]): [string, TypedColumn] => [
    name,
    column.byteLength >= largeBytes ? column.slice() : column,
  ]);
  return { ...input, columns: Object.fromEntries(columns) };
}

let nowhere: MessagePort | null = null;

/** A port that nobody listens to. */
function openNowhere(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port2.close();
  return port1;
}

/** Gives memory back at once; what still looks at it finds nothing there. */
export function giveBack(buffers: Iterable<ArrayBuffer>): void {
  const held = [...new Set(buffers)].filter(({ byteLength }) => byteLength > 0);
  if (held.length > 0) (nowhere ??= openNowhere()).postMessage(null, held);
}
