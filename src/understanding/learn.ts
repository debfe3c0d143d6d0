import { deflateSync } from 'node:zlib';
import type { Features, StoredHead } from './model.ts';

/** Learning linear models: stochastic gradient with AdaGrad steps, the same result on every run. */
export interface Example {
  features: Features;
  /** Wanted value of each label (0..1). */
  target: Float32Array;
  /** Weight of each label; for `softmax` the first one counts for the whole example. */
  weight: Float32Array;
}
export interface Settings {
  labels: string[];
  bits: number;
  kind: 'softmax' | 'sigmoid';
  epochs: number;
  rate: number;
  /** Pull towards zero, per step. */
  decay: number;
  /** Features seen fewer times than this are left out. */
  rarest: number;
}

/** A small seeded generator (mulberry32): learning must not depend on the machine's randomness. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const out = [...items];
  for (let index = out.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    const kept = out[index];
    const moved = out[other];
    if (kept === undefined || moved === undefined) continue;
    out[index] = moved;
    out[other] = kept;
  }
  return out;
}

interface Weights {
  table: Float32Array;
  bias: Float32Array;
}

function frequentOnly(examples: readonly Example[], rarest: number): Example[] {
  if (rarest <= 1) return [...examples];
  const counts = new Map<number, number>();
  for (const { features } of examples) {
    for (const row of features.rows) counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  return examples.map((example) => {
    const kept: Features = { rows: [], values: [] };
    example.features.rows.forEach((row, index) => {
      if ((counts.get(row) ?? 0) < rarest) return;
      kept.rows.push(row);
      kept.values.push(example.features.values[index] ?? 0);
    });
    return { ...example, features: kept };
  });
}

function predictions(weights: Weights, example: Example, settings: Settings, mask: number): Float64Array {
  const width = settings.labels.length;
  const sums = Float64Array.from(weights.bias);
  const { rows, values } = example.features;
  for (let index = 0; index < rows.length; index += 1) {
    const base = ((rows[index] ?? 0) & mask) * width;
    const value = values[index] ?? 0;
    for (let label = 0; label < width; label += 1) {
      sums[label] = (sums[label] ?? 0) + value * (weights.table[base + label] ?? 0);
    }
  }
  if (settings.kind === 'sigmoid') return sums.map((value) => 1 / (1 + Math.exp(-value)));
  const top = Math.max(...sums);
  const powers = sums.map((value) => Math.exp(value - top));
  const total = powers.reduce((sum, value) => sum + value, 0);
  return powers.map((value) => value / total);
}

/** Learns one head from examples. */
export function learn(all: readonly Example[], settings: Settings): Weights {
  const width = settings.labels.length;
  const mask = 2 ** settings.bits - 1;
  const weights: Weights = {
    table: new Float32Array(2 ** settings.bits * width),
    bias: new Float32Array(width),
  };
  const squares = new Float32Array(weights.table.length).fill(0.01);
  const biasSquares = new Float32Array(width).fill(1);
  const random = seeded(20240601);
  const examples = frequentOnly(all, settings.rarest);
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    for (const example of shuffled(examples, random)) {
      const guess = predictions(weights, example, settings, mask);
      const errors = guess.map((value, label) => {
        const weight = settings.kind === 'softmax' ? example.weight[0] : example.weight[label];
        return (value - (example.target[label] ?? 0)) * (weight ?? 0);
      });
      const { rows, values } = example.features;
      for (let index = 0; index < rows.length; index += 1) {
        const base = ((rows[index] ?? 0) & mask) * width;
        const value = values[index] ?? 0;
        for (let label = 0; label < width; label += 1) {
          const at = base + label;
          const old = weights.table[at] ?? 0;
          const slope = (errors[label] ?? 0) * value + settings.decay * old;
          if (slope === 0) continue;
          const square = (squares[at] ?? 0) + slope * slope;
          squares[at] = square;
          weights.table[at] = old - (settings.rate * slope) / Math.sqrt(square);
        }
      }
      for (let label = 0; label < width; label += 1) {
        const slope = errors[label] ?? 0;
        biasSquares[label] = (biasSquares[label] ?? 0) + slope * slope;
        weights.bias[label] = (weights.bias[label] ?? 0) - (0.1 * slope) / Math.sqrt(biasSquares[label] ?? 1);
      }
    }
  }
  return weights;
}

/** Weights below this many of the 127 steps are dropped: they change no answer and cost most of the space. */
const leastStep = 9;

/** Squeezes weights to 8 bits a piece. */
export function store(weights: Weights, settings: Settings): StoredHead {
  const width = settings.labels.length;
  const rows = 2 ** settings.bits;
  const scale = settings.labels.map((_, label) => {
    let top = 1e-9;
    for (let row = 0; row < rows; row += 1)
      top = Math.max(top, Math.abs(weights.table[row * width + label] ?? 0));
    return top / 127;
  });
  const bytes = new Int8Array(rows * width);
  for (let at = 0; at < bytes.length; at += 1) {
    const value = Math.round((weights.table[at] ?? 0) / (scale[at % width] ?? 1));
    bytes[at] = Math.abs(value) < leastStep ? 0 : value;
  }
  return {
    labels: settings.labels,
    bits: settings.bits,
    bias: [...weights.bias].map((value) => Number(value.toFixed(4))),
    scale: scale.map((value) => Number(value.toPrecision(5))),
    weights: deflateSync(bytes, { level: 9 }).toString('base64'),
  };
}
