/** The marks of the book, asked anew after every step; what can be done with them, each one step to take back. */
import { inPageOrder, markOf, pageNow, type PageMark } from '@common/book/marks.ts';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useDesk, usePreview } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { report, run } from '../errors/report.ts';
import { draftMarks, type DraftMark } from './draft-marks.ts';

/** In the order of their pages. */
export function useMarks(): readonly PageMark[] {
  const { steps } = useDesk();
  const step = useSyncExternalStore(steps.subscribe, steps.get);
  const [marks, setMarks] = useState<readonly PageMark[]>([]);
  useEffect(() => {
    let wanted = true;
    call('record.list', { kind: 'pageMark' }).then((records) => { if (wanted) setMarks(inPageOrder(records.map(markOf))); }, report);
    return () => { wanted = false; };
  }, [step]);
  return marks;
}

export interface ShownMark extends PageMark {
  /** The page it stands on now. */
  readonly now: number;
}

/** Those of the open article, on the pages on which they stand now. */
export function useShownMarks(marks: readonly PageMark[]): ShownMark[] {
  const { articleId, blockPages } = usePreview();
  return useMemo(
    () => inPageOrder(marks.filter((mark) => mark.articleId === articleId).map((mark) => ({ ...mark, page: pageNow(mark, blockPages) }))).map((mark) => ({ ...mark, now: mark.page })),
    [marks, articleId, blockPages],
  );
}

/** The marks that are being written in the open article, on the pages on which they stand now. */
export function useDraftMarks(): (DraftMark & { readonly now: number })[] {
  const { articleId, blockPages } = usePreview();
  const marks = useSyncExternalStore(draftMarks.subscribe, draftMarks.get);
  return useMemo(() => marks.filter((mark) => mark.articleId === articleId).map((mark) => ({ ...mark, now: pageNow(mark, blockPages) })), [marks, articleId, blockPages]);
}

export interface MarkActions {
  /** Makes a mark of the one that was being written; that one is there again when it fails. */
  readonly add: (mark: DraftMark, body: string) => void;
  readonly settle: (id: string, settled: boolean) => void;
  readonly remove: (id: string) => void;
}

export function useMarkActions(): MarkActions {
  const { steps, book } = useDesk();
  return useMemo(() => {
    const doing = (work: () => Promise<unknown>): void => {
      run(async () => {
        await work();
        steps.refresh();
      });
    };
    return {
      add: (mark, body) => {
        draftMarks.drop(mark.box);
        const { articleId, page, block, x, y, width, height } = mark;
        doing(async () => {
          try {
            await call('record.add', { kind: 'pageMark', fields: { articleId, page, block, x, y, width, height, body: body.normalize('NFC'), author: book.author } });
          } catch (thrown) {
            draftMarks.again(mark, body);
            throw thrown;
          }
        });
      },
      settle: (id, settled) => { doing(() => call('record.update', { kind: 'pageMark', id, fields: { settledAt: settled ? Date.now() : null } })); },
      remove: (id) => { doing(() => call('record.remove', { kind: 'pageMark', id })); },
    };
  }, [steps, book.author]);
}
