/**
 * Text of a file as people save it: UTF-8, UTF-16 with its mark, or else the Windows code page 1252 that spreadsheets
 * still write. Bytes that are no UTF-8 are never guessed away silently: `repair` says what was done.
 */
export function decode(bytes: Uint8Array): { text: string; repair: string | null } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), repair: 'Read as UTF-16.' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), repair: 'Read as UTF-16.' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), repair: null };
  } catch {
    return {
      text: new TextDecoder('windows-1252').decode(bytes),
      repair: 'Read as Windows-1252, because it is no UTF-8.',
    };
  }
}
