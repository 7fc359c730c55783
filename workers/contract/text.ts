/** The languages of the product. Every text a person reads exists in both, or does not compile. */
export type Lang = 'ko' | 'en';

export type Text = Readonly<Record<Lang, string>>;
