/** The languages every message exists in. */
export const locales = ['en', 'ja'] as const;
export type Locale = (typeof locales)[number];

/** A text in every language; the type is what makes a missing translation a compile error. */
export type Localized = Readonly<Record<Locale, string>>;
