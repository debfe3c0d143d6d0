import type { HsdsLocation } from './hsds.ts';

/** What must not be readable of a place, as patterns to find in texts. */
export interface Secrets {
  patterns: readonly RegExp[];
  /** Comparable forms, for links and codes in which an address may hide. */
  plain: readonly string[];
}

export const noSecrets: Secrets = { patterns: [], plain: [] };

/**
 * What texts must not say of these locations: street, number, postcode, point, and, unless `named` has it, the town.
 * @param named towns that are told anyway, because the service says that it works there
 */
export function secretsOf(
  hidden: readonly HsdsLocation[],
  areaOnly: readonly HsdsLocation[],
  named: readonly string[],
): Secrets {
  const lines = [...hidden, ...areaOnly].flatMap(({ addresses }) =>
    (addresses ?? []).flatMap(({ address_1: street, address_2: more, postal_code: code }) => [
      street,
      more,
      street?.replace(/\s*\d.*$/u, ''),
      code,
      code?.replace(/\D/g, ''),
    ]),
  );
  const points = [...hidden, ...areaOnly].flatMap(({ latitude, longitude }) => [
    ...(latitude === undefined ? [] : [latitude]),
    ...(longitude === undefined ? [] : [longitude]),
  ]);
  const known = new Set(named.map(plain));
  const towns = hidden
    .flatMap(({ addresses }) => (addresses ?? []).flatMap(({ city }) => city ?? []))
    .filter((city) => !known.has(plain(city)));
  const texts = unique(lines).filter((text) => plain(text).length > 3);
  return {
    patterns: [
      ...texts.map((text) => pattern(text)),
      ...unique(towns).map((town) => pattern(town, true)),
      ...points.map((degrees) => new RegExp(`(?<![\\d.,])${twoDecimals(degrees)}\\d*`, 'g')),
    ],
    plain: [...texts.map(plain).filter((text) => text.length > 5), ...points.map(String)],
  };
}

/** The text without the secrets, and without whatever else looks like an address or a point on a map. */
export function withoutAddress(text: string, { patterns }: Secrets): string {
  let clean = text;
  for (const one of [...patterns, ...likeAddress]) clean = clean.replace(one, '');
  return clean === text
    ? text
    : clean
        .replace(/\s+([,.;)])/g, '$1')
        .replace(/\(\s*\)/g, '')
        .replace(/(?:,\s*)+([,.;)])/g, '$1')
        .replace(/\s{2,}/g, ' ')
        .trim();
}

const streetAndNumber = /\p{L}[\p{L}'’.-]*(?:\s+\p{L}[\p{L}'’.-]*){0,3}\s+\d+\s?[a-z]?\b/gu;

/** The text without those of these streets and numbers that it names. */
export function withoutStreets(text: string, streets: ReadonlySet<string>): string {
  return text.replace(streetAndNumber, (found) => {
    const words = found.split(/\s+/);
    const start = words.findIndex((_, index) => {
      const rest = plain(words.slice(index).join(''));
      return streets.has(rest) || streets.has(rest.replace(/\p{L}$/u, ''));
    });
    return start === -1 ? found : words.slice(0, start).join(' ');
  });
}

/** May a link, a code or another value of no words stay: it shows no map, no point, and none of the secrets. */
export function isOpen(value: string, secrets: Secrets): boolean {
  if (mapLink.test(value) || point.test(value)) return false;
  const bare = secrets.plain.length === 0 ? '' : plain(value);
  return !secrets.plain.some((secret) => bare.includes(secret));
}

const likeAddress = [
  /\b[1-9]\d{3}\s?[A-Z]{2}\b/g,
  /\b\p{Lu}[\p{L}'’.-]*(?:\s\p{L}[\p{L}'’.-]*){0,3}?(?:straat|laan|weg|plein|kade|gracht|singel|dreef|hof|pad|steeg|dijk)\s+\d+\s?[a-z]?\b/gu,
  /\b(?:5[0-3]|[3-7])[.,]\d{4,}\b/g,
  /https?:\/\/\S*(?:google\.[a-z.]+\/maps|maps\.google|goo\.gl|maps\.app|openstreetmap|osm\.org|bing\.com\/maps|what3words|w3w\.co|waze\.com|maps\.apple)\S*/gi,
];
/** Whether a text has anything that looks like an address; a quick look before a careful one. */
export function mayNameAddress(text: string): boolean {
  if (/\d/.test(text) && likeAddress.some((one) => text.search(one) >= 0)) return true;
  return text.includes('.') && !isOpen(text, noSecrets);
}

const mapLink =
  /google\.[a-z.]+\/maps|maps\.google|goo\.gl|maps\.app|openstreetmap|osm\.org|bing\.com\/maps|what3words|w3w\.co|waze\.com|maps\.apple/i;
const point = /(?<!\d)(?:5[0-3]|[3-7])[.,]\d{4,}/;

/** Finds the text as a whole word, however it is spaced; a town also with the word before it ("in Arnhem"). */
function pattern(text: string, town = false): RegExp {
  const loose = Array.from(text.replace(/\s+/g, ''))
    .map((char) => char.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s*');
  const before = town ? '(?:\\b(?:in|te|bij|near|at|from|uit|van)\\s+)?' : '';
  return new RegExp(`${before}(?<![\\p{L}\\p{N}])${loose}(?![\\p{L}\\p{N}])`, 'giu');
}

/** A point is as good as found by its first two decimals. */
function twoDecimals(degrees: number): string {
  return (Math.trunc(degrees * 100) / 100).toFixed(2).replace('.', '[.,]');
}

function unique(texts: readonly (string | undefined)[]): string[] {
  return [...new Set(texts.flatMap((text) => text?.trim() || []))].sort((a, b) => b.length - a.length);
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
