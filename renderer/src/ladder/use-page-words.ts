/** What stands on a page, in words: its article's name, or what kind of page it is. */
import { useTexts } from '../i18n/use-texts.ts';
import { useMatterWords } from '../matter/words.ts';
import { usePartTitle } from '../outline/rows.tsx';
import { useOutline } from '../app/desk-context.ts';
import { findPart } from '../outline/model.ts';
import type { LadderItem, LadderPage, Movable } from './pages.ts';

export function usePageWords(): { readonly titleOf: (thing: Movable) => string; readonly pageTitle: (page: LadderPage) => string } {
  const { t } = useTexts();
  const outline = useOutline();
  const partTitle = usePartTitle();
  const words = useMatterWords();
  const itemTitle = ({ entry }: LadderItem): string => {
    if (entry.type === 'matter') return words.titleOf(entry.matter);
    return entry.article.title === '' ? t('outline.untitled') : entry.article.title;
  };
  const pageTitle = (page: LadderPage): string => {
    switch (page.kind) {
      case 'article':
      case 'matter':
        return page.item === null ? '' : itemTitle(page.item);
      case 'opener': {
        const part = page.partId === null ? undefined : findPart(outline, page.partId);
        return part === undefined ? t('ladder.opener') : partTitle(part);
      }
      case 'half-title':
        return t('ladder.halfTitle');
      case 'title':
        return t('ladder.titlePage');
      case 'contents':
        return t('ladder.contents');
      case 'front':
        return '';
      case 'blank':
        return t('ladder.blank');
    }
  };
  return { titleOf: (thing) => (thing.type === 'part' ? partTitle(thing.part) : itemTitle(thing.item)), pageTitle };
}
