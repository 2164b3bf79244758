const names = new Intl.DisplayNames('en', { type: 'language' });

/** The English name of a language code. */
export const languageName = (code: string): string => names.of(code) ?? code;
