/** In the status bar: how much is selected, how many words and characters the article has, how large it is shown. */
import { Minus, Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { articleText } from '@common/article/read.ts';
import { countWords } from '@common/text/words.ts';
import { useArticle, useDesk } from '../app/desk-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { NORMAL_ZOOM, textView, useTextView, ZOOM_STEPS } from './view.ts';

/** Pause after which a selection is counted, ms: dragging over a long article must not count it at every step. */
const SELECTION_PAUSE = 150;

export function ArticleCounts() {
  const { t } = useTexts();
  const { article } = useDesk();
  const { words } = useArticle();
  const selected = useSelectedWords();
  const [characters, setCharacters] = useState<number | null>(null);
  return (
    <>
      <span
        {...(characters === null ? {} : { title: t('around.characters', { count: characters }) })}
        onPointerEnter={() => {
          const document = article.editor?.document();
          // A line end is no character; a letter with its tone is one.
          if (document !== undefined) setCharacters(Array.from(articleText(document).replaceAll('\n', '')).length);
        }}
      >
        {t('app.words', { count: words })}
      </span>
      {selected === 0 ? null : <span className="statusbar__selected">{t('around.selected', { count: selected })}</span>}
    </>
  );
}

/** Words of the selection in the open article's text; 0 when nothing is selected there. */
function useSelectedWords(): number {
  const { article } = useDesk();
  const id = useArticle().view?.id ?? null;
  const [counted, setCounted] = useState<{ readonly id: string | null; readonly count: number }>({ id: null, count: 0 });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onSelection = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        setCounted({ id, count: isCaret() || isPhotoPicked() ? 0 : countWords(article.editor?.selectedText() ?? '') });
      }, SELECTION_PAUSE);
    };
    // What was selected in an article that is opened again is counted, too.
    onSelection();
    document.addEventListener('selectionchange', onSelection);
    document.addEventListener('focusin', onSelection);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', onSelection);
      document.removeEventListener('focusin', onSelection);
    };
  }, [article, id]);
  // Of another article nothing is known yet.
  return counted.id === id ? counted.count : 0;
}

/** The page shows a caret in the text: the editor may learn of it later. */
function isCaret(): boolean {
  const selection = document.getSelection();
  const node = selection?.anchorNode;
  const element = node instanceof Element ? node : node?.parentElement;
  return selection?.isCollapsed === true && element?.closest('[data-slate-editor]') !== null && element !== undefined;
}

/** A photo has the keyboard: the text's own selection, which the page keeps, is not what is picked. */
const isPhotoPicked = (): boolean => document.activeElement?.closest('[data-photo]') instanceof Element;

/** − 100 % +; the number brings back the normal size. Pressed with the mouse they leave the keyboard with the text; keys of its own it has, too. */
export function TextZoom() {
  const { t } = useTexts();
  const { zoom } = useTextView();
  return (
    <span className="text-zoom" role="group" aria-label={t('around.zoom')}>
      <Button preventFocusOnPress className="text-zoom__button" aria-label={t('around.zoomSmaller')} isDisabled={zoom <= ZOOM_STEPS[0]} onPress={() => { textView.step('smaller'); }}>
        <Minus size={13} aria-hidden />
      </Button>
      <Button preventFocusOnPress className="text-zoom__button text-zoom__number" aria-label={`${t('around.zoom')}: ${t('around.percent', { percent: zoom })}`} onPress={() => { textView.set({ zoom: NORMAL_ZOOM }); }}>
        {t('around.percent', { percent: zoom })}
      </Button>
      <Button preventFocusOnPress className="text-zoom__button" aria-label={t('around.zoomLarger')} isDisabled={zoom >= (ZOOM_STEPS.at(-1) ?? zoom)} onPress={() => { textView.step('larger'); }}>
        <Plus size={13} aria-hidden />
      </Button>
    </span>
  );
}
