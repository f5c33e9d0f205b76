/** What can be done on the ladder: open what stands on a page, move it, and what its part offers. */
import { blockOnPage } from '@common/book/marks.ts';
import { useMemo, useState, type ReactNode } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { usePartActions, type PartActions } from '../matter/use-part-actions.tsx';
import { useMatterWords } from '../matter/words.ts';
import { findEntry } from '../outline/entries.ts';
import { commandForDrop, commandForStep } from '../outline/moves.ts';
import { usePartTitle } from '../outline/rows.tsx';
import type { OutlineCommand } from '../outline/model.ts';
import type { DropPlace } from './drop.ts';
import type { LadderItem, LadderPage } from './pages.ts';

export interface LadderActions {
  /** To the sentence with which the page begins; made pages are shown with their options. */
  readonly open: (page: LadderPage) => void;
  readonly step: (item: LadderItem, direction: 'up' | 'down') => void;
  readonly drop: (item: LadderItem, place: DropPlace) => void;
  readonly part: PartActions;
  /** Where what was moved last is now, for a screen reader. */
  readonly said: string;
}

export function useLadderActions(): { readonly actions: LadderActions; readonly dialog: ReactNode } {
  const { t } = useTexts();
  const { outline, openArticle, openMatter, book } = useDesk();
  const partTitle = usePartTitle();
  const { titleOf } = useMatterWords();
  const { actions: part, dialog } = usePartActions();
  const [said, setSaid] = useState('');
  const actions = useMemo((): LadderActions => {
    const move = (id: string, command: OutlineCommand | null): void => {
      if (book.readOnly || command === null || !outline.do(command)) return;
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
      step: (item, direction) => {
        move(item.id, commandForStep(outline.get(), new Set([item.id]), direction));
      },
      drop: (item, place) => {
        move(item.id, commandForDrop(outline.get(), new Set([item.id]), place.drop));
      },
      part,
      said,
    };
  }, [t, outline, openArticle, openMatter, book.readOnly, partTitle, titleOf, part, said]);
  return { actions, dialog };
}

/** The first block that begins on a page, or the one that goes on there. */
async function blockOn(articleId: string, page: number): Promise<number | null> {
  const { document } = await call('article.get', { id: articleId });
  const { blockPages } = await call('preview.article', { id: articleId, document, have: [] });
  return blockOnPage(blockPages, page);
}
