// The second half of the program (web/split.mjs): it arrives behind the first picture, or at the moment when something in
// it is called before.
import { Trouble } from "./messages.mjs";

const import_name = "later.deferred"; // as web/split.mjs names it

export class Later {
  constructor(address) {
    this.address = address; // empty: the program is whole
    this.here = !address;
  }

  // What the first half calls as long as the second is not here: its place in the table, which then is taken.
  imports() {
    const call = (_, slot) => (...given) => {
      if (!this.here) this.load_now();
      return this.table.get(Number(slot))(...given);
    };
    return this.here ? {} : { [import_name]: new Proxy({}, { get: call }) };
  }

  first_half(instance, module) {
    if (this.here) return;
    this.exports = instance.exports;
    // Parting the program has added a table with a place for each call that leads to the second half; the others are the
    // program's own, and a place in one of them would be some other function.
    const places = WebAssembly.Module.imports(module).filter(({ module: from }) => from === import_name).length;
    const tables = Object.values(instance.exports)
      .filter((value) => value instanceof WebAssembly.Table && value.length === places);
    if (tables.length !== 1) throw new Error(`the program has ${tables.length} tables of ${places} places`);
    [this.table] = tables;
  }

  // Begins while the first half is being compiled: the picture does not wait for it, and it is there soon after.
  fetch() {
    if (this.here) return;
    this.compiled = fetch(this.address).then(async (response) => {
      if (!response.ok) throw new Error(`the program's second half: ${response.status}`);
      return WebAssembly.compile(await response.arrayBuffer());
    });
    this.compiled.catch(() => {}); // the call that needs it tries again, and says so
  }

  async arrive() {
    if (this.here) return;
    const module = await this.compiled;
    if (!this.here) this.join(module);
  }

  // In the middle of a call nothing can be awaited. A request of this kind has no bytes, only a text of them.
  load_now() {
    const request = new XMLHttpRequest();
    request.open("GET", this.address, false);
    request.overrideMimeType("text/plain; charset=x-user-defined");
    try {
      request.send();
    } catch (error) {
      throw new Trouble("no_load", error);
    }
    if (request.status !== 200) throw new Trouble("no_load", new Error(`the program's second half: ${request.status}`));
    this.join(new WebAssembly.Module(Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0))));
  }

  join(module) {
    new WebAssembly.Instance(module, { first: this.exports });
    this.here = true;
  }
}
