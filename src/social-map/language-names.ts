/** Languages that feeds name in words. */
const known =
  'nl en ar ti am so fa prs ps ku ckb kmr tr uk ru pl ro bg es pt fr de it zh ur hi bn sq sr hr bs hu el hy ka az ff ha sw rw ln wo'.split(
    ' ',
  );

const byName = new Map<string, string>();
for (const shownIn of ['en', 'nl']) {
  const names = new Intl.DisplayNames([shownIn], { type: 'language' });
  for (const code of known) byName.set((names.of(code) ?? code).toLowerCase(), code);
}
for (const code of known) {
  const own = new Intl.DisplayNames([code], { type: 'language' }).of(code);
  if (own !== undefined) byName.set(own.toLowerCase(), code);
}

/** The code of a language written out in English, Dutch or itself ("Tigrinya", "Arabisch", "Türkçe"); null when unknown. */
export function languageCodeOf(name: string): string | null {
  const plain = name.trim().toLowerCase();
  return byName.get(plain) ?? (known.includes(plain) ? plain : null);
}
