// A PostgreSQL server of its own, on a temporary folder and a unix socket, ended and removed when done.
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';

const home = '/usr/lib/postgresql';

function binaries() {
  const versions = existsSync(home) ? readdirSync(home).sort((a, b) => Number(b) - Number(a)) : [];
  if (versions.length === 0) throw new Error(`no PostgreSQL server in ${home}`);
  return path.join(home, versions[0], 'bin');
}

/** PostgreSQL refuses to run as root, so root starts it as its own user. */
function owner() {
  if (userInfo().uid !== 0) return {};
  const [uid, gid] = ['-u', '-g'].map((kind) => Number(execFileSync('id', [kind, 'postgres'])));
  return { uid, gid };
}

async function start() {
  const [bin, who] = [binaries(), owner()];
  const folder = mkdtempSync(path.join(tmpdir(), 'wegwijs-bench-pg-'));
  if (who.uid !== undefined) chownSync(folder, who.uid, who.gid);
  const data = path.join(folder, 'data');
  const init = ['-D', data, '-A', 'trust', '-U', 'bench', '--locale=C', '--encoding=UTF8', '--no-sync'];
  execFileSync(path.join(bin, 'initdb'), init, { ...who, cwd: folder, stdio: 'ignore' });
  const settings = [
    'shared_buffers=512MB',
    'jit=off',
    'listen_addresses=',
    `unix_socket_directories=${folder}`,
  ];
  const args = ['-D', data, ...settings.flatMap((one) => ['-c', one])];
  const server = spawn(path.join(bin, 'postgres'), args, { ...who, cwd: folder, stdio: 'ignore' });
  for (let tries = 0; ; tries++) {
    const client = new pg.Client({ host: folder, user: 'bench', database: 'postgres' });
    try {
      await client.connect();
      return { client, server, folder };
    } catch (problem) {
      if (tries > 100 || server.exitCode !== null) throw problem;
      await setTimeout(100);
    }
  }
}

export async function open({ create, finish, rows, select, width }) {
  const { client, server, folder } = await start();
  const began = performance.now();
  await client.query(create);
  let batch = [];
  const flush = async () => {
    const values = batch.map((row) => `(${row.join(',')})`).join(',');
    if (batch.length > 0) await client.query(`insert into reach values ${values}`);
    batch = [];
  };
  for (const row of rows) {
    if (row.length !== width) throw new Error('a row of another width');
    batch.push(row);
    if (batch.length === 2000) await flush();
  }
  await flush();
  for (const one of finish) await client.query(one);
  const buildMs = performance.now() - began;
  const names = [...new Set(select.match(/(?<!:):[a-z_]\w*/g))];
  const text = select.replace(/(?<!:):[a-z_]\w*/g, (name) => `$${names.indexOf(name) + 1}::integer`);
  const valuesOf = (values) => names.map((name) => values[name.slice(1)]);
  const { rows: said } = await client.query('show server_version');
  return {
    name: `PostgreSQL ${said[0].server_version} (unix socket, prepared)`,
    buildMs,
    answer: async (values) => {
      const answer = await client.query({ name: 'best', text, values: valuesOf(values), rowMode: 'array' });
      return answer.rows.map(([ord]) => ord);
    },
    plan: async (values) => {
      const literal = select.replace(/(?<!:):[a-z_]\w*/g, (name) => String(values[name.slice(1)]));
      const { rows: lines } = await client.query(`explain (analyze, buffers, timing off) ${literal}`);
      return lines.map((line) => line['QUERY PLAN']);
    },
    close: async () => {
      await client.end();
      server.kill('SIGINT');
      await new Promise((resolve) => server.once('exit', resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
