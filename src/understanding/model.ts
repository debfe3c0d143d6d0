import { deflateSync, inflateSync } from 'node:zlib';
import { z } from 'zod';

/**
 * The trained model as it lies on disk: one JSON file, weights as 8-bit numbers, deflated, in base64.
 * It carries the word lists too, so that starting needs this one file and no YAML.
 */
const headSchema = z.strictObject({
  labels: z.array(z.string()).min(1),
  /** The table has 2^bits rows; a feature's row is its hash modulo that. */
  bits: z.int().min(8).max(20),
  bias: z.array(z.number()),
  /** One step of the 8-bit weights, per label. */
  scale: z.array(z.number()),
  weights: z.string(),
});
const wordLists = z.record(z.string(), z.record(z.string(), z.array(z.string())));
const lexiconSchema = z.strictObject({
  /** language -> id -> patterns */
  concepts: wordLists,
  mentions: wordLists,
  /** language -> request -> phrases */
  requests: wordLists,
});
export const modelSchema = z.strictObject({
  format: z.literal(1),
  /** Fingerprint of the data it was trained on. */
  data: z.string(),
  heads: z.strictObject({
    language: headSchema,
    needs: headSchema,
    requests: headSchema,
    /** Independent yes/no questions: crisis:*, topic:*, situation:* . */
    flags: headSchema,
  }),
  calibration: z.strictObject({ temperature: z.number().positive() }),
  /** JSON of `Lexicon`, deflated, in base64. */
  lexicon: z.string(),
});
export type StoredModel = z.infer<typeof modelSchema>;
export type StoredHead = z.infer<typeof headSchema>;
export type Lexicon = z.infer<typeof lexiconSchema>;

/** One linear model, ready to compute with. */
export interface Head {
  labels: string[];
  mask: number;
  bias: number[];
  scale: number[];
  weights: Int8Array;
}
export interface Model {
  language: Head;
  needs: Head;
  requests: Head;
  flags: Head;
  temperature: number;
}

export function readHead(stored: StoredHead): Head {
  const bytes = inflateSync(Buffer.from(stored.weights, 'base64'));
  if (bytes.length !== 2 ** stored.bits * stored.labels.length)
    throw new Error('the model is damaged: wrong size');
  return {
    labels: stored.labels,
    mask: 2 ** stored.bits - 1,
    bias: stored.bias,
    scale: stored.scale,
    weights: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length),
  };
}

export function readModel(stored: StoredModel): Model {
  return {
    language: readHead(stored.heads.language),
    needs: readHead(stored.heads.needs),
    requests: readHead(stored.heads.requests),
    flags: readHead(stored.heads.flags),
    temperature: stored.calibration.temperature,
  };
}

export function storeLexicon(lexicon: Lexicon): string {
  return deflateSync(JSON.stringify(lexicon), { level: 9 }).toString('base64');
}

export function readLexicon(stored: StoredModel): Lexicon {
  return lexiconSchema.parse(JSON.parse(inflateSync(Buffer.from(stored.lexicon, 'base64')).toString()));
}

/** Features of one text: rows (full hashes) and their values, side by side. */
export interface Features {
  rows: number[];
  values: number[];
}

/** The linear score of every label. */
export function score(head: Head, features: Features): Float64Array {
  const width = head.labels.length;
  const sums = new Float64Array(width);
  features.rows.forEach((row, index) => {
    const value = features.values[index] ?? 0;
    const base = (row & head.mask) * width;
    for (let label = 0; label < width; label += 1) {
      sums[label] = (sums[label] ?? 0) + value * (head.weights[base + label] ?? 0);
    }
  });
  for (let label = 0; label < width; label += 1) {
    sums[label] = (sums[label] ?? 0) * (head.scale[label] ?? 0) + (head.bias[label] ?? 0);
  }
  return sums;
}

/** Probabilities that sum to one. */
export function softmax(scores: Float64Array, temperature = 1): Float64Array {
  const top = Math.max(...scores);
  const powers = scores.map((value) => Math.exp((value - top) / temperature));
  const sum = powers.reduce((total, value) => total + value, 0);
  return powers.map((value) => value / sum);
}

export function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

/** The other way round, kept finite. */
export function logOdds(probability: number): number {
  return Math.log((probability + 1e-6) / (1 - probability + 1e-6));
}
