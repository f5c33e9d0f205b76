/** The middle: a thin bar about the article, then the editor, or what to do when there is nothing to edit. */
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useMemo, useState } from 'react';
import { call } from '../client/call.ts';
import { photoUrl } from '../client/photo-url.ts';
import { ArticleEditor } from '../editor/ArticleEditor.tsx';
import type { Placed } from '../editor/photos.ts';
import { articlesInOrder, findArticle } from '../outline/model.ts';
import { ChoosePhotoDialog } from '../photos/ChoosePhotoDialog.tsx';
import { wantPhoto } from '../photos/wanted.ts';
import { pageBreaksOf } from '../preview/spreads.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { LockedBar } from '../stages/LockedBar.tsx';
import { refusals } from '../stages/refusals.ts';
import { StageControl } from '../stages/StageControl.tsx';
import { useLocked } from '../stages/use-stage.ts';
import { IconButton } from '../ui/Button.tsx';
import { SuggestingBar } from '../remarks/SuggestingBar.tsx';
import { RemarksInText } from '../remarks/RemarksInText.tsx';
import { OffersInText } from '../offers/OffersInText.tsx';
import { WaitingBar } from '../merge/WaitingBar.tsx';
import { WaitingInText } from '../merge/WaitingInText.tsx';
import { WithdrawnBar } from '../people/WithdrawnBar.tsx';
import { WithdrawnInText } from '../people/WithdrawnInText.tsx';
import { SpellingInText } from '../spelling/SpellingInText.tsx';
import { tell } from '../ui/toasts.ts';
import { labelText } from '../undo/label.ts';
import { whoseTurn } from '../undo/whose-turn.ts';
import { useArticle, useDesk, useOutline, usePreview } from './desk-context.ts';
import { EmptyDesk } from './EmptyDesk.tsx';
import { KindControl } from './KindControl.tsx';
import type { Command } from './shortcuts.ts';

const refused = (): void => { refusals.key(); };

export function ArticleColumn({ execute }: { readonly execute: (command: Command) => void }) {
  const { t } = useTexts();
  const { article, book, steps, travel } = useDesk();
  const { view, edition, loading } = useArticle();
  const locked = useLocked();
  const [picking, setPicking] = useState<{ readonly resolve: (photo: Placed | null) => void } | null>(null);
  const { blockPages, articleId, lastRoman, numbersSettled } = usePreview();
  const pageBreaks = useMemo(
    () => (articleId === view?.id ? pageBreaksOf(blockPages, lastRoman, numbersSettled) : []),
    [blockPages, lastRoman, numbersSettled, articleId, view?.id],
  );

  if (view === null) {
    return loading ? <p className="article-loading quiet">{t('desk.openingArticle')}</p> : <EmptyDesk execute={execute} />;
  }
  const { id } = view;
  const picked = (photo: Placed | null): void => {
    picking?.resolve(photo);
    setPicking(null);
  };
  return (
    <>
      <ArticleBar execute={execute} />
      <LockedBar />
      <WithdrawnBar articleId={id} />
      <WaitingBar execute={execute} />
      <SuggestingBar />
      <div className="article-editor">
        <ArticleEditor
          key={`${id}:${String(edition)}`}
          article={view}
          readOnly={book.readOnly || locked}
          editorRef={article.setEditor}
          onChange={(document) => {
            article.changed(document);
          }}
          save={(document, baseRevision) => call('article.save', { id, document, baseRevision })}
          onSaveState={(state) => {
            article.saveStateChanged(state);
          }}
          onHistory={(can) => {
            // In a locked text there is nothing to take back: undo goes on to the steps of the book, but not to its approval.
            article.historyChanged(locked ? { undo: false, redo: false } : can);
          }}
          onTravel={(direction, at) => {
            const state = steps.get();
            const turn = whoseTurn(direction, state.at, at, article.since, state.texts[direction].includes(id));
            const step = state[direction];
            if (turn === 'book') travel(direction);
            else if (turn === 'nobody' && step !== null) tell(t(direction === 'undo' ? 'undo.notHere' : 'undo.notHereToRedo', { what: labelText(t, step) }));
            return turn !== 'text';
          }}
          onRefused={refused}
          photoUrl={photoUrl}
          choosePhoto={() => call('app.choosePhoto', {})}
          choosePhotos={() => call('app.addPhotos', {})}
          pickPhoto={() => new Promise((resolve) => { setPicking({ resolve }); })}
          addPhoto={(name, bytes) => call('photo.add', { name, bytes: new Uint8Array(bytes) })}
          showPhoto={(photoId) => {
            wantPhoto(photoId);
            execute('work-photos');
          }}
          pageBreaks={pageBreaks}
        >
          <SpellingInText articleId={id} />
          <RemarksInText articleId={id} />
          <OffersInText articleId={id} />
          <WithdrawnInText articleId={id} />
          <WaitingInText />
        </ArticleEditor>
      </div>
      {picking === null ? null : <ChoosePhotoDialog title={t('photos.chooseForText')} current={null} onClose={() => { picked(null); }} onChoose={(photoId) => { picked({ id: photoId }); }} />}
    </>
  );
}

function ArticleBar({ execute }: { readonly execute: (command: Command) => void }) {
  const { t } = useTexts();
  const { view, words } = useArticle();
  const { pages } = usePreview();
  const outline = useOutline();
  if (view === null) return null;
  const all = articlesInOrder(outline);
  const index = all.findIndex((each) => each.id === view.id);
  const found = findArticle(outline, view.id);
  return (
    <div className="article-bar">
      <IconButton icon={ChevronUp} label={t('desk.previousArticle')} isDisabled={index <= 0} onPress={() => { execute('previous-article'); }} />
      <IconButton icon={ChevronDown} label={t('desk.nextArticle')} isDisabled={index >= all.length - 1} onPress={() => { execute('next-article'); }} />
      <span className="article-bar__position">{t('desk.position', { index: index + 1, count: all.length })}</span>
      <span className="article-bar__part quiet" lang="vi">
        {found?.part.title ?? ''}
      </span>
      <span className="article-bar__count quiet">
        {[t('app.words', { count: words }), ...(pages.length === 0 ? [] : [t('app.pages', { count: pages.length })])].join(' · ')}
      </span>
      <KindControl id={view.id} />
      <StageControl />
    </div>
  );
}
