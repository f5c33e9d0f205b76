/** Everything one can do to the tree: the same for menus, keys and the mouse. */
import { useMemo, useState, type ReactNode } from 'react';
import { isLocked } from '@common/article/stage.ts';
import { useDesk } from '../app/desk-context.ts';
import { run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { tell } from '../ui/toasts.ts';
import { useMatterWords } from '../matter/words.ts';
import { entriesInOrder, findEntry } from './entries.ts';
import { articlesInOrder, findPart, type OutlineCommand } from './model.ts';
import { RemoveApprovedDialog } from './RemoveApprovedDialog.tsx';
import { commandForDrop, commandForStep, partsLeftToHand, type Drop } from './moves.ts';

type Keys = ReadonlySet<string>;

export interface OutlineActions {
  /** Into `partId`, or the part in use; the new article is opened. */
  readonly addArticle: (partId: string | null) => void;
  /** Behind `after`, or last; its name can be typed at once. */
  readonly addPart: (after: string | null) => void;
  readonly startRename: (key: string) => void;
  readonly rename: (key: string, title: string) => void;
  /** Asks first when something approved is among them. @param gone told when they are away */
  readonly remove: (keys: Keys, gone?: () => void) => void;
  readonly step: (keys: Keys, direction: 'up' | 'down') => void;
  readonly drop: (keys: Keys, drop: Drop) => void;
}

/** Articles that are to be removed, among them approved ones. */
interface Question {
  readonly ids: readonly string[];
  /** Titles of those that are approved. */
  readonly approved: readonly string[];
  readonly go: () => void;
}

/** `dialog`: the question, while it is asked, to be drawn by who uses this. */
export function useOutlineActions(setRenaming: (key: string | null) => void): { readonly actions: OutlineActions; readonly dialog: ReactNode } {
  const { t } = useTexts();
  const matterWords = useMatterWords();
  const { outline, targetPart, openArticle, book, travel } = useDesk();
  const [question, setQuestion] = useState<Question | null>(null);

  const actions = useMemo((): OutlineActions => {
    const titleOf = (key: string): string => {
      const entry = findEntry(outline.get(), key)?.entry;
      if (entry?.type === 'matter') return matterWords.titleOf(entry.matter);
      const title = findPart(outline.get(), key)?.title ?? entry?.article.title ?? '';
      return title === '' ? t('outline.untitled') : title;
    };
    const undo = {
      label: t('app.undo'),
      run: () => {
        travel('undo');
      },
    };
    const removeParts = (keys: Keys): void => {
      for (const part of outline.get().parts.filter((each) => keys.has(each.id))) {
        if (part.articles.length > 0) tell(t('outline.partNotEmpty', { title: titleOf(part.id), count: part.articles.length }));
        else {
          const title = titleOf(part.id);
          if (outline.do({ type: 'remove-part', id: part.id })) tell(t('outline.deletedPart', { title }), undo);
        }
      }
    };
    const removeArticles = (ids: readonly string[]): void => {
      const title = titleOf(ids[0] ?? '');
      if (!outline.do({ type: 'remove-articles', ids })) return;
      tell(ids.length === 1 ? t('outline.deletedArticle', { title }) : t('outline.deletedArticles', { count: ids.length }), undo);
    };
    const removeMatter = (id: string): void => {
      const title = titleOf(id);
      if (outline.do({ type: 'remove-matter', id })) tell(t('matter.removed', { title }), undo);
    };
    const move = (command: OutlineCommand | null): void => {
      if (command === null) return;
      const [left] = partsLeftToHand(outline.get(), command);
      if (outline.do(command) && left !== undefined) tell(t('matter.ordered.hand', { title: titleOf(left.id) }), undo);
    };
    const actions: OutlineActions = {
      addArticle: (partId) => {
        run(async () => {
          const part = partId ?? targetPart() ?? (await outline.addPart(t('outline.newPart'), null));
          openArticle(await outline.addArticle(part, ''), { focus: true });
        });
      },
      addPart: (after) => {
        run(async () => {
          setRenaming(await outline.addPart(t('outline.newPart'), after));
        });
      },
      startRename: setRenaming,
      rename: (key, typed) => {
        const title = typed.normalize('NFC').trim().replace(/\s+/g, ' ');
        if (title === '') return;
        const entry = findEntry(outline.get(), key)?.entry;
        outline.do({ type: entry === undefined ? 'rename-part' : entry.type === 'article' ? 'rename-article' : 'rename-matter', id: key, title });
      },
      remove: (keys, gone) => {
        const articles = articlesInOrder(outline.get()).filter((article) => keys.has(article.id));
        const ids = articles.map((article) => article.id);
        const matter = entriesInOrder(outline.get()).flatMap((entry) => (entry.type === 'matter' && keys.has(entry.id) ? [entry.id] : []));
        const go = (): void => {
          if (ids.length > 0) removeArticles(ids);
          for (const id of matter) removeMatter(id);
          if (ids.length === 0 && matter.length === 0) removeParts(keys);
          gone?.();
        };
        // Its text is locked; one key must not do away with all of it.
        const approved = articles.filter(({ stage }) => isLocked(stage)).map(({ id }) => titleOf(id));
        if (approved.length === 0) go();
        else setQuestion({ ids, approved, go });
      },
      step: (keys, direction) => { move(commandForStep(outline.get(), keys, direction)); },
      drop: (keys, drop) => { move(commandForDrop(outline.get(), keys, drop)); },
    };
    if (!book.readOnly) return actions;
    const nothing = (): void => undefined;
    return { addArticle: nothing, addPart: nothing, startRename: nothing, rename: nothing, remove: nothing, step: nothing, drop: nothing };
  }, [t, outline, targetPart, openArticle, book.readOnly, setRenaming, travel, matterWords]);
  const close = (): void => { setQuestion(null); };
  const dialog =
    question === null ? null : (
      <RemoveApprovedDialog
        count={question.ids.length}
        approved={question.approved}
        onClose={close}
        onRemove={() => {
          close();
          question.go();
        }}
      />
    );
  return { actions, dialog };
}
