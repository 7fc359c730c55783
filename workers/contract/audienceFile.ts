import type { AudienceReasons } from './reasons.ts';

/** How much of its members a file tells; each holds what the one before it holds. */
export type FileContent = 'ids' | 'figures' | 'reasons';

export type FileFormat = 'csv' | 'xlsx';

/** Words of a file in the language of the page; what is not named keeps its id. Hostile text among the headers. */
export interface AudienceWords {
  /** By measure. */
  readonly headers: Readonly<Record<string, string>>;
  /** By group id. */
  readonly groups: Readonly<Record<string, string>>;
  readonly reasons?: AudienceReasons;
}

/** Customers that a sheet of Excel has room for, under its header. */
export const sheetCustomers = 1_048_575;

/** xlsx: of sheetCustomers at most. */
export interface AudienceFileRequest {
  readonly audienceId: string;
  readonly content: FileContent;
  readonly format: FileFormat;
  readonly words: AudienceWords;
}

export type AdPlatform = 'google' | 'meta';

/** What customers are found by on a platform. */
export type AddressKind = 'email' | 'phone';

export const addressKinds: readonly AddressKind[] = ['email', 'phone'];

export type AddressFault =
  'noAtSign' | 'brokenName' | 'brokenDomain' | 'letters' | 'tooShort' | 'tooLong' | 'unknownNumber';

/** The role of the members’ table that says whether somebody may be written to. */
export const consentRoles = { email: 'consentEmail', phone: 'consentSms' } as const;

/** Country codes offered for numbers that come without one. */
export const dialCodes = ['82', '1', '81', '86', '886', '852', '65', '44', '49', '33', '61'] as const;

export type DialCode = (typeof dialCodes)[number];

export interface AdFileRequest {
  readonly audienceId: string;
  readonly platform: AdPlatform;
  readonly kinds: readonly AddressKind[];
  /** Kinds whose consent a person vouches for, so that no column is asked. */
  readonly vouched: readonly AddressKind[];
  /** Where numbers without a country code are from. */
  readonly dialCode: DialCode;
}

/** What becomes of each customer of a list, for one kind of address; the parts add up to the list. */
export interface AddressAccount {
  readonly written: number;
  readonly withoutConsent: number;
  readonly withoutAddress: number;
  readonly malformed: Readonly<Partial<Record<AddressFault, number>>>;
}

export interface AdFileAccount {
  /** Kinds that the members’ table has, with whether it says who agreed. */
  readonly columns: readonly { readonly kind: AddressKind; readonly hasConsent: boolean }[];
  /** By kind that was asked for; null where neither a column nor a person says who agreed. */
  readonly accounts: Readonly<Partial<Record<AddressKind, AddressAccount | null>>>;
  /** Customers with at least one address in the file. */
  readonly rows: number;
}

export interface AdFile extends AdFileAccount {
  readonly blob: Blob;
}
