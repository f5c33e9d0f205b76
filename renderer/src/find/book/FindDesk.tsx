/** "Tìm và thay trong cả sách": where it is found at the left, every hit in its sentence at the right; what is ticked is replaced. */
import { Replace, X } from 'lucide-react';
import { useMemo, useRef, useSyncExternalStore, type KeyboardEvent } from 'react';
import type { TFunction } from 'i18next';
import type { Language } from '@common/i18n/index.ts';
import type { FoundArticle } from '@common/contract/find-channels.ts';
import { useDesk } from '../../app/desk-context.ts';
import type { Command } from '../../app/shortcuts.ts';
import { travelOf } from '../../editor/keys.ts';
import type { PickEntry } from '../../history/Pick.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { PlaceList } from '../../places/PlaceList.tsx';
import { ScopeList } from '../../places/ScopeList.tsx';
import { useEdition } from '../../places/use-edition.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { articleFind } from '../article/store.ts';
import { FindForm } from './FindForm.tsx';
import { allKeys, hitKey, openCount, rowsOf, type LeftOut, type OpenCount } from './model.ts';
import { bookFindOf } from './store.ts';
import { useFound } from './use-found.ts';
import { useReplace } from './use-replace.ts';

/** Stands for the whole book in the list at the left; no article has it for an id. */
const BOOK = 'book';

export function FindDesk({ execute }: { readonly execute: (command: Command) => void }) {
  const { t, language } = useTexts();
  const { book, openArticle, steps, travel } = useDesk();
  const find = bookFindOf(book.id);
  const state = useSyncExternalStore(find.subscribe, find.get);
  const { edition, refresh } = useEdition();
  const found = useFound(find, state, edition);
  // A replacement is what undo takes back here, until something is typed into a field of the desk: then it is those letters.
  const typed = useRef(true);
  const replacing = useReplace(find, (changed) => {
    if (changed) typed.current = false;
    refresh();
  });
  const { leftOut, article } = state;
  const articles = useMemo(() => found.book?.articles ?? [], [found.book]);
  const shown = found.shown ?? [];
  const { replacement, keepCase } = state;
  const rows = useMemo(() => rowsOf(found.shown ?? [], { replacement, keepCase }), [found.shown, replacement, keepCase]);
  const entries = useMemo(() => (articles.length === 0 ? [] : [bookEntry(found.book?.looked ?? 0, found.book?.count ?? 0, t, language), ...articles.map((each) => entryOf(each, t, language))]), [articles, found.book, t, language]);
  const isBook = !articles.some(({ id }) => id === article);
  const all = openCount(articles, leftOut);
  const here = openCount(shown, leftOut);
  const locked = articles.filter((each) => each.locked).length;
  const isWorking = replacing.progress !== null;
  const disabled = book.readOnly || isWorking || found.isOld;
  const nothing = found.book !== null && articles.length === 0;
  const apply = (which: readonly FoundArticle[], count: OpenCount): void => {
    if (!disabled && count.hits > 0) replacing.apply(which);
  };
  const tick = (next: LeftOut): void => {
    find.set({ leftOut: next });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const way = event.nativeEvent.isComposing ? undefined : travelOf(event);
    if (way === undefined || typed.current || steps.get()[way]?.kind !== 'find-replace') return;
    event.preventDefault();
    event.stopPropagation();
    travel(way);
  };

  return (
    <div className="history places find-desk" aria-busy={found.isOld || isWorking} onKeyDown={onKeyDown} onInput={() => { typed.current = true; }}>
      <aside className="history__side" aria-label={t('find.inBook')}>
        <header className="history__head">
          <h2>{t('find.title')}</h2>
          <IconButton icon={X} label={t('find.leave')} onPress={() => { execute('work-write'); }} />
        </header>
        {entries.length === 0 ? null : (
          <ScopeList
            label={t('find.scope')}
            chosen={isBook ? BOOK : (article ?? BOOK)}
            onChoose={(id) => {
              find.set({ article: id === BOOK ? null : id });
            }}
            entries={entries}
          />
        )}
        <div className="history__foot">
          <p>{t('find.safeNote')}</p>
          {locked === 0 ? null : <p>{t('find.lockedNote', { count: locked })}</p>}
        </div>
        <div className="merge-do">
          {replacing.progress === null ? (
            <Button look={state.replacement === '' ? 'normal' : 'primary'} icon={Replace} isDisabled={disabled || all.hits === 0} onPress={() => { apply(articles, all); }}>
              {doText(t, all, state.replacement)}
            </Button>
          ) : (
            <div className="find-desk__progress">
              <p role="status">{t('find.working', replacing.progress)}</p>
              <Progress label={t('find.inBook')} {...replacing.progress} />
              <Button onPress={replacing.stop}>{t('find.stop')}</Button>
            </div>
          )}
        </div>
      </aside>
      <section className="history__main places__main">
        <FindForm find={find} isDisabled={isWorking} onApply={() => { if (state.replacement !== '') apply(articles, all); }} />
        {found.book === null || nothing ? (
          <div className="history__none">
            <p role="status">{found.isOld ? t('find.looking') : found.book === null ? t('find.begin') : t('find.nothing', { count: found.book.looked })}</p>
          </div>
        ) : (
          <PlaceList
            label={t('find.list')}
            rows={rows}
            leftOut={leftOut}
            onLeftOut={tick}
            titles={isBook}
            readOnly={book.readOnly || isWorking}
            goButton
            onGoTo={({ articleId, number }) => {
              articleFind.show(state, number);
              openArticle(articleId, { focus: true });
            }}
            onApply={() => {
              if (state.replacement !== '') apply(shown, here);
            }}
          />
        )}
        <footer className="places__foot">
          <span>{t('find.keys')}</span>
          {articles.length === 0 ? null : (
            <span className="find-desk__ticks">
              {found.more === null ? null : <Button onPress={found.more}>{t('find.more')}</Button>}
              <Button isDisabled={here.hits === 0} onPress={() => { tick(new Set([...leftOut, ...allKeys(shown)])); }}>
                {t('find.untick')}
              </Button>
              <Button isDisabled={!rows.some(({ id }) => leftOut.has(id))} onPress={() => { tick(without(leftOut, shown)); }}>
                {t('find.tick')}
              </Button>
              {isBook ? null : (
                <Button keys="Ctrl+Enter" isDisabled={disabled || here.hits === 0} onPress={() => { apply(shown, here); }}>
                  {state.replacement === '' ? t('find.deleteHere', { count: here.hits }) : t('find.doHere', { count: here.hits })}
                </Button>
              )}
            </span>
          )}
        </footer>
      </section>
    </div>
  );
}

function doText(t: TFunction, { hits, articles }: OpenCount, replacement: string): string {
  if (hits === 0) return t('find.noneTicked');
  const where = t('find.inArticles', { count: articles });
  return replacement === '' ? t('find.deleteAll', { count: hits, where }) : t('find.doAll', { count: hits, where });
}

/** Every hit of these articles has its tick again. */
function without(leftOut: LeftOut, articles: readonly FoundArticle[]): LeftOut {
  const back = new Set(articles.flatMap((each) => Array.from({ length: each.count }, (_, number) => hitKey(each, number))));
  return new Set([...leftOut].filter((name) => !back.has(name)));
}

const written = (count: number, language: Language): string => new Intl.NumberFormat(language).format(count);

function bookEntry(looked: number, count: number, t: TFunction, language: Language): PickEntry {
  return { id: BOOK, name: t('find.wholeBook'), detail: t('find.looked', { count: looked }), sign: written(count, language) };
}

function entryOf({ id, title, locked, count }: FoundArticle, t: TFunction, language: Language): PickEntry {
  return { id, name: title === '' ? t('outline.untitled') : title, detail: locked ? t('places.locked') : t('find.hits', { count }), sign: written(count, language) };
}
