import type { AddressFault, AddressKind, AdPlatform, DialCode } from '../contract/audienceFile.ts';

/**
 * How platforms want addresses before they are hashed.
 * Google: no spaces anywhere, lower case, at gmail.com and googlemail.com no dots and nothing from the plus sign on;
 * numbers in E.164 with the plus sign. https://developers.google.com/data-manager/api/devguides/concepts/formatting,
 * file: https://support.google.com/google-ads/answer/7476159
 * Meta: no spaces around, lower case; numbers with the country code, without symbols, letters and leading zeros.
 * https://developers.facebook.com/docs/marketing-api/audiences/guides/custom-audiences#hash,
 * file: https://www.facebook.com/business/help/2082575038703844
 */
export type ReadAddress = { readonly address: string } | { readonly fault: AddressFault };

export function readAddress(
  kind: AddressKind,
  platform: AdPlatform,
  text: string,
  dialCode: DialCode,
): ReadAddress {
  if (kind === 'email') return readEmail(platform, text);
  const digits = readPhone(text, dialCode);
  if ('fault' in digits) return digits;
  return { address: platform === 'google' ? `+${digits.address}` : digits.address };
}

const localPart = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/;
const domainPart =
  /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

function readEmail(platform: AdPlatform, text: string): ReadAddress {
  const plain = platform === 'google' ? text.replace(/\s+/g, '') : text.trim();
  const parts = plain.toLowerCase().split('@');
  const [given = '', domain = ''] = parts;
  if (parts.length !== 2) return { fault: 'noAtSign' };
  const isGmail = platform === 'google' && (domain === 'gmail.com' || domain === 'googlemail.com');
  const local = isGmail ? given.replace(/\+.*$/s, '').replaceAll('.', '') : given;
  if (!localPart.test(local)) return { fault: 'brokenName' };
  if (!domainPart.test(domain)) return { fault: 'brokenDomain' };
  return { address: `${local}@${domain}` };
}

interface Numbering {
  /** What stands before a number dialled within the country, and not behind its code. */
  readonly trunk: '0' | '';
  /** A number without trunk and code. */
  readonly national: RegExp;
}

/** Korea: mobile, Seoul, the provinces, internet and forwarding numbers. North America: no area begins with 0 or 1. */
const numberings: Readonly<Record<DialCode, Numbering>> = {
  82: { trunk: '0', national: /^(?:10\d{8}|1[16-9]\d{7,8}|2\d{7,8}|[3-6][1-5]\d{7,8}|70\d{8}|50\d{8,9})$/ },
  1: { trunk: '', national: /^[2-9]\d{2}[2-9]\d{6}$/ },
  81: { trunk: '0', national: /^[1-9]\d{8,9}$/ },
  86: { trunk: '0', national: /^[1-9]\d{8,10}$/ },
  886: { trunk: '0', national: /^[1-9]\d{7,8}$/ },
  852: { trunk: '', national: /^[2-9]\d{7}$/ },
  65: { trunk: '', national: /^[3689]\d{7}$/ },
  44: { trunk: '0', national: /^[1-9]\d{8,9}$/ },
  49: { trunk: '0', national: /^[1-9]\d{5,11}$/ },
  33: { trunk: '0', national: /^[1-9]\d{8}$/ },
  61: { trunk: '0', national: /^[1-9]\d{8}$/ },
};

const fewestDigits = 7;
const mostDigits = 15;

/** The digits of E.164. Spreadsheets take the first zero of a number away; it is not missed. */
function readPhone(text: string, dialCode: DialCode): ReadAddress {
  const plain = text.normalize('NFKC').trim();
  if (!/^[+\d][\d\s().\-/‐-―−]*$|^\([\d\s().\-/‐-―−]+$/.test(plain)) return { fault: 'letters' };
  const digits = plain.replace(/\D/g, '');
  if (digits.length < fewestDigits) return { fault: 'tooShort' };
  if (plain.startsWith('+')) return readInternational(digits);
  if (digits.startsWith('00')) return readInternational(digits.slice(2));
  const { trunk, national } = numberings[dialCode];
  const own = trunk !== '' && digits.startsWith(trunk) ? digits.slice(1) : digits;
  if (national.test(own)) return { address: `${dialCode}${own}` };
  if (digits.startsWith(dialCode)) return readInternational(digits);
  return { fault: digits.length > mostDigits ? 'tooLong' : 'unknownNumber' };
}

/** Numbers of countries that are not in the table pass by their length. */
function readInternational(digits: string): ReadAddress {
  if (digits.length > mostDigits) return { fault: 'tooLong' };
  for (const [code, { trunk, national }] of Object.entries(numberings)) {
    if (!digits.startsWith(code)) continue;
    const rest = digits.slice(code.length);
    const own = trunk !== '' && rest.startsWith(trunk) ? rest.slice(1) : rest;
    return national.test(own) ? { address: `${code}${own}` } : { fault: 'unknownNumber' };
  }
  return /^[2-9]\d{7,}$/.test(digits) ? { address: digits } : { fault: 'unknownNumber' };
}
