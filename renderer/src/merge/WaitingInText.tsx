/** Stands inside the editor: marks the words that wait for a choice, over them, not in them. */
import { useEffect, useMemo } from 'react';
import { usePainter } from '../editor/highlight/painter-context.ts';
import { undecidedIn } from './undecided.ts';
import { useWaiting } from './use-waiting.ts';
import './merge.css';

export function WaitingInText() {
  const painter = usePainter();
  const waiting = useWaiting();
  const layer = useMemo(() => painter.layer('undecided'), [painter]);
  useEffect(() => {
    if (waiting.length === 0) {
      layer.clear();
      return undefined;
    }
    const mark = (): void => {
      const blocks = [...painter.blocks()];
      const found = undecidedIn(new Map(blocks.map(({ key, text }) => [key, text])), waiting);
      for (const { key } of blocks) layer.set(key, (found.get(key) ?? []).map((stretch) => ({ ...stretch, name: 'undecided' })));
    };
    mark();
    // Also when the text comes later than what waits in it, or somebody writes there.
    return painter.listen(mark);
  }, [painter, layer, waiting]);
  useEffect(() => () => layer.clear(), [layer]);
  return null;
}
