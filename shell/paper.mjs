// What is printed: the page draws on a canvas, and a canvas is no paper. A letter or report becomes plain elements that
// only the printer sees (style.css).

// Lines of a text as elements: "# …" and "## …" are headings, "- …" points of a list, an empty line parts paragraphs.
export function elements_of(document, text) {
  const made = [];
  let list = null;
  let paragraph = null;
  const add = (name, words) => {
    const element = document.createElement(name);
    element.textContent = words;
    made.push(element);
    return element;
  };
  for (const line of text.split("\n")) {
    const heading = /^(#{1,3}) (.*)$/.exec(line);
    const point = /^[-*•] (.*)$/.exec(line);
    if (point) {
      list ??= add("ul", "");
      const item = document.createElement("li");
      item.textContent = point[1];
      list.append(item);
      paragraph = null;
      continue;
    }
    list = null;
    if (heading) {
      add(`h${heading[1].length}`, heading[2]);
      paragraph = null;
    } else if (line.trim() === "") {
      paragraph = null;
    } else if (paragraph) {
      paragraph.append(document.createElement("br"), line);
    } else {
      paragraph = add("p", line);
    }
  }
  return made;
}

// Prints a text, its headings included; the title is what a PDF file is called.
export function print_text(title, text) {
  const paper = document.getElementById("paper");
  const before = document.title;
  paper.replaceChildren(...elements_of(document, text));
  document.title = title;
  addEventListener("afterprint", () => {
    document.title = before;
    paper.replaceChildren();
  }, { once: true });
  window.print();
}
