/** Stands inside the editor: paints the words that the panel at the right offers, and brings them into sight. */
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { Node, Range, Transforms, type Editor } from 'slate';
import { ReactEditor, useSlateStatic } from 'slate-react';
import { rangeOf } from '../editor/highlight/offsets.ts';
import { usePainter } from '../editor/highlight/painter-context.ts';
import { rangeInSight } from '../editor/range-in-sight.ts';
import { shownOffers, type OfferPlace } from './shown.ts';
import './offers.css';

export function OffersInText({ articleId }: { readonly articleId: string }) {
  const editor = useSlateStatic();
  const painter = usePainter();
  const shown = useSyncExternalStore(shownOffers.subscribe, shownOffers.get);
  const layer = useMemo(() => painter.layer('offers'), [painter]);
  useEffect(() => {
    const byKey = new Map<string, { start: number; end: number; name: string }[]>();
    for (const { key, path, start, end } of shown?.articleId === articleId ? shown.places : []) {
      if (!Node.has(editor, path)) continue;
      const { id } = ReactEditor.findKey(editor, Node.get(editor, path));
      byKey.set(id, [...(byKey.get(id) ?? []), { start, end, name: key === shown?.active ? 'offer-active' : 'offer' }]);
    }
    for (const { key } of painter.blocks()) layer.set(key, byKey.get(key) ?? []);
  }, [editor, painter, layer, shown, articleId]);
  useEffect(() => () => layer.clear(), [layer]);
  useEffect(() => shownOffers.bringWith((place) => { show(editor, place); }), [editor]);
  return null;
}

/** The words before the eyes, the caret behind them; the keyboard stays where it is. */
function show(editor: Editor, { path, start, end }: OfferPlace): void {
  if (!Node.has(editor, path)) return;
  const range = rangeOf(editor, path, start, end);
  Transforms.select(editor, Range.end(range));
  rangeInSight(editor, range);
}
