/** How many doubts the open article has: in the status bar, with the menu of what is underlined. */
import { DOUBT_KINDS, type DoubtKind } from '@common/text/doubts.ts';
import { BookA, ChevronRight } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useDesk } from '../app/desk-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { MenuButton } from '../ui/Menu.tsx';
import { foreignArticle, hiddenKinds } from './choices.ts';
import { DictionaryDialog } from './DictionaryDialog.tsx';
import { dictionaryDialog } from './dialog-state.ts';
import { openChecker, type OpenChecker } from './open-checker.ts';

const KIND_NAMES = { spelling: 'spelling.kindSpelling', style: 'spelling.kindStyle', name: 'spelling.kindName' } as const;

/** `writing`: the article is on the screen. The dictionary's dialog is drawn here whatever is. */
export function DoubtCount({ writing }: { readonly writing: boolean }) {
  const open = useSyncExternalStore(openChecker.subscribe, openChecker.get);
  const showing = useSyncExternalStore(dictionaryDialog.subscribe, dictionaryDialog.get);
  return (
    <>
      {open === null || !writing ? null : <Count open={open} />}
      {showing ? <DictionaryDialog onClose={() => { dictionaryDialog.set(false); }} /> : null}
    </>
  );
}

function Count({ open }: { readonly open: OpenChecker }) {
  const { t } = useTexts();
  const { book } = useDesk();
  const { checker, articleId, next, refresh } = open;
  const count = useSyncExternalStore(checker.subscribe, checker.count);
  const isLooking = useSyncExternalStore(checker.subscribe, checker.isLooking);
  const hidden = hiddenKinds.read(book.id);
  const isForeign = foreignArticle.read(book.id, articleId);
  const toggle = (kind: DoubtKind): void => {
    hiddenKinds.write(book.id, hidden.has(kind) ? new Set([...hidden].filter((each) => each !== kind)) : new Set([...hidden, kind]));
    refresh();
  };
  const label = isForeign ? t('spelling.foreign') : count > 0 ? t('spelling.count', { count }) : t(isLooking ? 'spelling.looking' : 'spelling.noDoubts');
  return (
    <MenuButton
      label={t('spelling.menu')}
      groups={[
        { entries: [{ id: 'next', label: t('spelling.next'), icon: ChevronRight, keys: 'F7', disabled: count === 0 && !isLooking, run: () => { requestAnimationFrame(next); } }] },
        {
          heading: t('spelling.underline'),
          entries: DOUBT_KINDS.map((kind) => ({ id: kind, label: t(KIND_NAMES[kind]), checked: !hidden.has(kind), run: () => { toggle(kind); } })),
        },
        {
          entries: [
            { id: 'foreign', label: t('spelling.setForeign'), checked: isForeign, run: () => { foreignArticle.write(book.id, articleId, !isForeign); refresh(); } },
            { id: 'dictionary', label: t('spelling.dictionaryMenu'), icon: BookA, run: () => { dictionaryDialog.set(true); } },
          ],
        },
      ]}
    >
      <AriaButton className="doubt-count" data-any={count > 0 && !isForeign}>
        {label}
      </AriaButton>
    </MenuButton>
  );
}
