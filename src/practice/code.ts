/** What a learner did, in a form that the trainer can check without a network. */
export interface Completion {
  readonly learner: string;
  /** Name of the data, with the seed in it. */
  readonly data: string;
  /** By position: whether the exercise was solved. */
  readonly solved: readonly boolean[];
}

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

function maskOf(solved: readonly boolean[]): string {
  const bits = solved.reduce((sum, isSolved, at) => sum + (isSolved ? 2 ** at : 0), 0);
  return bits
    .toString(16)
    .toUpperCase()
    .padStart(Math.ceil(solved.length / 4), '0');
}

/** Names are written alike however they were typed. */
function settle(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

async function sign(classKey: string, { learner, data, solved }: Completion): Promise<string> {
  const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
  const secret = bytes(`dangol class ${settle(classKey)}`);
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  const message = bytes(JSON.stringify([settle(learner), settle(data), maskOf(solved)]));
  const signed = new Uint8Array(await crypto.subtle.sign('HMAC', key, message));
  return Array.from(signed.subarray(0, 10), (byte) => letters[byte % letters.length]).join('');
}

/** Pages that are served without encryption from another machine have no means to sign. */
export function canSign(): boolean {
  return 'crypto' in globalThis && crypto.subtle !== undefined;
}

/** What was solved, and a signature with the key of the class: `0FF-K7Q2M-9XW4T`. */
export async function writeCode(classKey: string, completion: Completion): Promise<string> {
  const signature = await sign(classKey, completion);
  return `${maskOf(completion.solved)}-${signature.slice(0, 5)}-${signature.slice(5)}`;
}

/** By position, what was solved by a code that fits; null where it does not. */
export async function readCode(
  classKey: string,
  code: string,
  { learner, data, count }: { readonly learner: string; readonly data: string; readonly count: number },
): Promise<readonly boolean[] | null> {
  const [mask = ''] = code.trim().toUpperCase().split('-', 1);
  if (!/^[0-9A-F]{1,12}$/.test(mask)) return null;
  const bits = Number.parseInt(mask, 16);
  const solved = Array.from({ length: count }, (_, at) => Math.floor(bits / 2 ** at) % 2 === 1);
  const right = await writeCode(classKey, { learner, data, solved });
  return right === code.trim().toUpperCase() ? solved : null;
}
