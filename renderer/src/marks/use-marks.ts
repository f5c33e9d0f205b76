/** The marks of the book, asked anew after every step; what can be done with them, each one step to take back. */
import { placeByWords } from '@common/book/mark-places.ts';
import { inPageOrder, markOf, nextNumber, numbersOf, pageNow, type MarkPlace, type PageMark } from '@common/book/marks.ts';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { trimSize } from '@common/book/trim.ts';
import { useDesk, useLayout, usePreview } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { report, run, runUnasked } from '../errors/report.ts';
import type { PreviewState } from '../preview/source.ts';
import { whenHandRests } from '../ui/when-hand-rests.ts';
import { OtherMarks, type OtherStand } from './other-marks.ts';
import { draftMarks, type DraftMark } from './draft-marks.ts';
import { usePageWords, type PageWords } from './page-words.ts';

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

/** Where something stands now. */
interface Stand extends MarkPlace {
  /** The page. */
  readonly now: number;
  /** The words it was made on are not printed any more: it is shown where it was. */
  readonly lost: boolean;
}

export type ShownMark = PageMark & Stand & {
  /** The one it was given. */
  readonly shownNumber: number;
};

/** By its words; without any, and until the words of the pages are known, at its old place on the page of its block. */
function standOf(mark: Pick<PageMark, 'page' | 'block' | 'anchor'> & MarkPlace, words: PageWords | null, { blockPages, width, height }: Pick<PreviewState, 'blockPages' | 'width' | 'height'>): Stand {
  const found = mark.anchor === null || words === null ? null : placeByWords(mark.anchor, mark, words.pieces, words.text, { width, height });
  if (found !== null) return { x: found.x, y: found.y, width: found.width, height: found.height, now: found.page, lost: false };
  return { x: mark.x, y: mark.y, width: mark.width, height: mark.height, now: pageNow(mark, blockPages), lost: mark.anchor !== null && words !== null };
}

/** Those of the open article, where they stand now, in the order of their pages. */
export function useShownMarks(marks: readonly PageMark[]): ShownMark[] {
  const preview = usePreview();
  const words = usePageWords();
  return useMemo(() => {
    const own = marks.filter(({ articleId }) => articleId === preview.articleId);
    const numbers = numbersOf(own);
    const shown = own.map((mark) => ({ ...mark, ...standOf(mark, words, preview), shownNumber: numbers.get(mark.id) ?? 0 }));
    return shown.toSorted((one, other) => one.now - other.now || one.y - other.y || one.x - other.x);
  }, [marks, words, preview]);
}

/** Where those of other articles stand now, by the mark's id; absent: it is not known yet. */
export function useOtherStands(marks: readonly PageMark[]): ReadonlyMap<string, OtherStand> {
  const { book } = useDesk();
  const layout = useLayout();
  const { width, height } = trimSize(book.settings.trimSize);
  const look = JSON.stringify(book.settings);
  const [others] = useState(() => new OtherMarks((id) => ({ document: () => call('article.get', { id }), placed: () => call('preview.placed', { id }) }), runUnasked));
  useEffect(() => {
    if (layout === null || marks.length === 0) return undefined;
    return whenHandRests(() => { others.want(marks, layout, { width, height }, look); });
  }, [others, marks, layout, width, height, look]);
  return useSyncExternalStore(others.subscribe, others.get);
}

/** The marks that are being written in the open article, where they stand now. */
export function useDraftMarks(): { readonly draft: DraftMark; readonly stand: Stand }[] {
  const preview = usePreview();
  const words = usePageWords();
  const marks = useSyncExternalStore(draftMarks.subscribe, draftMarks.get);
  return useMemo(() => marks.filter(({ articleId }) => articleId === preview.articleId).map((draft) => ({ draft, stand: standOf(draft, words, preview) })), [marks, words, preview]);
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
        const { articleId, page, block, anchor, x, y, width, height } = mark;
        doing(async () => {
          try {
            const own = (await call('record.list', { kind: 'pageMark' })).map(markOf).filter((each) => each.articleId === articleId);
            await call('record.add', { kind: 'pageMark', fields: { articleId, page, block, anchor, number: nextNumber(own), x, y, width, height, body: body.normalize('NFC'), author: book.author } });
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
