/** Colours the words that are commented on, and, lighter, those on which a comment is being written. */
import { remarksIn, type Remarks } from '@common/article/remarks.ts';
import type { Block } from '@common/article/document.ts';
import type { ArticleComment } from '@common/contract/comment-channels.ts';
import { useEffect, useMemo } from 'react';
import { Editor, Node, Range } from 'slate';
import { ReactEditor, useSlateStatic } from 'slate-react';
import { placeOf } from '../editor/highlight/offsets.ts';
import { usePainter } from '../editor/highlight/painter-context.ts';
import { isTextBlock } from '../editor/schema.ts';
import { targetNow, type DraftPlace } from './draft-places.ts';

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

/**
 * Marks what new comments would be sent to.
 * @param text the text they were looked up in: another one is looked at again
 */
export function useDraftMarks(places: readonly DraftPlace[], text: unknown): void {
  const editor = useSlateStatic();
  const painter = usePainter();
  const layer = useMemo(() => painter.layer('comment-drafts', { priority: -2 }), [painter]);
  useEffect(() => {
    const byKey = new Map<string, { start: number; end: number; name: string }[]>();
    for (const place of places) {
      const target = place.live?.editor === editor ? targetNow(place) : null;
      if (target === null) continue;
      for (const [, path] of Editor.nodes(editor, { at: target, match: isTextBlock })) {
        const inside = Range.intersection(target, Editor.range(editor, path));
        const [from, to] = inside === null ? [] : Range.edges(inside).map((point) => placeOf(editor, point));
        if (from === undefined || to === undefined || from.offset === to.offset) continue;
        byKey.set(from.key, [...(byKey.get(from.key) ?? []), { start: from.offset, end: to.offset, name: 'comment-draft' }]);
      }
    }
    for (const { key } of painter.blocks()) layer.set(key, byKey.get(key) ?? []);
  }, [editor, painter, layer, places, text]);
  useEffect(() => () => layer.clear(), [layer]);
}
