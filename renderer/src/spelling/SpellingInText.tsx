/** Stands inside the editor: keeps its doubts, hears the keys and the mouse for them, shows the card. */
import { houseStyleOf } from '@common/book/settings.ts';
import { DOUBT_KINDS } from '@common/text/doubts.ts';
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { ReactEditor, useSlateStatic } from 'slate-react';
import { useLocked } from '../stages/use-stage.ts';
import { useDesk } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { usePainter } from '../editor/highlight/painter-context.ts';
import { takeSelection } from '../editor/take-selection.ts';
import { report, run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { tell } from '../ui/toasts.ts';
import { Checker, nameOf, type CheckOptions } from './Checker.ts';
import { foreignArticle, hiddenKinds, passedOver } from './choices.ts';
import { dictionaryFor } from './dictionary.ts';
import { DoubtCard } from './DoubtCard.tsx';
import type { DoubtPlace } from './next-doubt.ts';
import { openChecker } from './open-checker.ts';
import './spelling.css';

interface Card {
  readonly place: DoubtPlace;
  readonly box: DOMRect;
  readonly byKey: boolean;
}

/** Figures that take a suggestion. */
const FIGURE = /^(?:Digit|Numpad)([1-5])$/u;

export function SpellingInText({ articleId }: { readonly articleId: string }) {
  const { t } = useTexts();
  const { book, steps } = useDesk();
  const locked = useLocked();
  const readOnly = book.readOnly || locked;
  const editor = useSlateStatic();
  const painter = usePainter();
  const [card, setCard] = useState<Card | null>(null);
  const [choices, setChoices] = useState(0);
  const dictionary = dictionaryFor(book.id);
  const terms = useSyncExternalStore(dictionary.subscribe, dictionary.get);
  const checker = useMemo(
    () => new Checker(editor, painter, { askNames: (names) => call('spelling.names', { articleId, names: [...names] }), report }),
    [editor, painter, articleId],
  );

  // What is undone and done again may be a term.
  useEffect(() => {
    const reload = (): void => { dictionary.reload().catch(report); };
    reload();
    return steps.subscribe(reload);
  }, [dictionary, steps]);
  // So may a record be, whose name the text has or nearly has.
  useEffect(() => steps.subscribe(() => { checker.recordsChanged(); }), [checker, steps]);
  useEffect(() => checker.start(), [checker]);
  useEffect(() => {
    checker.setOptions(optionsOf(book.id, articleId, houseStyleOf(book.settings), dictionary.knows()));
  }, [checker, book.id, book.settings, articleId, dictionary, terms, choices]);

  const open = useCallback((place: DoubtPlace | undefined, byKey: boolean): void => {
    const box = place === undefined ? undefined : checker.boxOf(place);
    setCard(place === undefined || box === undefined ? null : { place, box, byKey });
  }, [checker]);
  // Its word is selected, its card not yet drawn: the next key is the card's all the same, or Enter would put a line's end in the word's place.
  const coming = useRef<{ readonly place: DoubtPlace; readonly frame: number } | null>(null);
  const close = useCallback((): void => {
    if (coming.current !== null) cancelAnimationFrame(coming.current.frame);
    coming.current = null;
    setCard(null);
  }, []);
  useEffect(() => { coming.current = null; }, [card]);
  const goTo = useCallback((direction: 1 | -1): void => {
    const place = checker.goTo(direction);
    if (place === undefined) {
      tell(t(checker.isLooking() ? 'spelling.stillLooking' : 'spelling.none'));
      close();
      return;
    }
    if (coming.current !== null) cancelAnimationFrame(coming.current.frame);
    // The word is where it will be after the page has scrolled to it.
    const frame = requestAnimationFrame(() => {
      if (checker.boxOf(place) === undefined) close();
      else open(place, true);
    });
    coming.current = { place, frame };
  }, [checker, open, close, t]);
  useEffect(() => openChecker.set({ checker, articleId, next: () => { goTo(1); }, refresh: () => { setChoices((now) => now + 1); } }), [checker, articleId, goTo]);

  const fix = (place: DoubtPlace, suggestion: string): void => {
    close();
    if (!checker.fix(place, suggestion)) tell(t('spelling.changed'));
  };
  /** The card goes; whoever came by key is behind the word. */
  const leave = (): void => {
    if (coming.current !== null || card?.byKey === true) checker.leave();
    close();
  };
  const add = ({ shown: { doubt } }: DoubtPlace): void => {
    leave();
    run(async () => {
      await dictionary.add([doubt.found], doubt.kind === 'name' ? 'name' : 'spelling');
      steps.refresh();
      tell(t('spelling.added', { text: doubt.found }));
    });
  };
  const passInArticle = ({ shown: { doubt } }: DoubtPlace): void => {
    leave();
    passedOver.add(book.id, articleId, nameOf(doubt));
    setChoices((now) => now + 1);
  };

  // Outside React: the caret moves at every key.
  useEffect(() => painter.follow(() => {
    checker.caretMoved();
    // It went somewhere by itself.
    if (editor.selection === null) setCard((now) => (now?.byKey === false ? now : null));
  }), [painter, checker, editor]);

  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const shown = coming.current === null ? card : { place: coming.current.place, byKey: true };
    const isTravel = event.key === 'F7' && !event.ctrlKey && !event.altKey && !event.metaKey;
    // Asked of every key: the page is searched only for those that are meant.
    if ((!isTravel && shown === null) || ReactEditor.isComposing(editor) || document.querySelector('.veil') !== null) return;
    const take = (work: () => void): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
      work();
    };
    if (isTravel) {
      take(() => {
        // From where the caret is now: Slate hears of a key that moved it a little later.
        takeSelection(editor);
        goTo(event.shiftKey ? -1 : 1);
      });
      return;
    }
    if (shown === null || MODIFIERS.has(event.key)) return;
    const { place, byKey } = shown;
    const figure = FIGURE.exec(event.code)?.[1];
    const wanted = figure === undefined ? (event.key === 'Enter' ? 0 : -1) : Number(figure) - 1;
    const suggestion = place.shown.doubt.suggestions[wanted];
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (suggestion !== undefined && plain && !readOnly && (figure === undefined ? byKey && !event.altKey : byKey || event.altKey)) take(() => { fix(place, suggestion); });
    else if (event.key === 'Escape') take(leave);
    // Whatever else is done, it is not about this doubt.
    else close();
  });
  const onPress = useEffectEvent((event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest('.doubt-card') === null) close();
  });
  const onPoint = useEffectEvent((event: MouseEvent): void => {
    const place = checker.under(event.clientX, event.clientY);
    if (place === undefined || (event.type === 'click' && editor.selection !== null && window.getSelection()?.isCollapsed === false)) return;
    if (event.type === 'contextmenu') event.preventDefault();
    open(place, false);
  });
  const onScroll = useEffectEvent((): void => {
    if (card !== null) open(card.place, card.byKey);
  });
  useEffect(() => {
    const page = ReactEditor.toDOMNode(editor, editor);
    const ending = new AbortController();
    const { signal } = ending;
    window.addEventListener('keydown', (event) => { onKey(event); }, { capture: true, signal });
    window.addEventListener('mousedown', (event) => { onPress(event); }, { signal });
    page.addEventListener('click', (event) => { onPoint(event); }, { signal });
    page.addEventListener('contextmenu', (event) => { onPoint(event); }, { signal });
    page.closest('.editor__scroll')?.addEventListener('scroll', () => { onScroll(); }, { signal });
    return () => { ending.abort(); };
  }, [editor]);

  if (card === null) return null;
  return createPortal(
    <DoubtCard
      place={card.place}
      box={card.box}
      byKey={card.byKey}
      readOnly={readOnly}
      onFix={(suggestion) => { fix(card.place, suggestion); }}
      onAdd={() => { add(card.place); }}
      onPassInArticle={() => { passInArticle(card.place); }}
      onPassOnce={() => { leave(); checker.pass(card.place); }}
      onClose={leave}
    />,
    document.body,
  );
}

const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta']);

function optionsOf(bookId: string, articleId: string, style: CheckOptions['style'], knows: CheckOptions['knows']): CheckOptions {
  const hidden = hiddenKinds.read(bookId);
  const kinds = foreignArticle.read(bookId, articleId) ? [] : DOUBT_KINDS.filter((kind) => !hidden.has(kind));
  return { kinds: new Set(kinds), style, knows, passed: passedOver.read(bookId, articleId) };
}
