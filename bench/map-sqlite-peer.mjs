// SQLite in memory, in this process, by prepared statements: the fastest it can be asked.
import { performance } from 'node:perf_hooks';
import Database from 'better-sqlite3';

export async function open({ create, finish, rows, select, width }) {
  const db = new Database(':memory:');
  const began = performance.now();
  db.exec(create);
  const insert = db.prepare(`insert into reach values (${Array(width).fill('?').join(', ')})`);
  db.transaction(() => {
    for (const row of rows) insert.run(row);
  })();
  for (const one of finish) db.exec(one);
  const buildMs = performance.now() - began;
  const statement = db.prepare(select).raw();
  const { version } = db.prepare('select sqlite_version() as version').get();
  return {
    name: `SQLite ${version} (in memory, prepared)`,
    buildMs,
    answer: (values) => statement.all(values).map(([ord]) => ord),
    plan: (values) =>
      db
        .prepare(`explain query plan ${select}`)
        .all(values)
        .map(({ detail }) => detail),
    close: () => db.close(),
  };
}
