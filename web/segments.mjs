// The data of a WebAssembly module, to take segments out of one module and put them into another.
const section_code = 10;
const section_data = 11;
const section_data_count = 12;
const names_of_data = 9;

class Reader {
  constructor(bytes, at = 0, end = bytes.length) {
    Object.assign(this, { bytes, at, end });
  }

  byte() {
    return this.bytes[this.at++];
  }

  number() {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = this.byte();
      value += (byte & 127) * shift;
      if (byte < 128) return value;
    }
  }

  part(length) {
    this.at += length;
    return new Reader(this.bytes, this.at - length, this.at);
  }

  text() {
    const { at, end } = this.part(this.number());
    return this.bytes.toString("utf8", at, end);
  }

  skip_number() {
    while (this.byte() >= 128);
  }

  more() {
    return this.at < this.end;
  }
}

function number_bytes(value) {
  const bytes = [];
  for (; value >= 128; value = Math.floor(value / 128)) bytes.push(value % 128 + 128);
  return Buffer.from([...bytes, value]);
}

const with_size = (content) => Buffer.concat([number_bytes(content.length), content]);

// Of each section: its number, where it begins with its header, and a reader of its content.
function* sections(bytes) {
  for (const reader = new Reader(bytes, 8); reader.more();) {
    const begin = reader.at;
    const id = reader.byte();
    yield { id, begin, content: reader.part(reader.number()) };
  }
}

// An active segment of the only memory: 0, "i32.const ADDRESS end", the bytes. Anything else is not what this page's
// tools write.
function segment(reader) {
  const begin = reader.at;
  if (reader.byte() !== 0 || reader.byte() !== 0x41) throw new Error("a segment that is not put at a fixed place");
  const address_at = reader.at;
  reader.skip_number();
  const address = reader.bytes.toString("hex", address_at, reader.at);
  if (reader.byte() !== 0x0b) throw new Error("a segment at a place that is computed");
  reader.part(reader.number());
  return { address, encoded: reader.bytes.subarray(begin, reader.at) };
}

function segments(bytes) {
  const found = [];
  for (const { id, content } of sections(bytes)) {
    if (id !== section_data) continue;
    for (let left = content.number(); left > 0; --left) found.push(segment(content));
  }
  return found;
}

function segment_names(bytes) {
  const names = new Map();
  for (const { id, content } of sections(bytes)) {
    if (id !== 0 || content.text() !== "name") continue;
    while (content.more()) {
      const kind = content.byte();
      const list = content.part(content.number());
      if (kind !== names_of_data) continue;
      for (let left = list.number(); left > 0; --left) names.set(list.number(), list.text());
    }
  }
  return names;
}

// The module with these segments instead of its own.
function with_segments(bytes, list) {
  const data = Buffer.concat([number_bytes(list.length), ...list.map(({ encoded }) => encoded)]);
  const written = Buffer.concat([Buffer.from([section_data]), with_size(data)]);
  const parts = [bytes.subarray(0, 8)];
  let done = list.length === 0;
  let behind_code = false;
  for (const { id, begin, content } of sections(bytes)) {
    if (!done && (id === section_data || (id === 0 && behind_code))) {
      parts.push(written);
      done = true;
    }
    if (id === section_data) continue;
    if (id === section_data_count) {
      parts.push(Buffer.from([section_data_count]), with_size(number_bytes(list.length)));
      continue;
    }
    behind_code ||= id === section_code;
    parts.push(bytes.subarray(begin, content.end));
  }
  if (!done) parts.push(written);
  return Buffer.concat(parts);
}

// Where the segments whose names begin with `name` are put, in the module that still knows the names.
export function addresses_of(named, name) {
  const names = segment_names(named);
  return new Set(segments(named).filter((_, index) => names.get(index)?.startsWith(name)).map(({ address }) => address));
}

// Moves the segments at these addresses: both modules, as they are afterwards.
export function move_segments(from, to, addresses) {
  const moves = ({ address }) => addresses.has(address);
  const here = segments(from);
  return {
    from: with_segments(from, here.filter((one) => !moves(one))),
    to: with_segments(to, [...segments(to), ...here.filter(moves)]),
  };
}
