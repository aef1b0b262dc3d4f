// The elements of the mirror (src/ui/mirror.h): carries out the operations that the program sends after a frame, and
// reports what the browser, a screen reader or a test does with the elements.
//
// Why the elements take pointer events although the canvas does the hit-testing: a press on an invisible button bubbles
// to the stage, which hands it to the program like one on the canvas. So a mouse finds the same thing in both, the text
// fields get the browser's own context menu, links can be opened in a new tab, and a test's plain click() – which checks
// what lies at the point – is a real press on the picture.

const plain = (tag, role) => () => {
  const element = document.createElement(tag);
  if (role) element.setAttribute("role", role);
  return element;
};
const button = (role) => () => {
  const element = document.createElement("button");
  element.type = "button";
  if (role) element.setAttribute("role", role);
  return element;
};
const input = (type, role) => () => {
  const element = document.createElement("input");
  element.type = type;
  if (role) element.setAttribute("role", role);
  if (type === "text" || type === "search") set_up_field(element);
  return element;
};

function set_up_field(element) {
  element.autocomplete = "off";
  element.spellcheck = false;
  element.setAttribute("autocorrect", "on");
  element.setAttribute("autocapitalize", "sentences");
}

const makers = {
  none: plain("div"),
  group: plain("div", "group"),
  region: plain("section", "region"),
  navigation: plain("nav"),
  main: plain("main"),
  complementary: plain("aside"),
  banner: plain("header", "banner"),
  contentinfo: plain("footer", "contentinfo"),
  form: plain("div", "form"),
  search: plain("div", "search"),
  dialog: plain("div", "dialog"),
  alertdialog: plain("div", "alertdialog"),
  heading1: plain("h1"),
  heading2: plain("h2"),
  heading3: plain("h3"),
  heading4: plain("h4"),
  heading5: plain("h5"),
  heading6: plain("h6"),
  paragraph: plain("p"),
  text: plain("span"),
  img: plain("div", "img"),
  list: plain("ul", "list"),
  listitem: plain("li", "listitem"),
  table: plain("div", "table"),
  rowgroup: plain("div", "rowgroup"),
  row: plain("div", "row"),
  columnheader: plain("div", "columnheader"),
  cell: plain("div", "cell"),
  button: button(),
  link: plain("a", "link"), // without an address an <a> is no link by itself
  checkbox: input("checkbox"),
  switch: input("checkbox", "switch"),
  radiogroup: plain("div", "radiogroup"),
  radio: input("radio"),
  combobox: button("combobox"),
  listbox: plain("div", "listbox"),
  option: plain("div", "option"),
  menu: plain("div", "menu"),
  menuitem: button("menuitem"),
  menuitemcheckbox: button("menuitemcheckbox"),
  tablist: plain("div", "tablist"),
  tab: button("tab"),
  tabpanel: plain("div", "tabpanel"),
  textbox: input("text"),
  searchbox: input("search"),
  suggestbox: input("text", "combobox"),
  textarea() {
    const element = document.createElement("textarea");
    set_up_field(element);
    return element;
  },
  progressbar: plain("div", "progressbar"),
  separator: plain("div", "separator"),
  status: plain("div", "status"),
};

// Roles whose name is the text that they contain, unless it is given as a label.
const speaking = new Set([
  "paragraph", "text", "button", "link", "option", "menuitem", "menuitemcheckbox", "tab",
  "heading1", "heading2", "heading3", "heading4", "heading5", "heading6",
]);
const input_modes = ["text", "email", "tel", "url", "decimal", "search"];
const popups = [null, "menu", "listbox", "dialog"];
const orderings = [null, "none", "ascending", "descending"];

const set = (element, name, value) => {
  if (value === null || value === undefined || value === "" || value === 0) element.removeAttribute(name);
  else element.setAttribute(name, value);
};
const set_tri = (element, name, value) => set(element, name, [null, "false", "true"][value]);
const pixels = (value) => `${value}px`;
const element_id = (id) => (id ? `w${id}` : null);

// One text for the whole style: the browser reads it once, where each property by itself is four times the work.
const put_style = (element, state) => (element.style.cssText = state.place + state.letters);

let descriptions = 0; // so far; an element may be renamed, its description is not

// How each field of a node reaches its element. `state` keeps what C++ said, beside the element.
const setters = {
  box(element, [left, top, width, height], state) {
    state.size = [width, height];
    state.place = `left:${left}px;top:${top}px;width:${width}px;height:${height}px;`;
  },
  name: name_element,
  labelled: name_element,
  description(element, text, state) {
    if (!state.description_element) {
      state.description_element = document.createElement("span");
      state.description_element.id = `d${(descriptions += 1)}`;
      document.getElementById("descriptions").append(state.description_element);
    }
    state.description_element.textContent = text;
    set(element, "aria-describedby", text ? state.description_element.id : null);
  },
  value(element, value, state) {
    if (state.is_field) {
      if (element.value !== value) element.value = value;
    } else if (state.role === "combobox") {
      element.textContent = value;
    } else {
      set(element, "aria-valuetext", value);
    }
  },
  placeholder: (element, text) => set(element, "placeholder", text),
  url(element, url) {
    set(element, "href", url);
    if (/^https?:/.test(url)) {
      element.target = "_blank";
      element.rel = "noopener noreferrer";
    }
  },
  autocomplete: (element, text) => set(element, "autocomplete", text || "off"),
  // On the keycap stands the word of the person's language ("Strg+Enter"), here the one of the standard.
  keys: (element, text) => set(element, "aria-keyshortcuts", text.replace(/^(?!Alt|Shift)\p{Lu}\p{Ll}+(?=\+)/u, "Control")),
  focusable(element, how, state) {
    state.focusable = how > 0;
    if (how === 0) element.removeAttribute("tabindex");
    else element.tabIndex = how === 2 ? 0 : -1;
  },
  // Not the attribute "disabled": the element stays reachable, so that one can learn why it is disabled.
  disabled(element, on, state) {
    set(element, "aria-disabled", on ? "true" : null);
    if (state.is_field) element.readOnly = Boolean(on);
  },
  invalid: (element, on) => set(element, "aria-invalid", on ? "true" : null),
  required: (element, on) => set(element, "aria-required", on ? "true" : null),
  current(element, on, state) {
    set(element, "aria-current", on ? (state.role === "link" ? "page" : "true") : null);
  },
  inert(element, on) {
    element.inert = Boolean(on);
    set(element, "aria-hidden", on ? "true" : null); // for those that do not know "inert"
  },
  checked(element, value, state) {
    if (state.has_check) element.checked = value === 2;
    else set_tri(element, "aria-checked", value);
  },
  expanded: (element, value) => set_tri(element, "aria-expanded", value),
  selected: (element, value) => set_tri(element, "aria-selected", value),
  pressed: (element, value) => set_tri(element, "aria-pressed", value),
  popup: (element, value) => set(element, "aria-haspopup", popups[value]),
  sort: (element, value) => set(element, "aria-sort", orderings[value]),
  input(element, mode) {
    element.inputMode = input_modes[mode];
    const typed = mode === 1 || mode === 3;
    element.setAttribute("autocapitalize", typed ? "off" : "sentences");
    element.setAttribute("autocorrect", typed ? "off" : "on");
  },
  row_index: (element, value) => set(element, "aria-rowindex", value),
  row_count: (element, value) => set(element, "aria-rowcount", value),
  column_index: (element, value) => set(element, "aria-colindex", value),
  column_count: (element, value) => set(element, "aria-colcount", value),
  set_index: (element, value) => set(element, "aria-posinset", value),
  set_size: (element, value) => set(element, "aria-setsize", value),
  controls: (element, id) => set(element, "aria-controls", element_id(id)),
  active: (element, id) => set(element, "aria-activedescendant", element_id(id)),
  progress(element, thousandths) {
    element.setAttribute("aria-valuemin", "0");
    element.setAttribute("aria-valuemax", "100");
    if (thousandths < 0) element.removeAttribute("aria-valuenow");
    else element.setAttribute("aria-valuenow", String(Math.round(thousandths / 10)));
  },
  text_size(element, tenths, state) {
    // Below 16 px an iPhone zooms into a field that gets the focus.
    state.letters = `font-size:${state.is_field ? Math.max(16, tenths / 10) : tenths / 10}px;`;
  },
  content(element, [width, height], state) {
    element.classList.add("scrolls");
    state.content = [width, height];
    if (!state.spacer) {
      state.spacer = document.createElement("div");
      state.spacer.className = "spacer";
      state.spacer.setAttribute("aria-hidden", "true");
      element.prepend(state.spacer);
    }
    state.spacer.style.width = pixels(Math.max(1, width));
    state.spacer.style.height = pixels(Math.max(1, height));
  },
  scroll(element, [x, y], state) {
    state.scroll = [x, y];
  },
};

function name_element(element, value, state, fields) {
  if (fields.name !== undefined) state.name = fields.name;
  if (fields.labelled !== undefined) state.labelled = fields.labelled;
  const as_text = speaking.has(state.role) && !state.labelled;
  set(element, "aria-label", as_text ? null : state.name);
  if (speaking.has(state.role)) element.textContent = as_text ? state.name : "";
}

// So many changes of elements cost as much as a picture.
const many = 100;

export class Mirror {
  // `changed`: is called whenever the elements are those of the last picture.
  constructor(host, changed) {
    this.host = host;
    this.changed = changed;
    this.waiting = null;
    this.states = new Map(); // id → { element, … }
    this.by_element = new WeakMap();
    this.scrolled = new Set();
  }

  state_of(node) {
    for (let element = node; element && element !== this.host; element = element.parentElement) {
      const state = this.by_element.get(element);
      if (state) return state;
    }
    return null;
  }

  element_of(id) {
    return id === 0 ? this.host : this.states.get(id)?.element;
  }

  // The picture comes first: when a filter changes all rows in view, their elements follow in a task of their own right
  // behind it, and before anything else is changed.
  apply(operations) {
    this.catch_up();
    if (operations.length < many || operations.some((one) => this.is_urgent(one))) return this.carry_out(operations);
    this.waiting = operations;
    setTimeout(() => this.catch_up());
  }

  // What answers the hands: the focus, what stands in a field, how far something is scrolled.
  is_urgent([kind, id, fields]) {
    if (kind !== "set") return kind === "focus" || kind === "select";
    const [x, y] = this.states.get(id)?.asked_scroll ?? [0, 0];
    const scrolls = fields.scroll && Math.abs(fields.scroll[0] - x) + Math.abs(fields.scroll[1] - y) > 0.5;
    return scrolls || (fields.value !== undefined && this.states.get(id)?.is_field);
  }

  catch_up() {
    const operations = this.waiting;
    this.waiting = null;
    if (operations) this.carry_out(operations);
  }

  carry_out(operations) {
    const focused = document.activeElement;
    const focused_id = this.by_element.get(focused)?.id;
    const later = [];
    for (const [kind, id, fields] of operations) if (kind === "set" && fields.scroll) this.scroll_at_once(id, fields);
    for (const operation of operations) {
      const [kind, id] = operation;
      if (kind === "add" || kind === "move") this.place(...operation);
      else if (kind === "set") this.set(id, operation[2]);
      else if (kind === "remove") this.remove(id);
      else if (kind === "rename") this.rename(id, operation[2]);
      else later.push(operation);
    }
    for (const state of this.scrolled) {
      const [x, y] = state.scroll;
      // Looking where it stands makes the browser lay everything out at once: not for what is known. A new element
      // stands at its beginning, and one whose content only grew stays where it was.
      const [known_x, known_y] = state.asked_scroll ?? [0, 0];
      const known = Math.abs(known_x - x) <= 0.5 && Math.abs(known_y - y) <= 0.5;
      state.asked_scroll = [x, y];
      state.shown_scroll ??= [0, 0];
      if (known) continue;
      if (Math.abs(state.element.scrollTop - y) > 0.5) state.element.scrollTop = y;
      if (Math.abs(state.element.scrollLeft - x) > 0.5) state.element.scrollLeft = x;
      // What the browser made of it: it rounds, and what it rounds to is not a wish of its own.
      state.shown_scroll = [state.element.scrollLeft, state.element.scrollTop];
    }
    this.scrolled.clear();
    // An element that was moved in the tree has lost its focus without anybody meaning it; not one that was renamed.
    const is_the_same = this.host.contains(focused) && this.by_element.get(focused)?.id === focused_id;
    if (focused !== document.activeElement && is_the_same) focused.focus({ preventScroll: true });
    for (const [kind, ...rest] of later) this[kind](...rest);
    this.changed();
  }

  // Before anything else changes the layout is known, and moving costs next to nothing; afterwards the browser lays
  // everything out for it, and once more for the picture. Not where the place comes only with what is yet to be changed.
  scroll_at_once(id, { scroll: [x, y], box, content }) {
    const state = this.states.get(id);
    if (!state?.shown_scroll || box || content || !state.content) return;
    const fits = x + state.size[0] <= state.content[0] + 1 && y + state.size[1] <= state.content[1] + 1;
    if (!fits) return;
    state.element.scrollTop = y;
    state.element.scrollLeft = x;
    state.asked_scroll = [x, y];
    state.shown_scroll = [state.element.scrollLeft, state.element.scrollTop];
  }

  place(kind, id, parent_id, before_id, role) {
    let state = this.states.get(id);
    if (kind === "add") {
      const element = makers[role]();
      element.id = element_id(id);
      const is_field = role === "textbox" || role === "searchbox" || role === "textarea" || role === "suggestbox";
      const has_check = role === "checkbox" || role === "switch" || role === "radio";
      state = { id, role, element, is_field, has_check, name: "", labelled: 0, focusable: false, place: "", letters: "" };
      if (role === "dialog" || role === "alertdialog") element.setAttribute("aria-modal", "true");
      if (role === "suggestbox") element.setAttribute("aria-autocomplete", "list");
      this.states.set(id, state);
      this.by_element.set(element, state);
    }
    if (!state) return;
    this.element_of(parent_id)?.insertBefore(state.element, before_id ? (this.element_of(before_id) ?? null) : null);
  }

  set(id, fields) {
    const state = this.states.get(id);
    if (!state) return;
    for (const [name, value] of Object.entries(fields)) setters[name](state.element, value, state, fields);
    if (fields.box || fields.text_size !== undefined) put_style(state.element, state);
    if (fields.scroll) this.scrolled.add(state);
  }

  // Another row takes the place of this one: its element, and what is to be said of it now comes as "set".
  rename(id, new_id) {
    const state = this.states.get(id);
    if (!state) return;
    // What had the focus has gone, even if its element has not.
    if (state.element === document.activeElement) state.element.blur();
    this.states.delete(id);
    this.states.set(new_id, state);
    state.id = new_id;
    state.element.id = element_id(new_id);
  }

  remove(id) {
    const state = this.states.get(id);
    if (!state) return;
    // What stood in something that has gone needs no removing of its own.
    if (state.element.isConnected) state.element.remove();
    state.description_element?.remove();
    this.states.delete(id);
  }

  focus(id) {
    const element = this.states.get(id)?.element;
    if (!element || element === document.activeElement) return;
    element.focus();
    // As with Tab: what one types replaces what was filled in.
    if (element instanceof HTMLInputElement && element.type === "text") element.select();
  }

  select(id, from, to, backward) {
    const state = this.states.get(id);
    if (state?.is_field) state.element.setSelectionRange(from, to, backward ? "backward" : "forward");
  }

  announce(assertive, text) {
    const region = document.getElementById(assertive ? "assertive" : "polite");
    // A region that is given the same words again says nothing: take the old away first.
    region.textContent = "";
    setTimeout(() => {
      region.textContent = text;
    }, 40);
  }

  // The browser scrolled an element by itself: to its focus, to what was searched for, for a screen reader.
  own_scroll(element) {
    const state = this.by_element.get(element);
    if (!state?.shown_scroll) return null;
    const x = element.scrollLeft;
    const y = element.scrollTop;
    if (Math.abs(x - state.shown_scroll[0]) < 1 && Math.abs(y - state.shown_scroll[1]) < 1) return null;
    state.shown_scroll = state.asked_scroll = [x, y];
    return { id: state.id, x, y };
  }
}
