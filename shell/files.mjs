// Files in and out: picking, dropping, reading in parts, saving.

// The headers that mail programs write above a mail that is copied, in our three languages.
const header = /^\s*(from|to|subject|date|sent|von|an|betreff|datum|gesendet|från|till|ämne|skickat)\s*:/gim;
const looks_like_mail = (text) => (text.slice(0, 4000).match(header) ?? []).length >= 2;
// A field that can take a mail as it is: one of several lines, or any in a form. The single line above a list cannot.
const takes_mail = (target) =>
  target instanceof Element && target.closest("textarea, [contenteditable], [role=dialog] input, [role=alertdialog] input") !== null;

export class Files {
  constructor() {
    this.handles = new Map();
    this.next = 1;
    this.held = 0;
  }

  add(file) {
    const id = this.next++;
    this.handles.set(id, file);
    return { id, name: file.name, size: file.size };
  }

  release(id) {
    this.handles.delete(id);
  }

  // A part as bytes, or null when the file cannot be read any more.
  async read(id, offset, size) {
    try {
      return new Uint8Array(await this.handles.get(id).slice(offset, offset + size).arrayBuffer());
    } catch {
      return null;
    }
  }

  pick(accept, multiple, done) {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = accept;
    input.multiple = multiple;
    input.hidden = true;
    // In the document, so that a driver and old browsers find it.
    document.body.append(input);
    input.addEventListener("change", () => {
      done([...input.files].map((file) => this.add(file)));
      input.remove();
    });
    input.addEventListener("cancel", () => input.remove());
    input.click();
  }

  save(name, type, ...parts) {
    const address = URL.createObjectURL(new Blob(parts, { type }));
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    link.click();
    // The download has begun when the click returns in every browser but one; a minute is enough for that.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }

  // Files over the window: `hover(true|false)` while they are held, `drop(files)` when they are let go.
  listen(target, { hover, drop }) {
    const has_files = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
    const end = () => {
      if (this.held) hover(false);
      this.held = 0;
    };
    target.addEventListener("dragenter", (event) => {
      if (!has_files(event)) return;
      event.preventDefault();
      if (this.held++ === 0) hover(true);
    });
    target.addEventListener("dragover", (event) => {
      if (!has_files(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
    });
    target.addEventListener("dragleave", () => {
      if (this.held > 0 && --this.held === 0) hover(false);
    });
    // A mail that is pasted where no field takes it is as good as one that is dropped.
    target.addEventListener("paste", (event) => {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (takes_mail(event.target) || !looks_like_mail(text)) return;
      event.preventDefault();
      drop([this.add(new File([text], "pasted.eml", { type: "message/rfc822" }))]);
    });
    target.addEventListener("drop", (event) => {
      if (!has_files(event)) return;
      event.preventDefault();
      end();
      drop([...event.dataTransfer.files].map((file) => this.add(file)));
    });
  }
}
