import {
  canonicalJson,
  type DesignCheck,
  type ExperimentDesign,
  type UnsignedDesign,
} from '../contract/design.ts';
import { hashTexts } from './shortHashes.ts';
import { openSigningKey, type SigningKey } from './signingKey.ts';
import { sha256 } from './workspaceEntries.ts';

/** What a design is signed and recognised by is made here; the rest is given. */
export type DesignContent = Omit<UnsignedDesign, 'dangol' | 'version' | 'salt' | 'members'>;

const ecdsa = { name: 'ECDSA', hash: 'SHA-256' } as const;
const hashBytes = 8;

/** names: ids of the customers of each arm, in the order of the arms. */
export async function buildDesign(
  content: DesignContent,
  names: readonly (readonly string[])[],
  key?: SigningKey,
): Promise<ExperimentDesign> {
  const salt = toBase64(crypto.getRandomValues(new Uint8Array(16)));
  const members = names.map((own) => toBase64(joinSorted(hashTexts(salt, own))));
  return signDesign({ dangol: 'design', version: 1, ...content, salt, members }, key);
}

async function signDesign(unsigned: UnsignedDesign, given?: SigningKey): Promise<ExperimentDesign> {
  const { privateKey, publicKey } = given ?? (await openSigningKey());
  const text = canonicalJson(unsigned);
  const value = await crypto.subtle.sign(ecdsa, privateKey, new TextEncoder().encode(text));
  return {
    ...unsigned,
    digest: await sha256(text),
    signature: { alg: 'ES256', publicKey: toBase64(publicKey), value: toBase64(new Uint8Array(value)) },
  };
}

/** Whether a design is as it was signed, and by whose key. */
export async function verifyDesign(design: ExperimentDesign, own?: SigningKey): Promise<DesignCheck> {
  const { digest, signature, ...unsigned } = design;
  const publicKey = fromBase64(signature.publicKey);
  const fingerprint = (await digestOf(publicKey)).slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ');
  const text = canonicalJson(unsigned);
  const isWhole =
    digest === (await sha256(text)) && (await isSigned(text, publicKey, fromBase64(signature.value)));
  if (!isWhole) return { state: 'changed', fingerprint };
  const { publicKey: ours } = own ?? (await openSigningKey());
  return { state: toBase64(ours) === signature.publicKey ? 'here' : 'elsewhere', fingerprint };
}

async function isSigned(
  text: string,
  publicKey: Uint8Array<ArrayBuffer>,
  value: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const key = await crypto.subtle
    .importKey('spki', publicKey, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify'])
    // Bytes that are no key cannot have signed anything.
    .catch(() => null);
  return key !== null && crypto.subtle.verify(ecdsa, key, value, new TextEncoder().encode(text));
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The arm of each customer, a position in design.arms; −1 for who is in none. Cost O(members + names). */
export function armOfCustomers(design: ExperimentDesign, names: readonly string[]): Int8Array {
  const hashes = design.members.map((text) => splitHashes(fromBase64(text)));
  const size = hashes.reduce((sum, { high }) => sum + high.length, 0);
  const mask = 2 ** Math.ceil(Math.log2(2 * size + 2)) - 1;
  const [high, low] = [new Uint32Array(mask + 1), new Uint32Array(mask + 1)];
  const arms = new Int8Array(mask + 1).fill(-1);
  hashes.forEach((own, arm) => {
    for (let i = 0; i < own.high.length; i++) {
      let place = (own.low[i] as number) & mask;
      while (arms[place] !== -1) place = (place + 1) & mask;
      high[place] = own.high[i] as number;
      low[place] = own.low[i] as number;
      arms[place] = arm;
    }
  });
  const asked = hashTexts(design.salt, names);
  const found = new Int8Array(names.length).fill(-1);
  for (let i = 0; i < names.length; i++) {
    let place = (asked.low[i] as number) & mask;
    while (arms[place] !== -1 && (high[place] !== asked.high[i] || low[place] !== asked.low[i]))
      place = (place + 1) & mask;
    found[i] = arms[place] as number;
  }
  return found;
}

/** Big-endian, ascending, so that their order tells nothing of the order of customers. */
function joinSorted({ high, low }: ReturnType<typeof hashTexts>): Uint8Array {
  const whole = new BigUint64Array(high.length);
  for (let i = 0; i < high.length; i++)
    whole[i] = (BigInt(high[i] as number) << 32n) | BigInt(low[i] as number);
  whole.sort();
  const view = new DataView(new ArrayBuffer(whole.length * hashBytes));
  whole.forEach((hash, i) => view.setBigUint64(i * hashBytes, hash));
  return new Uint8Array(view.buffer);
}

function splitHashes(bytes: Uint8Array): ReturnType<typeof hashTexts> {
  const count = Math.floor(bytes.length / hashBytes);
  const view = new DataView(bytes.buffer);
  return {
    high: Uint32Array.from({ length: count }, (_, i) => view.getUint32(i * hashBytes)),
    low: Uint32Array.from({ length: count }, (_, i) => view.getUint32(i * hashBytes + 4)),
  };
}

/** Characters made at a time: an argument each. */
const pieceSize = 8_192;

function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += pieceSize)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + pieceSize)));
  return btoa(parts.join(''));
}

/** Empty where the text is no base64: then nothing matches it. */
function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  let plain: string;
  try {
    plain = atob(text);
  } catch {
    return new Uint8Array();
  }
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}
