/** Stands inside the editor: strikes the names of whoever was withdrawn, over the words, not in them. */
import { useEffect, useMemo } from 'react';
import { Node } from 'slate';
import { ReactEditor, useSlateStatic } from 'slate-react';
import { usePainter } from '../editor/highlight/painter-context.ts';
import { useWithdrawn } from './use-asked.ts';
import { shownIn } from './withdrawn-in-text.ts';
import './people.css';

export function WithdrawnInText({ articleId }: { readonly articleId: string }) {
  const editor = useSlateStatic();
  const painter = usePainter();
  const withdrawn = useWithdrawn();
  const layer = useMemo(() => painter.layer('withdrawn'), [painter]);
  useEffect(() => {
    const byKey = new Map<string, { start: number; end: number; name: string }[]>();
    for (const place of (withdrawn ?? []).flatMap(({ places }) => places)) {
      if (place.articleId !== articleId || place.block === null || place.note !== null || !Node.has(editor, place.path)) continue;
      const line = Node.get(editor, place.path);
      // Offsets are those of the text in the file, without what is only suggested: here the words are looked for again.
      const span = shownIn(Node.string(line), place);
      if (span === null) continue;
      const { id } = ReactEditor.findKey(editor, line);
      byKey.set(id, [...(byKey.get(id) ?? []), { ...span, name: place.settled ? 'withdrawn-kept' : 'withdrawn' }]);
    }
    for (const { key } of painter.blocks()) layer.set(key, byKey.get(key) ?? []);
  }, [editor, painter, layer, withdrawn, articleId]);
  useEffect(() => () => layer.clear(), [layer]);
  return null;
}
