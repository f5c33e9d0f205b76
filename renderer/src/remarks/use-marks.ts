/** Colours the words that are commented on. */
import { remarksIn, type Remarks } from '@common/article/remarks.ts';
import type { Block } from '@common/article/document.ts';
import type { ArticleComment } from '@common/contract/comment-channels.ts';
import { useEffect, useMemo } from 'react';
import { Node, type Editor } from 'slate';
import { ReactEditor, useSlateStatic } from 'slate-react';
import { usePainter } from '../editor/highlight/painter-context.ts';

export const remarksOf = (editor: Editor): Remarks => remarksIn(editor.children as Block[]);

/** Colours the words of comments that are not settled; the one the caret is at stronger. */
export function useMarks(remarks: Remarks, comments: readonly ArticleComment[], active: string | null): void {
  const editor = useSlateStatic();
  const painter = usePainter();
  const layer = useMemo(() => painter.layer('comments', { priority: -1 }), [painter]);
  useEffect(() => {
    const open = new Set(comments.filter(({ resolvedAt }) => resolvedAt === null).map(({ id }) => id));
    // Read anew: in the moment of drawing the text may have gone on.
    const byKey = new Map<string, { start: number; end: number; name: string }[]>();
    for (const { id, path, start, end } of remarksOf(editor).comments) {
      if (!open.has(id) || !Node.has(editor, [...path])) continue;
      const { id: key } = ReactEditor.findKey(editor, Node.get(editor, [...path]));
      byKey.set(key, [...(byKey.get(key) ?? []), { start, end, name: id === active ? 'comment-active' : 'comment' }]);
    }
    for (const { key } of painter.blocks()) layer.set(key, byKey.get(key) ?? []);
  }, [editor, painter, layer, remarks, comments, active]);
  useEffect(() => () => layer.clear(), [layer]);
}
