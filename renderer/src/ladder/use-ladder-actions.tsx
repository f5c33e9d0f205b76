/** What can be done on the ladder: open what stands on a page, move it or a whole part, and what its part offers. */
import { blockOnPage } from '@common/book/marks.ts';
import { useMemo, useState, type ReactNode } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { usePartActions, type PartActions } from '../matter/use-part-actions.tsx';
import { useMatterWords } from '../matter/words.ts';
import { findEntry } from '../outline/entries.ts';
import { commandForDrop, commandForStep, partsLeftToHand } from '../outline/moves.ts';
import { usePartTitle } from '../outline/rows.tsx';
import { findPart, type OutlineCommand } from '../outline/model.ts';
import { tell } from '../ui/toasts.ts';
import type { DropPlace } from './drop.ts';
import type { LadderPage, Movable } from './pages.ts';

export interface LadderActions {
  /** To the sentence with which the page begins; made pages are shown with their options. */
  readonly open: (page: LadderPage) => void;
  /** At the end of the book nothing moves; of a part that is told. */
  readonly step: (thing: Movable, direction: 'up' | 'down') => void;
  readonly drop: (thing: Movable, place: DropPlace) => void;
  readonly part: PartActions;
  /** Where what was moved last is now, for a screen reader. */
  readonly said: string;
}

export function useLadderActions(): { readonly actions: LadderActions; readonly dialog: ReactNode } {
  const { t } = useTexts();
  const { outline, openArticle, openMatter, book, travel } = useDesk();
  const partTitle = usePartTitle();
  const { titleOf } = useMatterWords();
  const { actions: part, dialog } = usePartActions();
  const [said, setSaid] = useState('');
  const actions = useMemo((): LadderActions => {
    const move = (id: string, command: OutlineCommand | null): void => {
      if (book.readOnly || command === null) return;
      const [left] = partsLeftToHand(outline.get(), command);
      if (!outline.do(command)) return;
      const undo = { label: t('app.undo'), run: () => { travel('undo'); } };
      if (left !== undefined) tell(t('matter.ordered.hand', { title: partTitle(left) }), undo);
      const moved = findPart(outline.get(), id);
      if (moved !== undefined) {
        const index = outline.get().parts.filter(({ kind }) => kind === 'body').indexOf(moved) + 1;
        // Its pages are mostly out of sight now.
        tell(t('ladder.partNowAt', { title: partTitle(moved), index }), undo);
        return;
      }
      const found = findEntry(outline.get(), id);
      if (found === undefined) return;
      const title = found.entry.type === 'article' ? found.entry.article.title : titleOf(found.entry.matter);
      setSaid(t('outline.nowAt', { title, index: found.index + 1, part: found.part === null ? t('matter.back') : partTitle(found.part) }));
    };
    return {
      open: ({ item, number }) => {
        if (item === null) return;
        if (item.entry.type === 'matter') {
          openMatter(item.id);
          return;
        }
        run(async () => {
          openArticle(item.id, { page: number, block: number === item.first ? null : await blockOn(item.id, number) });
        });
      },
      step: (thing, direction) => {
        const id = idOf(thing);
        const command = commandForStep(outline.get(), new Set([id]), direction);
        if (command === null && thing.type === 'part' && !book.readOnly) tell(t(direction === 'up' ? 'ladder.partIsFirst' : 'ladder.partIsLast', { title: partTitle(thing.part) }));
        move(id, command);
      },
      drop: (thing, place) => {
        const id = idOf(thing);
        move(id, commandForDrop(outline.get(), new Set([id]), place.drop));
      },
      part,
      said,
    };
  }, [t, outline, openArticle, openMatter, book.readOnly, travel, partTitle, titleOf, part, said]);
  return { actions, dialog };
}

const idOf = (thing: Movable): string => (thing.type === 'part' ? thing.part.id : thing.item.id);

/** The first block that begins on a page, or the one that goes on there. */
async function blockOn(articleId: string, page: number): Promise<number | null> {
  const { document } = await call('article.get', { id: articleId });
  const { blockPages } = await call('preview.article', { id: articleId, document, have: [] });
  return blockOnPage(blockPages, page);
}
