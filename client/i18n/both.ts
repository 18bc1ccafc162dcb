/** The same texts in every language: a missing or extra one does not compile. */
export const both = <const T extends Record<string, string>>(
  en: T,
  es: { [K in keyof T]: string },
): { en: T; es: { [K in keyof T]: string } } => ({ en, es })
