// Backup files in pieces: as a download, or into a file that the person chose once, where the browser can do that
// (File System Access). Its handle is kept in a database of its own, so that the data's own stays what FORMAT.md says.

// As app::BackupFile.
const states = { impossible: 0, none: 1, ready: 2, blocked: 3 };

function handles(mode, use) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("wordkeep-backup", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("handles");
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const database = request.result;
      const transaction = database.transaction("handles", mode);
      const asked = use(transaction.objectStore("handles"));
      transaction.oncomplete = () => {
        database.close();
        resolve(asked.result);
      };
      transaction.onabort = () => {
        database.close();
        reject(transaction.error);
      };
    };
  });
}

export class Backup {
  constructor(files) {
    this.files = files;
    this.handle = null;
    this.parts = [];
  }

  // `tell(state, name)` hears what there is, now and after every change.
  async open(tell) {
    this.tell = tell;
    if (window.showSaveFilePicker) this.handle = await handles("readonly", (table) => table.get("file")).catch(() => null);
    await this.tell_state();
  }

  async tell_state() {
    if (!window.showSaveFilePicker) return this.tell(states.impossible, "");
    if (!this.handle) return this.tell(states.none, "");
    const leave = await this.handle.queryPermission({ mode: "readwrite" }).catch(() => "denied");
    this.tell(leave === "granted" ? states.ready : states.blocked, this.handle.name);
  }

  async choose(name) {
    try {
      this.handle = await window.showSaveFilePicker({ suggestedName: name, id: "wordkeep" });
      await handles("readwrite", (table) => table.put(this.handle, "file"));
    } catch {} // not chosen, or not kept: then it is asked again next time
    await this.tell_state();
  }

  async allow() {
    await this.handle?.requestPermission({ mode: "readwrite" }).catch(() => "denied");
    await this.tell_state();
  }

  async forget() {
    this.handle = null;
    await handles("readwrite", (table) => table.delete("file")).catch(() => {});
    await this.tell_state();
  }

  begin(to_file, name) {
    Object.assign(this, { to_file, name, parts: [] });
  }

  add(bytes) {
    this.parts.push(new Blob([bytes]));
  }

  // Whether it is in the file, or on its way to the downloads.
  async end() {
    const parts = this.parts;
    this.parts = [];
    if (!this.to_file) {
      this.files.save(this.name, "application/json", ...parts);
      return true;
    }
    try {
      // What was there stays until all of it is written.
      const stream = await this.handle.createWritable();
      for (const part of parts) await stream.write(part);
      await stream.close();
      return true;
    } catch {
      return false;
    }
  }
}
