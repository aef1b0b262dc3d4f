// Pictures of words (src/ui/fonts.h): the browser measures and draws them on a 2D canvas.

const families = [
  [400, "Wordkeep, system-ui, sans-serif"],
  [500, "Wordkeep, system-ui, sans-serif"],
  [600, "Wordkeep, system-ui, sans-serif"],
  [400, "WordkeepIcons"],
];
// Signs that have colours of their own. "™" and the like are signs first and pictures only when asked for.
const has_colours = /\p{Emoji_Presentation}|\p{Regional_Indicator}|\uFE0F/u;
const right_to_left = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE]|[\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

export class Words {
  constructor() {
    this.canvas = document.createElement("canvas");
    this.canvas.width = 512;
    this.canvas.height = 128;
    this.set_up();
    this.fonts = [];
  }

  set_up() {
    // Read back at once, so it is better not to lie on the graphics card at all.
    this.context = this.canvas.getContext("2d", { willReadFrequently: true });
    this.context.textBaseline = "alphabetic";
    this.context.textAlign = "left";
    this.context.fontKerning = "normal";
    // Widths that grow evenly with the size, on every system.
    this.context.textRendering = "geometricPrecision";
    this.font = "";
    this.spacing = "";
  }

  add_font(face, bytes) {
    const [weight] = families[face];
    const family = face === 3 ? "WordkeepIcons" : "Wordkeep";
    const font = new FontFace(family, bytes, { weight: String(weight) });
    document.fonts.add(font);
    this.fonts.push(font.load());
  }

  fonts_ready() {
    return Promise.all(this.fonts);
  }

  use({ face, pixels, tracking }, text) {
    const [weight, family] = families[face];
    const font = `${weight} ${pixels}px ${family}`;
    if (font !== this.font) {
      this.font = font;
      this.context.font = font;
    }
    const from_right = right_to_left.test(text);
    const direction = from_right ? "rtl" : "ltr";
    if (this.context.direction !== direction) this.context.direction = direction;
    // Joined letters must not be pulled apart.
    const spacing = from_right ? "0px" : `${tracking.toFixed(3)}px`;
    if (this.spacing !== spacing) this.context.letterSpacing = this.spacing = spacing;
  }

  measure(style, text) {
    this.use(style, text);
    const size = this.context.measureText(text);
    return {
      advance: size.width,
      left: -Math.ceil(size.actualBoundingBoxLeft) - 1,
      top: -Math.ceil(size.actualBoundingBoxAscent) - 1,
      right: Math.ceil(size.actualBoundingBoxRight) + 1,
      bottom: Math.ceil(size.actualBoundingBoxDescent) + 1,
      coloured: has_colours.test(text),
    };
  }

  // RGBA, not premultiplied. Letters are white with their shape as opacity, so that they can be tinted; they are drawn
  // dark first where they will be dark, because browsers draw dark letters stronger.
  draw(style, text, light_ink, coloured, left, top, width, height) {
    if (width > this.canvas.width || height > this.canvas.height) {
      this.canvas.width = Math.max(width, this.canvas.width);
      this.canvas.height = Math.max(height, this.canvas.height);
      this.set_up();
    }
    this.use(style, text);
    this.context.clearRect(0, 0, width, height);
    this.context.fillStyle = light_ink || coloured ? "#fff" : "#000";
    this.context.fillText(text, -left, -top);
    const { data } = this.context.getImageData(0, 0, width, height);
    if (!coloured) {
      for (let i = 0; i < data.length; i += 4) data[i] = data[i + 1] = data[i + 2] = 255;
    }
    return data;
  }
}
