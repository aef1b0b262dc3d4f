// What hands do: pointer, wheel, touch, keyboard, focus and text, handed to the program as they come.

const buttons = [0, 2, 1]; // the program counts left, right, middle
const drag_distance = 8;
const line_pixels = 40;

const is_mac = /Mac|iPhone|iPad/.test(navigator.platform);

function mods_of(event) {
  const command = is_mac ? event.metaKey : event.ctrlKey;
  return (event.shiftKey ? 1 : 0) | (event.altKey ? 2 : 0) | (command ? 4 : 0);
}

export class Input {
  // `program` are the functions of the compiled program; `draw` asks for a frame, `draw_now` makes it at once.
  constructor({ stage, mirror, program, draw, draw_now, send_text }) {
    Object.assign(this, { stage, mirror, program, draw, draw_now, send_text });
    this.focused = 0;
    this.top_layer = 0;
    this.touch = null;
    this.pointer_click_until = 0; // a click event before this moment belongs to a pointer
    this.preedit = null;
    this.press_waits = false; // a press that no frame has carried out yet
    // Whether the last thing done was done with the pointer: then no ring is drawn around what gets the focus. The
    // browser's :focus-visible cannot tell, since it is this program that moves the focus.
    this.by_pointer = false;
    this.listen();
  }

  listen() {
    const on = (target, types, handler, options) => {
      for (const type of types.split(" ")) {
        target.addEventListener(type, (event) => {
          if (handler.call(this, event) !== false) this.draw();
        }, options);
      }
    };
    on(window, "pointermove", this.pointer_move, { passive: true });
    on(this.stage, "pointerdown", this.pointer_down);
    on(window, "pointerup pointercancel", this.pointer_up);
    on(document, "pointerleave", this.pointer_leave);
    on(this.stage, "mousedown", this.mouse_down);
    on(this.stage, "wheel", this.wheel, { passive: true });
    on(this.stage, "click", this.click);
    on(this.stage, "change", this.change);
    // Before anything else hears of a key or of text: what was pressed with the pointer before it comes first. A frame
    // that puts the caret only afterwards would take away what Ctrl+A has selected in the meantime.
    for (const type of ["keydown", "beforeinput"]) {
      window.addEventListener(type, () => this.press_waits && this.draw_now(), { capture: true });
    }
    on(window, "keydown", this.key_down);
    on(this.stage, "focusin", this.focus_in);
    on(this.stage, "focusout", this.focus_out);
    on(window, "blur", this.blur);
    on(this.stage, "input", this.input);
    on(this.stage, "compositionstart compositionupdate compositionend", this.composition);
    on(document, "selectionchange", this.selection);
    on(this.stage, "select", this.selection);
    on(this.stage, "scroll", this.scroll, { capture: true, passive: true });
    on(this.stage, "dragstart", (event) => event.preventDefault());
  }

  // --- pointer ---

  pointer_move(event) {
    if (event.pointerType === "touch") return this.touch_move(event);
    this.program._wordkeep_pointer_move(event.clientX, event.clientY);
  }

  pointer_down(event) {
    this.by_pointer = true;
    if (event.pointerType === "touch") {
      this.touch = event.isPrimary ? { x: event.clientX, y: event.clientY, last: event.clientY, drags: false } : null;
      return false;
    }
    this.program._wordkeep_pointer_move(event.clientX, event.clientY);
    this.program._wordkeep_pointer_button(buttons[event.button] ?? -1, 1, mods_of(event));
    this.press_waits = true;
    if (event.button === 0) this.focus_by_pointer(event.target);
  }

  pointer_up(event) {
    this.pointer_click_until = event.timeStamp + 400;
    if (event.pointerType === "touch") return this.touch_end(event);
    this.program._wordkeep_pointer_move(event.clientX, event.clientY);
    this.program._wordkeep_pointer_button(buttons[event.button] ?? -1, 0, mods_of(event));
    this.press_waits = true;
  }

  pointer_leave() {
    this.program._wordkeep_pointer_leave();
  }

  // The browser would put the caret and the selection where its own invisible letters are: that is the program's.
  mouse_down(event) {
    if (event.button === 0 && !this.touch_is_near(event)) event.preventDefault();
    return false;
  }

  touch_is_near(event) {
    return this.last_tap !== undefined && event.timeStamp - this.last_tap < 1000;
  }

  focus_by_pointer(target) {
    const state = this.mirror.state_of(target);
    const inside_top = !this.top_layer || Boolean(target.closest?.(`#w${this.top_layer}`));
    if (!inside_top) return;
    for (let element = target; element && element !== this.stage; element = element.parentElement) {
      if (this.mirror.by_element.get(element)?.focusable) {
        element.focus({ preventScroll: true });
        return;
      }
    }
    if (state?.role === "option" || target.closest?.("[role=listbox]") || this.top_layer) return;
    document.activeElement?.blur?.();
  }

  // --- touch: a tap presses, a drag scrolls, one to one ---

  touch_move(event) {
    if (!this.touch || !event.isPrimary) return false;
    const { touch } = this;
    if (!touch.drags && Math.abs(event.clientY - touch.y) > drag_distance) touch.drags = true;
    if (!touch.drags) return false;
    this.program._wordkeep_scroll(touch.x, touch.y, 0, touch.last - event.clientY);
    touch.last = event.clientY;
  }

  touch_end(event) {
    const { touch } = this;
    this.touch = null;
    if (!touch || touch.drags || event.type === "pointercancel") return false;
    this.last_tap = event.timeStamp;
    this.program._wordkeep_tap(event.clientX, event.clientY);
    this.press_waits = true;
  }

  wheel(event) {
    if (event.ctrlKey) return false; // zoom is the browser's
    const unit = [1, line_pixels, window.innerHeight * 0.9][event.deltaMode];
    const [dx, dy] = event.shiftKey && !event.deltaX ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
    this.program._wordkeep_scroll(event.clientX, event.clientY, dx * unit, dy * unit);
  }

  // --- pressing without a pointer: keyboard, screen reader, element.click() ---

  click(event) {
    const state = this.mirror.state_of(event.target);
    if (state?.has_check) return false; // "change" follows
    const by_pointer = this.was_pointer(event);
    if (!state) return false;
    const leads_outside = state.role === "link" && state.element.hasAttribute("href");
    if (state.role === "link" && !leads_outside) event.preventDefault();
    if (by_pointer) return false; // the press has gone to the canvas already
    this.program._wordkeep_activate(state.id);
  }

  // Whether this click or change is what follows a press of the pointer, which the picture has already been told of.
  was_pointer(event) {
    const by_pointer = event.timeStamp < this.pointer_click_until;
    this.pointer_click_until = 0;
    return by_pointer;
  }

  change(event) {
    const state = this.mirror.state_of(event.target);
    if (!state?.has_check) return false;
    const by_pointer = this.was_pointer(event);
    this.program._wordkeep_checked(state.id, state.element.checked ? 1 : 0, by_pointer ? 0 : 1);
  }

  // --- keyboard ---

  key_down(event) {
    if (!["Shift", "Control", "Alt", "Meta"].includes(event.key)) this.by_pointer = false;
    if (event.isComposing || event.keyCode === 229 || event.getModifierState("AltGraph")) return false;
    const state = this.mirror.state_of(event.target);
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (this.program.wordkeep_key(key, mods_of(event), state?.is_field ? 1 : 0)) {
      event.preventDefault();
      // It may open a form or leave one: what is typed next belongs to what has the focus then.
      this.press_waits = true;
      return true;
    }
    // Rows are pressed like buttons, which the browser does not do by itself.
    const row = state && event.target === state.element && (state.role === "row" || state.role === "listitem" || state.role === "link");
    const native = state?.role === "link" && state.element.hasAttribute("href");
    if (row && !native && (event.key === "Enter" || (event.key === " " && state.role !== "link")) && !event.repeat) {
      event.preventDefault();
      this.program._wordkeep_activate(state.id);
      return true;
    }
    return false;
  }

  blur() {
    this.touch = null;
    this.program._wordkeep_blur();
  }

  // --- focus ---

  focus_in(event) {
    const state = this.mirror.state_of(event.target);
    this.report_focus(state?.id ?? 0);
    if (state?.is_field) this.report_text(state, false);
  }

  focus_out(event) {
    if (!event.relatedTarget || !this.stage.contains(event.relatedTarget)) this.report_focus(0);
  }

  report_focus(id) {
    this.focused = id;
    this.program._wordkeep_focus(id, this.by_pointer ? 0 : 1);
  }

  // After elements were taken away: browsers do not agree whether that is worth an event.
  check_focus() {
    const state = this.mirror.state_of(document.activeElement);
    const id = state?.id ?? 0;
    if (id !== this.focused) {
      this.report_focus(id);
      this.draw();
    }
  }

  // --- text ---

  input(event) {
    const state = this.mirror.state_of(event.target);
    if (!state?.is_field) return false;
    this.report_text(state, true);
  }

  composition(event) {
    const state = this.mirror.state_of(event.target);
    if (!state?.is_field) return false;
    if (event.type === "compositionstart") this.preedit = { id: state.id, from: event.target.selectionStart, to: event.target.selectionStart };
    if (event.type === "compositionupdate" && this.preedit) this.preedit.to = this.preedit.from + event.data.length;
    if (event.type === "compositionend") this.preedit = null;
    this.report_text(state, true);
  }

  selection(event) {
    const target = event.type === "select" ? event.target : document.activeElement;
    const state = this.mirror.by_element.get(target);
    if (!state?.is_field) return false;
    this.report_text(state, false);
  }

  report_text(state, edited) {
    const { element } = state;
    const now = `${element.selectionStart} ${element.selectionEnd} ${element.selectionDirection}`;
    if (!edited && state.reported === now) return;
    state.reported = now;
    const preedit = this.preedit?.id === state.id ? this.preedit : { from: 0, to: 0 };
    this.send_text(state.id, element.value, {
      from: element.selectionStart ?? 0,
      to: element.selectionEnd ?? 0,
      backward: element.selectionDirection === "backward",
      preedit,
      edited,
    });
  }

  scroll(event) {
    const scrolled = this.mirror.own_scroll(event.target);
    if (!scrolled) return false;
    this.program._wordkeep_mirror_scroll(scrolled.id, scrolled.x, scrolled.y);
  }
}
