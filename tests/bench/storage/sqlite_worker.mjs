// SQLite with its files in the origin's private file system (OPFS), in the pool of synchronous handles: its fastest way.
import sqlite3InitModule from "/sqlite/index.mjs";

const columns = new Map(); // kind → names
const ready = (async () => {
  const sqlite3 = await sqlite3InitModule({ print() {}, printErr() {} });
  const pool = await sqlite3.installOpfsSAHPoolVfs({ name: "bench" });
  const db = new pool.OpfsSAHPoolDb("/bench.sqlite3");
  db.exec("PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;");
  return db;
})();

const value = (what) => (typeof what === "boolean" ? Number(what) : typeof what === "object" && what !== null ? JSON.stringify(what) : what);

function columns_of(db, kind) {
  if (!columns.has(kind)) {
    const names = [];
    db.exec({ sql: `SELECT name FROM pragma_table_info('${kind}')`, rowMode: 0, resultRows: names });
    columns.set(kind, names);
  }
  return columns.get(kind);
}

function insert(db, kind) {
  const names = columns_of(db, kind);
  const statement = db.prepare(`INSERT INTO ${kind} VALUES (${names.map(() => "?").join(",")})`);
  return {
    add(row) {
      statement.bind(names.map((name) => value(row[name]) ?? null));
      statement.stepReset();
    },
    end: () => statement.finalize(),
  };
}

const actions = {
  nothing() {},
  load: (db) => ["clients", "conversations", "commitments"].map((kind) => {
    const rows = [];
    db.exec({ sql: `SELECT * FROM ${kind}`, rowMode: "array", resultRows: rows });
    return rows.length;
  }),
  add(db, kind, row) {
    const one = insert(db, kind);
    one.add(row);
    one.end();
  },
  import(db, lists) {
    db.transaction(() => {
      for (const [kind, lines] of Object.entries(lists)) {
        const rows = lines.map((line) => JSON.parse(line));
        const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
        db.exec(`CREATE TABLE ${kind} (${names.map((name) => (name === "id" ? "id TEXT PRIMARY KEY" : `"${name}"`)).join(",")})`);
        const many = insert(db, kind);
        for (const row of rows) many.add(row);
        many.end();
        if (kind !== "clients") db.exec(`CREATE INDEX ${kind}_client ON ${kind} (client)`);
      }
    });
  },
};

self.onmessage = async ({ data: [action, ...rest] }) => {
  try {
    postMessage({ result: actions[action](await ready, ...rest) });
  } catch (error) {
    postMessage({ error: String(error.stack ?? error) });
  }
};
