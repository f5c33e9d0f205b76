/** Paints what was found over the text, the current hit in a colour of its own. */
import { Node, type Descendant, type Editor } from 'slate';
import { ReactEditor } from 'slate-react';
import type { PaintLayer } from '../../editor/highlight/PaintLayer.ts';
import type { Stretch } from '../../editor/highlight/stretches.ts';
import type { ArticleHit } from './finder.ts';

export const HIT = 'find-hit';
export const CURRENT = 'find-current';

interface Line {
  readonly key: string;
  readonly text: string;
  readonly stretches: Stretch[];
}

/** Keeps the layer as the hits are: only lines whose paint is another are painted anew. */
export class HitPaint {
  readonly #editor: Editor;
  readonly #layer: PaintLayer;
  #painted = new Map<string, string>();

  constructor(editor: Editor, layer: PaintLayer) {
    this.#editor = editor;
    this.#layer = layer;
  }

  /** @param blocks the text that the hits were found in */
  paint(blocks: readonly Descendant[], hits: readonly ArticleHit[], current: number): void {
    const lines = this.#linesOf(blocks, hits, current);
    const painted = new Map<string, string>();
    for (const { key, text, stretches } of lines) {
      const look = JSON.stringify([text.length, stretches]);
      painted.set(key, look);
      if (this.#painted.get(key) !== look) this.#layer.set(key, stretches, text);
    }
    for (const key of this.#painted.keys()) if (!painted.has(key)) this.#layer.set(key, []);
    this.#painted = painted;
  }

  clear(): void {
    this.#painted.clear();
    this.#layer.clear();
  }

  #linesOf(blocks: readonly Descendant[], hits: readonly ArticleHit[], current: number): Line[] {
    const root = { children: [...blocks] } as Editor;
    const lines = new Map<string, Line>();
    hits.forEach(({ path, note, text, start, end }, index) => {
      // A note's words are no words of the page.
      if (note !== null) return;
      const name = path.join('.');
      const line = lines.get(name) ?? { key: ReactEditor.findKey(this.#editor, Node.get(root, [...path])).id, text, stretches: [] };
      lines.set(name, line);
      line.stretches.push({ start, end, name: index === current ? CURRENT : HIT });
    });
    return [...lines.values()];
  }
}
