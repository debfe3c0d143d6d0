/** Bounds of an import. A municipality's whole map is a few megabytes; these leave room and keep memory below a gigabyte. */
export const limits = {
  /** Bytes of one file, unpacked, and of everything that is read in one import. */
  bytes: 64 * 1024 * 1024,
  /** Characters of one service. */
  itemCharacters: 1024 * 1024,
  /** Levels of nesting; HSDS needs about ten. */
  depth: 40,
  /** Services in one import. */
  services: 100_000,
  /** Files in a folder or a zip. */
  files: 500,
  /** Pages and services of a feed. */
  pages: 1_000,
  feedServices: 20_000,
  nameCharacters: 200,
  textCharacters: 5_000,
} as const;

export function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MB`;
}
