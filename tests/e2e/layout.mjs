// What is wrong with how a page is laid out, read from its mirror: each element lies exactly where its picture is drawn.
// Said for each finding: which elements, and by how much.

// Runs in the page.
function look() {
  const slack = 2; // borders and rounding
  const mirror = document.getElementById("mirror");
  const interactive = 'button, a, input, textarea, [role="button"], [role="combobox"], [role="tab"], [role="option"], [role="row"][tabindex], '
    + '[role="listitem"][tabindex], [role^="menuitem"], [role="columnheader"]';
  const visible_box = (element) => {
    const own = element.getBoundingClientRect();
    let { left, top, right, bottom } = own;
    if (own.width === 0 || own.height === 0) return null;
    for (let at = element.parentElement; at && at !== mirror; at = at.parentElement) {
      if (getComputedStyle(at).overflow === "visible") continue;
      const clip = at.getBoundingClientRect();
      left = Math.max(left, clip.left);
      right = Math.min(right, clip.right);
      top = Math.max(top, clip.top);
      bottom = Math.min(bottom, clip.bottom);
    }
    return right - left > 0 && bottom - top > 0 ? { left, top, right, bottom } : null;
  };
  const shown = (element) => !element.closest("[inert]") && getComputedStyle(element).visibility !== "hidden";
  const name_of = (element) => {
    const role = element.getAttribute("role") ?? element.tagName.toLowerCase();
    const name = element.getAttribute("aria-label") ?? element.textContent ?? "";
    const { left, top, width, height } = element.getBoundingClientRect();
    return `${role} “${name.slice(0, 60)}” (${[left, top, width, height].map(Math.round).join(", ")})`;
  };
  const controls = [...mirror.querySelectorAll(interactive)].filter(shown);
  const texts = [...mirror.querySelectorAll("p, span, h1, h2, h3, h4, h5, h6")].filter((e) => shown(e) && e.textContent.trim() !== "");

  const floating = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';
  const frames = [...mirror.querySelectorAll(floating)].filter((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return left < -slack || top < -slack || right > innerWidth + slack || bottom > innerHeight + slack;
  });
  const outside = [...controls, ...texts].filter((element) => {
    const { left, right, width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0) return false;
    const frame = element.closest(floating)?.getBoundingClientRect();
    const from = Math.max(0, frame?.left ?? 0);
    const to = Math.min(innerWidth, frame?.right ?? innerWidth);
    return left < from - slack || right > to + slack;
  }).concat(frames).map(name_of);

  // What floats above the page (a toast, a menu) covers what is beneath it on purpose.
  const layer_of = (element) => element.closest(`${floating}, #mirror > [role="group"]`) ?? mirror;
  const boxes = [...controls, ...texts].map((element) => ({ element, box: visible_box(element), layer: layer_of(element) }))
    .filter(({ box }) => box);
  const overlapping = [];
  for (let i = 0; i < boxes.length; ++i) {
    for (let j = i + 1; j < boxes.length; ++j) {
      const [a, b] = [boxes[i], boxes[j]];
      if (a.layer !== b.layer || a.element.contains(b.element) || b.element.contains(a.element)) continue;
      const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      // The cross that empties a field stands in it.
      if (a.element.matches("input") && b.element.matches("button") && b.box.right <= a.box.right && b.box.bottom <= a.box.bottom) continue;
      if (wide > slack && high > slack) overlapping.push(`${name_of(a.element)} and ${name_of(b.element)} by ${Math.round(wide)} × ${Math.round(high)}`);
    }
  }

  // The mirror has the whole text; what does not fit the box of its picture is not drawn. Widths are those of the picture
  // (shell/words.mjs, src/ui/fonts.cpp), in the plain weight; breaks are the browser's own, and a little more width is granted to them.
  const pen = document.createElement("canvas").getContext("2d");
  pen.fontKerning = "normal";
  pen.textRendering = "geometricPrecision";
  const does_not_fit = (element) => {
    const size = parseFloat(getComputedStyle(element).fontSize);
    const { width, height } = element.getBoundingClientRect();
    if (height < size * 2.4) {
      pen.font = `400 ${size}px Wordkeep`;
      pen.letterSpacing = `${(-0.0223 + 0.185 * Math.exp(-0.1745 * size)) * size}px`;
      // A word of a state, in a box a little higher than its line, has its sign beside it.
      const sign = height > size * 1.5 && height < size * 1.6 ? (size * 22) / 13 : 0;
      return pen.measureText(element.textContent).width > width - sign + 1.5;
    }
    const before = element.style.width;
    element.style.width = `${width * 1.05 + 3}px`;
    const over = element.scrollHeight - element.clientHeight;
    element.style.width = before;
    return over > size * 0.7;
  };
  // A table and a line of preview are short on purpose: the whole is one press away.
  const is_short = (element) => element.closest('[role="row"]') || element.previousElementSibling?.matches('button[aria-expanded="false"]');
  const cut = [...texts, ...controls.filter((e) => e.tagName === "BUTTON" || e.tagName === "A")]
    .filter((element) => element.textContent.trim() !== "" && !is_short(element) && !element.querySelector("p, span, button, a") && does_not_fit(element))
    .map(name_of);
  return { outside, overlapping, cut };
}

export const layout_troubles = (page) => page.evaluate(look);
