// What the journal asks of the browser (src/platform/store_web.cpp): IDBFS as the store, IndexedDB directly for commits,
// Web Locks for the one writer, a BroadcastChannel for the tabs that follow. FORMAT.md describes what is stored;
// the README says why IDBFS's own syncfs(false) never carries anything here.

addToLibrary({
  $WordkeepStore__deps: ["$FS", "$IDBFS", "$UTF8ToString", "malloc", "free"],
  $WordkeepStore: {
    main: "/wordkeep",
    aside: "/wordkeep-aside",
    front: "wordkeep-front", // a database of its own: writing it must never hold up an edit
    table: "FILE_DATA", // IDBFS's own names: database version 21, this object store, an index on timestamp
    version: 21,
    lock_name: "wordkeep-writer",
    mark_name: "wordkeep-unsaved",
    aside_prefix: "wordkeep-aside/",
    aside_text_max: 60000,
    answer_millis: 60000,
    sync_millis: 8000,

    // StoreError (src/journal/byte_store.h)
    none: 0,
    unavailable: 1,
    quota: 2,
    closed: 3,
    blocked: 4,
    aborted: 5,
    name_taken: 6,
    superseded: 7,
    failed: 8,

    self: 0, // the C++ object that hears of everything
    mounted: false,
    synced: false, // syncfs(true) has been called: once in the life of a page
    revision: 0,
    staged: [], // files for the next operation: {path, contents}
    lock: null, // {release} while this tab has it
    lock_wanted: null, // AbortController of the wish that waits
    waits_for_lock: false,
    channel: null,
    alarm: 0,
    soon: null, // a message to this page itself: a timer of 0 is held back for 4 ms, once for every slice of loading
    soon_number: 0,

    // --- telling C++ ------------------------------------------------------------------------------------------

    tell(kind, a, b, bytes) {
      if (!bytes) return _wordkeep_store_event(WordkeepStore.self, kind, a || 0, b || 0, 0, 0);
      const at = _malloc(bytes.length || 1);
      HEAPU8.set(bytes, at);
      _wordkeep_store_event(WordkeepStore.self, kind, a || 0, b || 0, at, bytes.length);
      _free(at);
    },
    done(operation, error) {
      WordkeepStore.tell(1, operation, error);
    },

    error_of(error) {
      if (!error) return WordkeepStore.aborted; // what a transaction says whose connection was cut
      switch (error.name) {
        case "QuotaExceededError":
          return WordkeepStore.quota;
        case "InvalidStateError":
          return WordkeepStore.closed;
        case "AbortError":
          return WordkeepStore.aborted;
        case "ConstraintError":
          return WordkeepStore.name_taken;
        case "VersionError": // another tab runs a newer program
          return WordkeepStore.blocked;
        case "SecurityError":
        case "NotSupportedError":
        case "ReferenceError":
          return WordkeepStore.unavailable;
        default:
          return WordkeepStore.failed;
      }
    },

    // --- memory -----------------------------------------------------------------------------------------------

    mount() {
      if (WordkeepStore.mounted) return;
      for (const folder of [WordkeepStore.main, WordkeepStore.aside]) {
        FS.mkdir(folder);
        FS.mount(IDBFS, {}, folder);
      }
      WordkeepStore.mounted = true;
    },
    names(folder) {
      return FS.readdir(folder).filter((name) => name !== "." && name !== "..");
    },
    exists(path) {
      return FS.analyzePath(path).exists;
    },
    remember(path, contents) {
      FS.writeFile(path, contents, { canOwn: true });
    },
    forget(path) {
      if (WordkeepStore.exists(path)) FS.unlink(path);
    },
    path_of(name) {
      const folder = name.endsWith(".aside") ? WordkeepStore.aside : WordkeepStore.main;
      return `${folder}/${name}`;
    },
    entry(contents) {
      return { timestamp: new Date(), mode: 33206, contents };
    },

    // --- connections ------------------------------------------------------------------------------------------

    // Calls `use` with the connection: at once when there is one, so that a commit begins in the task of the edit.
    with_database(folder, use, fail) {
      const open = IDBFS.dbs[folder];
      if (open) return use(open);
      let request;
      try {
        request = IDBFS.indexedDB().open(folder, WordkeepStore.version);
      } catch (error) {
        return fail(WordkeepStore.error_of(error));
      }
      let answered = false;
      let made_anew = false;
      const answer = (how, what) => {
        if (answered) return;
        answered = true;
        clearTimeout(timer);
        how(what);
      };
      const timer = setTimeout(() => answer(fail, WordkeepStore.blocked), WordkeepStore.answer_millis / 4);
      request.onupgradeneeded = (event) => {
        made_anew = event.oldVersion === 0;
        const database = request.result;
        const table = database.objectStoreNames.contains(WordkeepStore.table)
          ? request.transaction.objectStore(WordkeepStore.table)
          : database.createObjectStore(WordkeepStore.table);
        if (!table.indexNames.contains("timestamp")) table.createIndex("timestamp", "timestamp");
      };
      request.onerror = (event) => {
        event.preventDefault();
        answer(fail, WordkeepStore.error_of(request.error));
      };
      request.onsuccess = () => {
        const database = request.result;
        if (answered || IDBFS.dbs[folder]) {
          database.close();
          if (!answered) answer(use, IDBFS.dbs[folder]);
          return;
        }
        IDBFS.dbs[folder] = database;
        WordkeepStore.watch(folder);
        if (made_anew && folder === WordkeepStore.main) {
          WordkeepStore.put_everything_again(
            database,
            () => answer(use, database),
            (error) => answer(fail, error),
          );
        } else {
          answer(use, database);
        }
      };
    },
    // IDBFS never notices that a connection has been lost.
    watch(folder) {
      const database = IDBFS.dbs[folder];
      if (!database || database.wordkeep_watches) return;
      database.wordkeep_watches = true;
      const lost = () => {
        if (IDBFS.dbs[folder] === database) delete IDBFS.dbs[folder];
        // Somebody may have deleted it: whoever writes puts everything there again.
        if (folder === WordkeepStore.main && WordkeepStore.lock) {
          setTimeout(() => WordkeepStore.with_database(folder, () => {}, () => {}), 0);
        }
      };
      database.onclose = lost;
      database.onversionchange = () => {
        database.close();
        lost();
      };
    },
    drop(folder, database) {
      if (IDBFS.dbs[folder] !== database) return;
      delete IDBFS.dbs[folder];
      try {
        database.close();
      } catch {}
    },
    // The database was deleted and made anew while this page lived.
    put_everything_again(database, then, fail) {
      const folder = WordkeepStore.main;
      const names = WordkeepStore.names(folder);
      if (!names.length && !WordkeepStore.revision) return then();
      const transaction = database.transaction([WordkeepStore.table], "readwrite", { durability: "strict" });
      const table = transaction.objectStore(WordkeepStore.table);
      for (const name of names) {
        const path = `${folder}/${name}`;
        table.put(WordkeepStore.entry(FS.readFile(path)), path);
      }
      table.put({ revision: WordkeepStore.revision }, "revision");
      transaction.oncomplete = then;
      transaction.onabort = () => fail(WordkeepStore.error_of(transaction.error));
    },

    // --- transactions -----------------------------------------------------------------------------------------

    // One transaction; `fill(table, transaction)` asks for what is to happen. `ended` hears how it ended, once.
    transact(folder, fill, ended, tries = 2, mode = "readwrite") {
      const again_or = (error) => {
        if (tries > 1) WordkeepStore.transact(folder, fill, ended, tries - 1, mode);
        else ended(error);
      };
      const use = (database) => {
        let transaction;
        try {
          transaction = database.transaction([WordkeepStore.table], mode, { durability: "strict" });
        } catch (error) {
          WordkeepStore.drop(folder, database);
          return again_or(WordkeepStore.error_of(error));
        }
        let over = false;
        let reason = 0; // when fill() threw
        const end = (error) => {
          if (over) return;
          over = true;
          clearTimeout(timer);
          ended(error);
        };
        const timer = setTimeout(() => {
          WordkeepStore.drop(folder, database);
          end(WordkeepStore.blocked);
        }, WordkeepStore.answer_millis);
        transaction.oncomplete = () => end(WordkeepStore.none);
        transaction.onabort = () => {
          end(transaction.wordkeep_reason || reason || WordkeepStore.error_of(transaction.error));
        };
        try {
          fill(transaction.objectStore(WordkeepStore.table), transaction);
        } catch (error) {
          reason = WordkeepStore.error_of(error);
          try {
            transaction.abort();
          } catch {
            end(reason);
          }
        }
      };
      WordkeepStore.with_database(folder, use, ended);
    },
    give_up(transaction, error) {
      transaction.wordkeep_reason = error;
      transaction.abort();
    },
    take_staged() {
      const files = WordkeepStore.staged;
      WordkeepStore.staged = [];
      return files;
    },

    commit(operation) {
      const files = WordkeepStore.take_staged();
      WordkeepStore.transact(
        WordkeepStore.main,
        (table, transaction) => {
          for (const file of files) table.add(WordkeepStore.entry(file.contents), file.path);
          if (transaction.commit) transaction.commit();
        },
        (error) => {
          if (!error) for (const file of files) WordkeepStore.remember(file.path, file.contents);
          WordkeepStore.done(operation, error);
        },
      );
    },
    replace(operation, removed) {
      const files = WordkeepStore.take_staged();
      const paths = removed.map((name) => WordkeepStore.path_of(name));
      WordkeepStore.transact(
        WordkeepStore.main,
        (table, transaction) => {
          const read = table.get("revision");
          read.onsuccess = () => {
            const revision = read.result ? read.result.revision : 0;
            if (revision !== WordkeepStore.revision) {
              return WordkeepStore.give_up(transaction, WordkeepStore.superseded);
            }
            for (const file of files) table.add(WordkeepStore.entry(file.contents), file.path);
            for (const path of paths) table.delete(path);
            if (transaction.commit) transaction.commit();
          };
        },
        (error) => {
          if (!error) {
            for (const file of files) WordkeepStore.remember(file.path, file.contents);
            for (const path of paths) WordkeepStore.forget(path);
          }
          WordkeepStore.done(operation, error);
        },
      );
    },
    read_stored(operation, path) {
      let contents;
      WordkeepStore.transact(
        WordkeepStore.main,
        (table) => {
          const read = table.get(path);
          read.onsuccess = () => (contents = read.result && read.result.contents);
        },
        (error) => WordkeepStore.tell(10, operation, error, contents || new Uint8Array(0)),
        2,
        "readonly",
      );
    },
    // Files of a folder that are not in memory yet; `then` hears their contents by path, and all paths there are.
    find_unknown(folder, table, then) {
      const listed = table.getAllKeys();
      listed.onsuccess = () => {
        const paths = listed.result.filter((key) => typeof key === "string" && key.startsWith(`${folder}/`));
        const found = new Map();
        for (const path of paths) {
          if (WordkeepStore.exists(path)) continue;
          const read = table.get(path);
          read.onsuccess = () => {
            if (read.result && read.result.contents) found.set(path, read.result.contents);
          };
        }
        then(found, paths);
      };
    },
    take_over(operation) {
      const files = WordkeepStore.take_staged();
      let revision = 0;
      let found = new Map();
      let paths = [];
      WordkeepStore.transact(
        WordkeepStore.main,
        (table) => {
          const read = table.get("revision");
          read.onsuccess = () => {
            revision = Math.max(read.result ? read.result.revision : 0, WordkeepStore.revision) + 1;
            table.put({ revision }, "revision");
          };
          WordkeepStore.find_unknown(WordkeepStore.main, table, (contents, there) => {
            found = contents;
            paths = there;
          });
          for (const file of files) table.add(WordkeepStore.entry(file.contents), file.path);
        },
        (error) => {
          if (error) return WordkeepStore.done(operation, error);
          WordkeepStore.revision = revision;
          const there = new Set(paths);
          for (const name of WordkeepStore.names(WordkeepStore.main)) {
            const path = `${WordkeepStore.main}/${name}`;
            if (!there.has(path)) WordkeepStore.forget(path);
          }
          for (const [path, contents] of found) WordkeepStore.remember(path, contents);
          for (const file of files) WordkeepStore.remember(file.path, file.contents);
          WordkeepStore.fetch_aside(() => WordkeepStore.done(operation, WordkeepStore.none));
        },
      );
    },

    // --- loading ----------------------------------------------------------------------------------------------

    load(operation) {
      // A second syncfs(true) would delete from memory what is not stored yet.
      if (WordkeepStore.synced) return WordkeepStore.load_files(operation);
      WordkeepStore.read_front(() => WordkeepStore.load_files(operation));
    },
    load_files(operation) {
      let over = false;
      const once = (error) => {
        if (over) return;
        over = true;
        WordkeepStore.watch(WordkeepStore.main);
        WordkeepStore.watch(WordkeepStore.aside);
        WordkeepStore.done(operation, error);
      };
      if (WordkeepStore.synced) return WordkeepStore.complete(once);
      WordkeepStore.synced = true;
      const timer = setTimeout(() => WordkeepStore.complete(once), WordkeepStore.sync_millis);
      FS.syncfs(true, () => {
        clearTimeout(timer);
        WordkeepStore.complete(once);
      });
    },
    // syncfs never answers when its transaction is aborted, and reports success when a single file could not be read.
    // So what it says does not count: here is found out what there is and what is in memory.
    complete(end) {
      const folder = WordkeepStore.main;
      let found = new Map();
      WordkeepStore.transact(
        folder,
        (table) => {
          const read = table.get("revision");
          read.onsuccess = () => {
            if (read.result) WordkeepStore.revision = read.result.revision;
          };
          WordkeepStore.find_unknown(folder, table, (contents) => (found = contents));
        },
        (error) => {
          if (error) return end(error);
          for (const [path, contents] of found) WordkeepStore.remember(path, contents);
          WordkeepStore.fetch_aside(() => end(WordkeepStore.none));
        },
      );
    },
    // Aside is a help: that it cannot be read is no reason not to go on.
    fetch_aside(then) {
      const folder = WordkeepStore.aside;
      let found = new Map();
      WordkeepStore.transact(
        folder,
        (table) => WordkeepStore.find_unknown(folder, table, (contents) => (found = contents)),
        () => {
          for (const [path, contents] of found) WordkeepStore.remember(path, contents);
          WordkeepStore.load_texts();
          then();
        },
      );
    },

    // --- the front --------------------------------------------------------------------------------------------

    with_front(use, fail) {
      let request;
      try {
        request = IDBFS.indexedDB().open(WordkeepStore.front, 1);
      } catch {
        return fail();
      }
      request.onupgradeneeded = () => request.result.createObjectStore("front");
      request.onblocked = request.onerror = (event) => {
        event.preventDefault();
        fail();
      };
      request.onsuccess = () => {
        const database = request.result;
        database.onversionchange = () => database.close();
        try {
          use(database);
        } catch {
          database.close();
          fail();
        }
      };
    },
    // Shows what Today is made of, if it was made of the very files that are there now; then goes on, whatever happened.
    read_front(then) {
      let over = false;
      const once = (drawn) => {
        if (over) return;
        over = true;
        clearTimeout(timer);
        if (!drawn) return then();
        // Its picture first: reading a life's files holds up the page for a while.
        const next = setTimeout(then, 250);
        requestAnimationFrame(() => {
          clearTimeout(next);
          setTimeout(then, 0);
        });
      };
      const timer = setTimeout(once, WordkeepStore.answer_millis / 60);
      const unsaved = WordkeepStore.with_texts((texts) =>
        Object.keys(texts).some((key) => key === WordkeepStore.mark_name || key.startsWith(WordkeepStore.aside_prefix)),
      );
      if (unsaved) return once();
      WordkeepStore.with_front((database) => {
        let front;
        const transaction = database.transaction(["front"], "readonly");
        const read = transaction.objectStore("front").get("today");
        read.onsuccess = () => (front = read.result);
        transaction.onabort = () => once();
        transaction.oncomplete = () => {
          database.close();
          if (over || !front) return once();
          WordkeepStore.with_database(
            WordkeepStore.main,
            (main) => {
              const listed = main.transaction([WordkeepStore.table], "readonly").objectStore(WordkeepStore.table).getAllKeys();
              listed.onerror = (event) => {
                event.preventDefault();
                once();
              };
              listed.onsuccess = () => {
                if (over || front.position !== WordkeepStore.position_of(listed.result)) return once();
                WordkeepStore.tell(11, 0, 0, front.contents);
                once(true);
              };
            },
            () => once(),
          );
        };
      }, once);
    },
    position_of(keys) {
      const begin = `${WordkeepStore.main}/`;
      const names = keys.filter((key) => typeof key === "string" && key.startsWith(begin)).map((key) => key.slice(begin.length));
      return names.filter((name) => /^wk\d+-/.test(name)).sort().map((name) => `${name}\n`).join("");
    },
    // Nobody waits for it, and nothing depends on it.
    keep_front(position, contents) {
      WordkeepStore.with_front((database) => {
        const transaction = database.transaction(["front"], "readwrite");
        const table = transaction.objectStore("front");
        if (contents.length) table.put({ position, contents }, "today");
        else table.delete("today");
        transaction.oncomplete = transaction.onabort = () => database.close();
      }, () => {});
    },

    // --- aside ------------------------------------------------------------------------------------------------

    set_aside() {
      const files = WordkeepStore.take_staged();
      const bytes = files.reduce((sum, file) => sum + file.contents.length, 0);
      if (bytes <= WordkeepStore.aside_text_max) WordkeepStore.save_texts(files);
      const put = (table, transaction) => {
        for (const file of files) table.put(WordkeepStore.entry(file.contents), file.path);
        if (transaction.commit) transaction.commit();
      };
      WordkeepStore.transact(WordkeepStore.aside, put, () => {});
    },
    remove_aside(operation, names) {
      for (const name of names) {
        WordkeepStore.with_texts((texts) => texts.removeItem(WordkeepStore.aside_prefix + name));
        WordkeepStore.forget(WordkeepStore.path_of(name));
      }
      const remove = (table, transaction) => {
        for (const name of names) table.delete(WordkeepStore.path_of(name));
        if (transaction.commit) transaction.commit();
      };
      WordkeepStore.transact(WordkeepStore.aside, remove, (error) => WordkeepStore.done(operation, error));
    },
    // localStorage may be missing, forbidden or full; nothing depends on it alone.
    with_texts(use) {
      try {
        return use(localStorage);
      } catch {
        return undefined;
      }
    },
    save_texts(files) {
      WordkeepStore.with_texts((texts) => {
        for (const file of files) {
          let text = "";
          for (const byte of file.contents) text += String.fromCharCode(byte);
          const name = file.path.slice(WordkeepStore.aside.length + 1);
          texts.setItem(WordkeepStore.aside_prefix + name, btoa(text));
        }
      });
    },
    noted_down: [], // keys
    note_down(files) {
      WordkeepStore.with_texts((texts) => {
        const keys = files.map((file) => WordkeepStore.aside_prefix + file.path.slice(WordkeepStore.aside.length + 1));
        for (const key of WordkeepStore.noted_down) if (!keys.includes(key)) texts.removeItem(key);
        WordkeepStore.noted_down = keys;
      });
      WordkeepStore.save_texts(files);
    },
    load_texts() {
      WordkeepStore.with_texts((texts) => {
        const keys = Object.keys(texts).filter((key) => key.startsWith(WordkeepStore.aside_prefix));
        for (const key of keys) {
          const name = key.slice(WordkeepStore.aside_prefix.length);
          const path = `${WordkeepStore.aside}/${name}`;
          if (name.includes("/") || WordkeepStore.exists(path)) continue;
          try {
            WordkeepStore.remember(
              path,
              Uint8Array.from(atob(texts.getItem(key)), (letter) => letter.charCodeAt(0)),
            );
          } catch {} // not what we wrote: leave it alone
        }
      });
    },

    // --- the lock ---------------------------------------------------------------------------------------------

    lock_answers: { granted: 0, busy: 1, lost: 2, absent: 3 },

    request_lock(options) {
      const answers = WordkeepStore.lock_answers;
      const held = { release: null };
      let asked;
      try {
        asked = navigator.locks.request(WordkeepStore.lock_name, options, (lock) => {
          if (!lock) {
            setTimeout(() => WordkeepStore.tell(2, answers.busy), 0);
            return undefined;
          }
          WordkeepStore.lock = held;
          WordkeepStore.stop_waiting();
          setTimeout(() => WordkeepStore.tell(2, answers.granted), 0);
          return new Promise((release) => (held.release = release));
        });
      } catch {
        setTimeout(() => WordkeepStore.tell(2, answers.absent), 0);
        return;
      }
      asked.catch((error) => {
        if (WordkeepStore.lock === held) {
          WordkeepStore.lock = null;
          WordkeepStore.tell(2, answers.lost);
        } else if (error.name !== "AbortError") {
          WordkeepStore.tell(2, answers.absent);
        }
      });
    },
    lock_wish(wish) {
      if (!navigator.locks) {
        setTimeout(() => WordkeepStore.tell(2, WordkeepStore.lock_answers.absent), 0);
      } else if (wish === 0) {
        WordkeepStore.request_lock({ ifAvailable: true });
      } else if (wish === 1) {
        WordkeepStore.waits_for_lock = true;
        WordkeepStore.wait_in_view();
      } else {
        WordkeepStore.stop_waiting();
        WordkeepStore.request_lock({ steal: true });
      }
    },
    // A tab in the background does not become the writer just because the one in front is reloaded.
    wait_in_view() {
      const wants = WordkeepStore.waits_for_lock && document.visibilityState === "visible";
      if (wants && !WordkeepStore.lock_wanted) {
        WordkeepStore.lock_wanted = new AbortController();
        WordkeepStore.request_lock({ signal: WordkeepStore.lock_wanted.signal });
      } else if (!wants && WordkeepStore.lock_wanted) {
        WordkeepStore.lock_wanted.abort();
        WordkeepStore.lock_wanted = null;
      }
    },
    stop_waiting() {
      WordkeepStore.waits_for_lock = false;
      const wanted = WordkeepStore.lock_wanted;
      WordkeepStore.lock_wanted = null;
      if (wanted && !WordkeepStore.lock) wanted.abort();
    },

    // --- the page ---------------------------------------------------------------------------------------------

    start(self) {
      WordkeepStore.self = self;
      WordkeepStore.mount();
      WordkeepStore.soon = new MessageChannel();
      WordkeepStore.soon.port1.onmessage = (event) => {
        if (event.data === WordkeepStore.soon_number) WordkeepStore.tell(4);
      };
      const hide = () => WordkeepStore.tell(5);
      addEventListener("pagehide", hide);
      addEventListener("pageshow", () => WordkeepStore.tell(6));
      document.addEventListener("freeze", hide);
      document.addEventListener("visibilitychange", () => {
        WordkeepStore.tell(document.visibilityState === "hidden" ? 5 : 6);
        WordkeepStore.wait_in_view();
      });
      try {
        WordkeepStore.channel = new BroadcastChannel("wordkeep-store");
        WordkeepStore.channel.onmessage = (event) => {
          if (event.data instanceof Uint8Array) WordkeepStore.tell(3, 0, 0, event.data);
        };
      } catch {} // then a second tab follows only when it is opened again
      const storage = navigator.storage;
      if (storage && storage.persisted) {
        storage.persisted().then(
          (granted) => granted && WordkeepStore.tell(7, 1),
          () => {},
        );
      }
    },
    persist() {
      const storage = navigator.storage;
      if (!storage || !storage.persist) {
        setTimeout(() => WordkeepStore.tell(7, 0)); // a browser that does not know the question answers, too
        return;
      }
      storage.persist().then(
        (granted) => WordkeepStore.tell(7, granted ? 1 : 2),
        () => WordkeepStore.tell(7, 0),
      );
    },
    estimate() {
      const storage = navigator.storage;
      if (!storage || !storage.estimate) return;
      storage.estimate().then(
        (answer) => WordkeepStore.tell(8, answer.usage || 0, answer.quota || 0),
        () => {},
      );
    },
  },

  wordkeep_store_start__deps: ["$WordkeepStore"],
  wordkeep_store_start: (self) => WordkeepStore.start(self),

  wordkeep_store_stage__deps: ["$WordkeepStore"],
  wordkeep_store_stage: (name, bytes, size) => {
    // A copy: a view of the heap would store the whole heap.
    const contents = HEAPU8.slice(bytes, bytes + size);
    WordkeepStore.staged.push({ path: WordkeepStore.path_of(UTF8ToString(name)), contents });
  },
  wordkeep_store_load__deps: ["$WordkeepStore"],
  wordkeep_store_load: (operation) => WordkeepStore.load(operation),
  wordkeep_store_take_over__deps: ["$WordkeepStore"],
  wordkeep_store_take_over: (operation) => WordkeepStore.take_over(operation),
  wordkeep_store_commit__deps: ["$WordkeepStore"],
  wordkeep_store_commit: (operation) => WordkeepStore.commit(operation),
  wordkeep_store_replace__deps: ["$WordkeepStore"],
  wordkeep_store_replace: (operation, removed) =>
    WordkeepStore.replace(operation, UTF8ToString(removed).split("\n").filter(Boolean)),
  wordkeep_store_set_aside__deps: ["$WordkeepStore"],
  wordkeep_store_set_aside: () => WordkeepStore.set_aside(),
  wordkeep_store_remove_aside__deps: ["$WordkeepStore"],
  wordkeep_store_remove_aside: (operation, names) =>
    WordkeepStore.remove_aside(operation, UTF8ToString(names).split("\n").filter(Boolean)),

  // "name size" lines of everything in memory, as event 9.
  wordkeep_store_list__deps: ["$WordkeepStore"],
  wordkeep_store_list: () => {
    const lines = [];
    for (const folder of [WordkeepStore.main, WordkeepStore.aside]) {
      for (const name of WordkeepStore.names(folder)) {
        lines.push(`${FS.stat(`${folder}/${name}`).size} ${name}\n`);
      }
    }
    WordkeepStore.tell(9, 0, 0, new TextEncoder().encode(lines.join("")));
  },
  wordkeep_store_read__deps: ["$WordkeepStore"],
  wordkeep_store_read: (name, to, size) => {
    const path = WordkeepStore.path_of(UTF8ToString(name));
    if (!WordkeepStore.exists(path)) return 0;
    const contents = FS.readFile(path);
    if (contents.length !== size) return 0;
    HEAPU8.set(contents, to);
    return 1;
  },
  // From the database itself; answers with event 10.
  wordkeep_store_read_stored__deps: ["$WordkeepStore"],
  wordkeep_store_read_stored: (operation, name) =>
    WordkeepStore.read_stored(operation, WordkeepStore.path_of(UTF8ToString(name))),
  wordkeep_store_remember__deps: ["$WordkeepStore"],
  wordkeep_store_remember: () => {
    for (const file of WordkeepStore.take_staged()) WordkeepStore.remember(file.path, file.contents);
  },
  wordkeep_store_forget__deps: ["$WordkeepStore"],
  wordkeep_store_forget: (name) => WordkeepStore.forget(WordkeepStore.path_of(UTF8ToString(name))),

  wordkeep_store_lock__deps: ["$WordkeepStore"],
  wordkeep_store_lock: (wish) => WordkeepStore.lock_wish(wish),
  wordkeep_store_say__deps: ["$WordkeepStore"],
  wordkeep_store_say: (bytes, size) => {
    if (WordkeepStore.channel) WordkeepStore.channel.postMessage(HEAPU8.slice(bytes, bytes + size));
  },
  wordkeep_store_wake__deps: ["$WordkeepStore"],
  wordkeep_store_wake: (millis) => {
    clearTimeout(WordkeepStore.alarm);
    WordkeepStore.soon_number += 1;
    if (millis > 0) WordkeepStore.alarm = setTimeout(() => WordkeepStore.tell(4), millis);
    else WordkeepStore.soon.port2.postMessage(WordkeepStore.soon_number);
  },
  wordkeep_store_random: () => crypto.getRandomValues(new Uint32Array(1))[0] | 0,
  wordkeep_store_marked__deps: ["$WordkeepStore"],
  wordkeep_store_marked: () =>
    WordkeepStore.with_texts((texts) => texts.getItem(WordkeepStore.mark_name)) ? 1 : 0,
  wordkeep_store_mark__deps: ["$WordkeepStore"],
  wordkeep_store_mark: (marked) => {
    WordkeepStore.with_texts((texts) =>
      marked ? texts.setItem(WordkeepStore.mark_name, "1") : texts.removeItem(WordkeepStore.mark_name),
    );
  },
  wordkeep_store_note_down__deps: ["$WordkeepStore"],
  wordkeep_store_note_down: () => WordkeepStore.note_down(WordkeepStore.take_staged()),
  wordkeep_store_persist__deps: ["$WordkeepStore"],
  wordkeep_store_persist: () => WordkeepStore.persist(),
  wordkeep_store_keep_front__deps: ["$WordkeepStore"],
  wordkeep_store_keep_front: (position, bytes, size) =>
    WordkeepStore.keep_front(UTF8ToString(position), HEAPU8.slice(bytes, bytes + size)),
  wordkeep_store_estimate__deps: ["$WordkeepStore"],
  wordkeep_store_estimate: () => WordkeepStore.estimate(),
});
