/** What the first bytes are, where they are no text table; named for the sentence a person reads. */
export function findBinaryFormat(bytes: Uint8Array): string | null {
  const starts = (...signature: readonly number[]): boolean =>
    signature.every((byte, i) => bytes[i] === byte);
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'PDF';
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'Excel 97–2003 (xls)';
  if (starts(0x89, 0x50, 0x4e, 0x47) || starts(0xff, 0xd8, 0xff) || starts(0x47, 0x49, 0x46, 0x38))
    return 'image';
  if (starts(0x7f, 0x45, 0x4c, 0x46) || starts(0x4d, 0x5a, 0x90)) return 'program';
  if (/^\s*<(!doctype html|html)/i.test(new TextDecoder().decode(bytes.subarray(0, 200)))) return 'HTML';
  return null;
}

/** True for bytes that are no text in any encoding we read: too many control characters. */
export function looksBinary(bytes: Uint8Array): boolean {
  let control = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control += 1;
  }
  return control > bytes.length * 0.02;
}
