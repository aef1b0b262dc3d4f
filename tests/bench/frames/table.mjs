// The list that the page is compared with: a table of elements, of which only the rows in view exist (TanStack Virtual), with
// the same rows in the same order, the same columns and the same steps. Rows that leave are used again; nothing of a framework.
globalThis.process = { env: { NODE_ENV: "production" } }; // the package asks its bundler
const { Virtualizer, elementScroll, observeElementOffset, observeElementRect } = await import("/virtual/index.js");

const lines_of = async (kind) =>
  (await (await fetch(`/data/${kind}.jsonl`)).text()).split("\n").filter(Boolean).map((line) => JSON.parse(line));
const clients = await lines_of("clients");
const commitments = await lines_of("commitments");
const by_id = new Map(clients.map((client) => [client.id, client]));
const day = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short" });

function element(kind, name, ...children) {
  const made = document.createElement(kind);
  made.className = name;
  made.append(...children);
  return made;
}

// --- the two lists: how high a row is, its elements, what is written into them ---

async function client_list() {
  const last = new Map();
  for (const { client, at } of await lines_of("conversations")) last.set(client, at);
  const open = { me: new Map(), client: new Map() };
  for (const { client, owner = "me", state = "open" } of commitments) {
    if (state === "open") open[owner].set(client, (open[owner].get(client) ?? 0) + 1);
  }
  const silence = (at) => {
    const hours = Math.floor((Date.now() - Date.parse(at)) / 3_600_000);
    return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} days`;
  };
  const rows = clients.toSorted((a, b) => a.name.localeCompare(b.name, "en")).map((client) => ({
    name: client.name, stage: client.stage ?? "contact", silence: last.has(client.id) ? silence(last.get(client.id)) : "",
    next: "", mine: open.me.get(client.id) ?? "", theirs: open.client.get(client.id) ?? "",
    search: client.name.toLowerCase(),
  }));
  return {
    rows, height: 52,
    make: () => element("div", "row client", element("span", "avatar"), element("span", "name"), element("span", "badge"),
      element("span", "muted"), element("span", ""), element("span", "number"), element("span", "number")),
    write: ({ children: [avatar, name, badge, word, next, mine, theirs] }, row) => {
      avatar.textContent = row.name[0] + row.name.at(row.name.lastIndexOf(" ") + 1);
      name.textContent = row.name;
      badge.textContent = row.stage;
      word.textContent = row.silence;
      next.textContent = row.next;
      mine.textContent = row.mine;
      theirs.textContent = row.theirs;
    },
  };
}

function commitment_list() {
  const today = new Date().toISOString().slice(0, 10);
  const rows = commitments.filter(({ state = "open" }) => state === "open").sort((a, b) => (a.due < b.due ? -1 : 1))
    .map(({ what, client, owner = "me", due }) => ({
      what, owner, late: due < today, below: `${by_id.get(client).name} · ${owner === "me" ? "from me" : "from the client"}, ${day.format(new Date(due))}`,
    }));
  return {
    rows, height: 66,
    make: () => element("div", "row commitment", element("div", "words", element("span", "name"), element("span", "muted")),
      element("span", "state"), element("button", "", "Keep"), element("button", "more", "…")),
    write: ({ children: [{ children: [what, below] }, state, keep, more] }, row) => {
      what.textContent = row.what;
      below.textContent = row.below;
      state.textContent = row.late ? "▲ Late" : "□ Open";
      state.classList.toggle("late", row.late);
      keep.setAttribute("aria-label", `Keep: ${row.what}`);
      more.setAttribute("aria-label", `More for ${row.what}`);
    },
  };
}

// --- what draws them ---

const kind = new URLSearchParams(location.search).get("list");
const list = kind === "clients" ? await client_list() : commitment_list();
let shown = list.rows;

const scroller = element("div", "scroller");
const sheet = element("div", "sheet");
const search = element("input", "");
sheet.setAttribute("role", "table");
scroller.append(sheet);
const buttons = ["all", "me", "client"].map((owner) => {
  const button = element("button", "", owner);
  button.addEventListener("click", () => filter((row) => owner === "all" || row.owner === owner));
  return button;
});
document.body.append(element("header", "", ...(kind === "clients" ? [search] : buttons)), scroller);

const in_view = new Map(); // index → row element
const spare = [];

function draw() {
  const items = virtualizer.getVirtualItems();
  const wanted = new Set(items.map((item) => item.index));
  for (const [index, row] of in_view) {
    if (wanted.has(index)) continue;
    in_view.delete(index);
    spare.push(row);
  }
  for (const { index, start } of items) {
    if (in_view.has(index)) continue;
    let row = spare.pop();
    if (!row) {
      row = list.make();
      row.setAttribute("role", "row");
      sheet.append(row);
    }
    in_view.set(index, row);
    list.write(row, shown[index]);
    row.setAttribute("aria-rowindex", index + 1);
    row.style.transform = `translateY(${start}px)`;
    row.hidden = false;
  }
  for (const row of spare) row.hidden = true;
}

function settle() {
  sheet.style.height = `${virtualizer.getTotalSize()}px`;
  sheet.setAttribute("aria-rowcount", shown.length);
}

function filter(passes) {
  shown = list.rows.filter(passes);
  spare.push(...in_view.values());
  in_view.clear();
  virtualizer.setOptions({ ...virtualizer.options, count: shown.length });
  virtualizer.measure();
  scroller.scrollTop = 0;
  settle();
  draw();
}

const virtualizer = new Virtualizer({
  count: shown.length, overscan: 5, estimateSize: () => list.height, getScrollElement: () => scroller,
  observeElementRect, observeElementOffset, scrollToFn: elementScroll, onChange: draw,
});
virtualizer._didMount();
virtualizer._willUpdate();
search.addEventListener("input", () => {
  const words = search.value.toLowerCase().split(" ").filter(Boolean);
  filter((row) => words.every((word) => row.search.includes(word)));
});
settle();
draw();
window.table_ready = true;
