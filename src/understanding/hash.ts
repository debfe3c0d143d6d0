/** 32-bit FNV-1a over UTF-16 units: small, stable on every machine, good enough to spread features. */
export function hash(text: string, seed = 0x811c9dc5): number {
  let value = seed;
  for (let index = 0; index < text.length; index += 1) value = step(value, text.charCodeAt(index));
  return finish(value);
}

/** One more unit in a running hash, for n-grams that share their beginning. */
export function step(value: number, unit: number): number {
  return Math.imul(value ^ unit, 0x01000193);
}

/** Mixes the high bits into the low ones, which are the ones a table uses. */
export function finish(value: number): number {
  let mixed = value ^ (value >>> 15);
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
