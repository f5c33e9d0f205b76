/** Pages as living SVG in the frame's document: the next state of a page is reached by changing this one. */
import { build, change, type Host } from './change.ts';
import { outlineOf, relativeOutline, shapesOf } from './letters.ts';
import { attributesOf, readMarkup, RUN, UnknownMarkup, type Markup } from './markup.ts';

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';

/** More shapes than this, and those that no page shows any more go. */
const SHAPES_KEPT = 20_000;

const host: Omit<Host<Element>, 'outline'> = {
  make: (name) => document.createElementNS(SVG, name),
  set: (element, attribute, value) => {
    const space = attribute === 'xlink:href' ? XLINK : null;
    if (attribute.startsWith('xmlns')) return;
    if (value === null) element.removeAttributeNS(space, attribute.replace('xlink:', ''));
    else element.setAttributeNS(space, attribute, value);
  },
  child: (element, index) => {
    const child = element.children[index];
    if (child === undefined) throw new Error(`a page has no part ${String(index)}`);
    return child;
  },
  insert: (element, child, index) => { element.insertBefore(child, element.children[index] ?? null); },
  remove: (element, index) => { element.children[index]?.remove(); },
};

interface Page {
  /** Shapes of its letters, clippings, gradients. */
  readonly shapes: readonly Markup[];
  /** The page without them. */
  readonly rest: Markup;
}

/** @throws UnknownMarkup */
function readPage(svg: Uint8Array<ArrayBuffer>): Page {
  const { name, attributes, children, text } = readMarkup(new TextDecoder().decode(svg));
  const [shapes, ...rest] = children;
  if (name !== 'svg' || shapes?.name !== 'defs') throw new UnknownMarkup(name);
  return { shapes: shapes.children, rest: { name, attributes, children: rest, text: text.replace(shapes.text, '') } };
}

/** One page that is drawn. */
export interface Drawn {
  readonly element: Element;
  readonly rest: Markup;
}

/**
 * What the pages of the frame are drawn with. Shapes stand once for all of them: a shape's name comes from its font and letter. A name
 * that stood for another shape would draw a wrong letter; a page with such a name is refused.
 */
export class Drawing {
  readonly #room = document.createElementNS(SVG, 'svg');
  readonly #known = new Map<string, string>();
  /** Of shapes that can stand in a run; of others (a letter in colours) the names. */
  readonly #outlines = new Map<string, string>();
  readonly #others = new Set<string>();
  readonly #host: Host<Element> = { ...host, outline: (letters) => outlineOf(letters, this.#outlines) };

  constructor() {
    this.#room.setAttribute('class', 'shapes');
    document.body.append(this.#room);
  }

  /** Time to forget: see `forget`. */
  get full(): boolean {
    return this.#known.size > SHAPES_KEPT;
  }

  /** Drops all shapes; no page that was drawn may stay. */
  forget(): void {
    this.#known.clear();
    this.#outlines.clear();
    this.#others.clear();
    this.#room.replaceChildren();
  }

  /**
   * Draws this page: by changing `before` when there is one, which is gone then, else anew. Null when it is not a page that can be drawn
   * so; then `before` may be half changed.
   */
  draw(svg: Uint8Array<ArrayBuffer>, before: Drawn | null): Drawn | null {
    try {
      const page = readPage(svg);
      this.#add(page.shapes);
      const rest = this.#others.size > 0 ? this.#letterByLetter(page.rest) : page.rest;
      if (before === null) return { element: build(this.#host, rest), rest };
      change(this.#host, before.element, before.rest, rest);
      return { element: before.element, rest };
    } catch (error) {
      if (error instanceof UnknownMarkup) return null;
      throw error;
    }
  }

  /** Runs with a letter that is no plain outline are drawn letter by letter. */
  #letterByLetter(markup: Markup): Markup {
    if (markup.name !== RUN) return { ...markup, children: markup.children.map((child) => this.#letterByLetter(child)) };
    const plain = [...shapesOf(markup.letters ?? '')].every((shape) => !this.#others.has(shape));
    return plain ? markup : readMarkup(markup.text, { runs: false });
  }

  /** @throws UnknownMarkup when a name is taken by another shape */
  #add(shapes: readonly Markup[]): void {
    for (const shape of shapes) {
      const id = / id="([^"]+)"/.exec(shape.attributes)?.[1] ?? '';
      const known = this.#known.get(id);
      if (known === shape.text) continue;
      if (known !== undefined) throw new UnknownMarkup(id);
      this.#room.append(build(this.#host, shape));
      this.#known.set(id, shape.text);
      const outline = shape.name === 'path' && /^ id="[^"]*" d="[^"]*"$/.test(shape.attributes) ? relativeOutline(attributesOf(shape.attributes).get('d') ?? '') : null;
      if (outline === null) this.#others.add(id);
      else this.#outlines.set(id, outline);
    }
  }
}
