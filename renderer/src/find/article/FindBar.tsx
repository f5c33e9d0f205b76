/** Ctrl+F, Ctrl+H: the bar over the article that finds words in it and puts others in their place. */
import { ChevronDown, ChevronRight, ChevronUp, X } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useSyncExternalStore, type FocusEvent, type KeyboardEvent } from 'react';
import { Editor, Range } from 'slate';
import { useSlateStatic } from 'slate-react';
import { travelOf } from '../../editor/keys.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Toggle, Toggles } from '../Toggles.tsx';
import { articleFind } from './store.ts';
import { useArticleFind } from './use-article-find.ts';
import '../find.css';

/** Longest selection that is taken for what is looked for. */
const MOST_SELECTED = 120;

interface FindBarProps {
  readonly readOnly: boolean;
  /** Runs a command once no word is being composed. */
  readonly whenComposed: (run: () => void) => void;
}

export function FindBar(props: FindBarProps) {
  const { isOpen } = useSyncExternalStore(articleFind.subscribe, articleFind.get);
  return isOpen ? <Bar {...props} /> : null;
}

function Bar({ readOnly, whenComposed }: FindBarProps) {
  const { t } = useTexts();
  const { state, count, current, replaced, step, replaceOne, replaceAll, travel, forget, leave } = useArticleFind(whenComposed);
  const field = useAskedFor();
  const replacement = useRef<HTMLInputElement>(null);
  const withReplace = state.withReplace && !readOnly;
  const position = state.query === '' ? '' : count === 0 ? (replaced > 0 ? t('find.replaced', { count: replaced }) : t('find.none')) : t('find.position', { index: current + 1, count });

  const keyDown = (enter: (event: KeyboardEvent) => void) => (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const way = travelOf(event);
    if (way !== undefined) {
      if (!travel(way)) return;
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      enter(event);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      leave();
    }
  };
  const elsewhere = keyDown(() => undefined);
  const leaves = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) forget();
  };
  return (
    <div className="find-bar" role="search" aria-label={t('find.bar')} onInput={forget} onBlur={leaves} onKeyDown={(event) => { if (event.key !== 'Enter' && !event.defaultPrevented) elsewhere(event); }}>
      <div className="find-bar__row">
        <IconButton
          icon={withReplace ? ChevronDown : ChevronRight}
          label={t('find.showReplace')}
          aria-expanded={withReplace}
          isDisabled={readOnly}
          onPress={() => {
            articleFind.set({ withReplace: !withReplace });
          }}
        />
        <input
          ref={field}
          className="input find-bar__field"
          aria-label={t('find.query')}
          placeholder={t('find.query')}
          lang="vi"
          spellCheck={false}
          autoComplete="off"
          value={state.query}
          onChange={(event) => {
            articleFind.set({ query: event.target.value });
          }}
          onKeyDown={(event) => {
            // With what comes in its place one goes on to that, and not over six buttons.
            if (event.key === 'Tab' && !event.shiftKey && withReplace) {
              event.preventDefault();
              replacement.current?.focus();
            } else keyDown(() => { step(event.shiftKey ? -1 : 1); })(event);
          }}
        />
        <div className="find-bar__rest">
          <span className={count === 0 && state.query !== '' && replaced === 0 ? 'find-bar__count find-bar__count--none' : 'find-bar__count'} role="status">
            {position}
          </span>
          <IconButton icon={ChevronUp} label={t('find.previous')} isDisabled={count === 0} onPress={() => { step(-1); }} />
          <IconButton icon={ChevronDown} label={t('find.next')} isDisabled={count === 0} onPress={() => { step(1); }} />
          <Toggles options={state} onChange={articleFind.set} />
          <span className="find-bar__end">
            <IconButton icon={X} label={t('find.close')} onPress={leave} />
          </span>
        </div>
      </div>
      {withReplace ? (
        <div className="find-bar__row">
          <input
            ref={replacement}
            className="input find-bar__field"
            aria-label={t('find.replacement')}
            placeholder={t('find.replacement')}
            lang="vi"
            spellCheck={false}
            autoComplete="off"
            value={state.replacement}
            onChange={(event) => {
              articleFind.set({ replacement: event.target.value });
            }}
            onKeyDown={keyDown((event) => {
              if (event.ctrlKey || event.metaKey) replaceAll();
              else replaceOne();
            })}
          />
          <div className="find-bar__rest">
            <Button isDisabled={count === 0} onPress={() => { replaceOne(); if (count === 1) field.current?.focus(); }}>
              {t('find.replaceOne')}
            </Button>
            <Button isDisabled={count === 0} onPress={() => { replaceAll(); field.current?.focus(); }}>
              {t('find.replaceAll')}
            </Button>
            <Toggle label={t('find.keepCase')} sign={t('find.keepCaseSign')} on={state.keepCase} onChange={(keepCase) => { articleFind.set({ keepCase }); }} />
          </div>
        </div>
      ) : null}
    </div>
  );
}

/** The field, which gets the keyboard whenever the bar is asked for, with what is selected in the text. */
function useAskedFor(): { current: HTMLInputElement | null } {
  const editor = useSlateStatic();
  const field = useRef<HTMLInputElement>(null);
  const { asked } = useSyncExternalStore(articleFind.subscribe, articleFind.get);
  const take = useEffectEvent((): void => {
    if (asked === handled) return;
    handled = asked;
    const words = selectedWords(editor);
    if (words !== null) articleFind.set({ query: words });
    field.current?.focus();
    // With the words that were just put there. Selecting gives the keyboard, too, and who has gone on to the other field meanwhile keeps it.
    requestAnimationFrame(() => {
      if (document.activeElement === field.current) field.current?.select();
    });
  });
  useEffect(() => {
    take();
  }, [asked]);
  return field;
}

/** The asking that was answered last: the bar of another article is not asked for by it. */
let handled = 0;

function selectedWords(editor: Editor): string | null {
  const { selection } = editor;
  if (selection === null || Range.isCollapsed(selection)) return null;
  const [start, end] = Range.edges(selection);
  if (start.path.slice(0, -1).join() !== end.path.slice(0, -1).join()) return null;
  const words = Editor.string(editor, selection);
  return words.trim() === '' || words.length > MOST_SELECTED || words.includes('\n') ? null : words;
}
