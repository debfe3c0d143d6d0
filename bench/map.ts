// Choosing services out of many, and the same questions in SQL: `npx tsx bench/map.ts`, with SIZES, QUERIES and PEERS to ask for less.
// First `npm install` in bench/; install scripts are off, so better-sqlite3 is compiled once by `node-gyp rebuild --release` in its folder.
import assert from 'node:assert/strict';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { z } from 'zod';
import { loadPlaces } from '../src/places/load.ts';
import { createGeography } from '../src/social-map/geography.ts';
import { buildIndex, indexBytes, type MapIndex } from '../src/social-map/map-index.ts';
import type { MatchingContext } from '../src/social-map/matching-context.ts';
import { match, ranking } from '../src/social-map/matching.ts';
import { createSocialMap } from '../src/social-map/social-map.ts';
import type { MatchQuery } from '../src/social-map/types.ts';
import { madeUpQueries, madeUpServices, at } from './map-data.ts';
import {
  createTable,
  finish,
  parameters,
  selectBest,
  tableRows,
  tableWidth,
  type Dialect,
} from './map-sql.ts';

const sizes = (process.env['SIZES'] ?? '1000,10000,100000').split(',').map(Number);
const questions = Number(process.env['QUERIES'] ?? 10_000);
const { municipalities } = loadPlaces(path.join(import.meta.dirname, '../data/places'));
const geography = createGeography(municipalities);

setFlagsFromString('--expose-gc');
const collect = z.function().parse(runInNewContext('gc'));
function heapUsed(): number {
  collect();
  collect();
  const { heapUsed: heap, arrayBuffers } = process.memoryUsage();
  return heap + arrayBuffers;
}

interface Times {
  p50: number;
  p99: number;
  /** What this process itself worked, without waiting for its turn on a shared machine. */
  ownP99: number;
}

const show = ({ p50, p99, ownP99 }: Times) =>
  `p50 ${p50.toFixed(3)} ms, p99 ${p99.toFixed(3)} ms (of processor ${ownP99.toFixed(3)} ms)`;
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Each question once, after a warm-up with some of them. */
async function time<T>(list: readonly T[], ask: (one: T) => unknown): Promise<Times> {
  for (const one of list.slice(0, 1000)) await ask(one);
  const taken: number[] = [];
  const worked: number[] = [];
  for (const one of list) {
    const before = process.cpuUsage();
    const began = performance.now();
    const answer = ask(one);
    if (answer instanceof Promise) await answer;
    taken.push(performance.now() - began);
    const { user, system } = process.cpuUsage(before);
    worked.push((user + system) / 1000);
  }
  return { p50: percentile(taken, 0.5), p99: percentile(taken, 0.99), ownP99: percentile(worked, 0.99) };
}

function percentile(values: readonly number[], of: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * of))] ?? 0;
}

interface Peer {
  name: string;
  buildMs: number;
  answer(values: Record<string, number>): number[] | Promise<number[]>;
  plan(values: Record<string, number>): string[] | Promise<string[]>;
  close(): void | Promise<void>;
}
const peerModule = z.object({
  open: z.custom<(options: object) => Promise<Peer>>((value) => typeof value === 'function'),
});

async function compare(
  dialect: Dialect,
  index: MapIndex,
  queries: MatchQuery[],
  ours: Record<string, Times>,
): Promise<void> {
  const loaded: unknown = await import(`./map-${dialect}-peer.mjs`);
  const { open } = peerModule.parse(loaded);
  const options = { create: createTable(dialect), finish: finish(dialect), select: selectBest(dialect) };
  const peer = await open({ ...options, rows: tableRows(index), width: tableWidth });
  try {
    const context: MatchingContext = { index, geography, mostlyOverdue: () => false };
    const asked = queries.map((query) => parameters(query, index, geography));
    let compared = 0;
    for (const [number, query] of queries.entries()) {
      const ids = (await peer.answer(asked[number] ?? {})).map(
        (rank) => index.entries[index.idOrder[rank] ?? 0]?.id,
      );
      assert.deepEqual(ids, ranking(query, context), `question ${number}: ${JSON.stringify(query)}`);
      compared += ids.length;
    }
    const theirs = await time(asked, (values) => peer.answer(values));
    say(`  ${peer.name}: loaded in ${(peer.buildMs / 1000).toFixed(2)} s; ${show(theirs)}`);
    say(`    ${queries.length} answers with ${compared} ids equal, in order`);
    for (const [what, { p50, p99 }] of Object.entries(ours))
      say(
        `    ratio to ${what}: p50 ${(theirs.p50 / p50).toFixed(0)}×, p99 ${(theirs.p99 / p99).toFixed(0)}×`,
      );
    for (const line of await peer.plan(asked[0] ?? {})) say(`    | ${line}`);
  } finally {
    await peer.close();
  }
}

function build(count: number, plain: boolean) {
  const services = madeUpServices(count, municipalities, plain);
  const before = heapUsed();
  const began = performance.now();
  const map = createSocialMap(services, { municipalities, desks: [], now: at });
  const whole = performance.now() - began;
  const held = heapUsed() - before;
  const again = performance.now();
  const index = buildIndex(map.entries);
  const indexed = performance.now() - again;
  say(
    `  built: index ${(indexed / 1000).toFixed(2)} s, with reading HSDS ${(whole / 1000).toFixed(2)} s; ` +
      `index ${(indexBytes(index) / count).toFixed(0)} bytes a service, with the entries behind the cards ${(held / count).toFixed(0)}`,
  );
  return { map, index };
}

for (const count of sizes) {
  say(`${count} services, ${questions} questions`);
  const { map } = build(count, false);
  const all = madeUpQueries(questions, municipalities, false);
  say(
    `  match(), every rule: ${show(await time(all, (query) => map.match(query)))}; fell back ${all.filter((query) => map.match(query).fallback).length}`,
  );
  say(' the common part (no topics, no places, no staff)');
  const { index } = build(count, true);
  const context: MatchingContext = { index, geography, mostlyOverdue: () => false };
  const common = madeUpQueries(questions, municipalities, true);
  // What no list holds is a fallback, which is not asked of SQL.
  const fitting = common.filter((query) => !match(query, context).fallback);
  const ours = {
    'ranking alone, the same work': await time(fitting, (query) => ranking(query, context)),
    'match() with reasons, hours and places in the list': await time(fitting, (query) =>
      match(query, context),
    ),
  };
  for (const [what, times] of Object.entries(ours)) say(`  ${what}: ${show(times)}`);
  for (const dialect of ['sqlite', 'postgres'] as const) {
    if (process.env['PEERS']?.includes(dialect) === false) continue;
    try {
      await compare(dialect, index, fitting, ours);
    } catch (problem) {
      if (problem instanceof assert.AssertionError) throw problem;
      say(`  ${dialect} does not run here: ${problem instanceof Error ? problem.message : String(problem)}`);
    }
  }
}
