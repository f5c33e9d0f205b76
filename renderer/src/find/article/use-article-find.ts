/** What the bar shows and does: the hits of the text as it is typed, which of them is looked at, replacing one or all. */
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { Range, Transforms, type Descendant, type Editor } from 'slate';
import { ReactEditor, useSlateSelector, useSlateStatic } from 'slate-react';
import { replacementFor } from '@common/text/find.ts';
import { replaceText } from '../../editor/commands/replace-text.ts';
import { focusText } from '../../editor/focus.ts';
import { placeOf } from '../../editor/highlight/offsets.ts';
import { usePainter } from '../../editor/highlight/painter-context.ts';
import { comparePlaces, Finder, hitBefore, hitFrom, type ArticleHit, type Spot } from './finder.ts';
import { HitPaint } from './paint.ts';
import { reveal, selectionOf } from './reveal.ts';
import { articleFind, type BarState, type Step } from './store.ts';

/** Pause of typing in ms after which the text is looked through again. */
const PAUSE = 120;

export interface ArticleFinding {
  readonly state: BarState;
  readonly count: number;
  /** Of the hit that is looked at, from 0; -1: none. */
  readonly current: number;
  /** How many were replaced last, by this question; 0: none yet. */
  readonly replaced: number;
  readonly step: (step: Step) => void;
  readonly replaceOne: () => void;
  readonly replaceAll: () => void;
  /** Takes back, or does again, what was replaced since the bar was entered. False: there is nothing of that kind, and the key is the field's. */
  readonly travel: (direction: 'undo' | 'redo') => boolean;
  /** What is typed into a field is the next to be taken back; and who leaves the bar takes back in the text. */
  readonly forget: () => void;
  /** Closes the bar; the hit is selected in the text, which gets the keyboard. */
  readonly leave: () => void;
}

/** @param whenComposed runs a command once no word is being composed */
export function useArticleFind(whenComposed: (run: () => void) => void): ArticleFinding {
  const editor = useSlateStatic();
  const painter = usePainter();
  const state = useSyncExternalStore(articleFind.subscribe, articleFind.get);
  const { query, matchCase, wholeWord, withTones, wanted } = state;
  const finder = useMemo(() => new Finder(query, { matchCase, wholeWord, withTones }), [query, matchCase, wholeWord, withTones]);
  const [seen, setSeen] = useSeen();
  const hits = useMemo(() => finder.find(seen), [finder, seen]);
  const [spot, showSpot] = useState<Spot | null>(() => caretSpot(editor, 'start'));
  /** Two keys may come before anything is drawn: the second goes on from the first. */
  const latestSpot = useRef(spot);
  const setSpot = useCallback((next: Spot): void => {
    latestSpot.current = next;
    showSpot(next);
  }, []);
  const current = hitFrom(hits, spot);
  const [done, setDone] = useState({ finder, count: 0 });
  /** Replacements that stand, and that were taken back, since something else was done. */
  const travels = useRef({ undo: 0, redo: 0 });
  const paint = useMemo(() => new HitPaint(editor, painter.layer('find', { priority: 10 })), [editor, painter]);

  useEffect(() => {
    paint.paint(seen, hits, current);
  }, [paint, seen, hits, current]);
  useEffect(() => () => {
    paint.clear();
  }, [paint]);

  const goTo = useCallback(
    (hit: ArticleHit | undefined, select = hasKeyboard(editor)): void => {
      if (hit === undefined) return;
      setSpot(hit);
      whenComposed(() => {
        const range = select ? selectionOf(editor, hit) : null;
        if (range !== null) Transforms.select(editor, range);
        reveal(editor, hit);
      });
    },
    [editor, setSpot, whenComposed],
  );
  const show = useCallback(
    (hit: ArticleHit | undefined): void => {
      if (hit !== undefined) whenComposed(() => { reveal(editor, hit); });
    },
    [editor, whenComposed],
  );
  const step = useCallback(
    (by: Step): void => {
      // In the text it goes on from the caret, in the bar from the hit that is looked at.
      const caret = hasKeyboard(editor) ? caretSpot(editor, by === 1 ? 'end' : 'start') : null;
      if (caret === null) goTo(hits[(hitFrom(hits, latestSpot.current) + by + hits.length) % hits.length]);
      else goTo(hits[by === 1 ? hitFrom(hits, caret) : hitBefore(hits, caret)]);
    },
    [editor, hits, goTo],
  );
  useEffect(() => articleFind.onStep(step), [step]);
  useGoing({ hits, current, wanted, show, goTo });

  const replace = (chosen: readonly ArticleHit[]): void => {
    const { replacement, keepCase } = state;
    whenComposed(() => {
      // Words may have been typed since the text was looked through.
      const now = finder.find(editor.children);
      const there = now.filter((hit) => chosen.length === hits.length || chosen.some((one) => comparePlaces(one, hit) === 0));
      if (there.length > 0) travels.current = { undo: travels.current.undo + 1, redo: 0 };
      replaceText(editor, there.map((hit) => ({ ...hit, replacement: replacementFor(hit.text.slice(hit.start, hit.end), replacement, keepCase) })));
      const [first] = there;
      const after = finder.find(editor.children);
      if (first !== undefined) {
        const next = { ...first, start: first.start + replacement.length };
        setSpot(next);
        const shown = there.length === 1 ? after[hitFrom(after, next)] : undefined;
        // Once the page says what the value says.
        if (shown !== undefined) requestAnimationFrame(() => { reveal(editor, shown); });
      }
      setSeen(editor.children);
      setDone({ finder, count: there.length });
    });
  };

  return {
    state,
    count: hits.length,
    current,
    replaced: done.finder === finder ? done.count : 0,
    step,
    replaceOne: () => {
      const hit = hits[current];
      if (hit !== undefined) replace([hit]);
    },
    replaceAll: () => {
      if (hits.length > 0) replace(hits);
    },
    travel: (direction) => {
      const { undo, redo } = travels.current;
      if ((direction === 'undo' ? undo : redo) === 0) return false;
      const by = direction === 'undo' ? 1 : -1;
      travels.current = { undo: undo - by, redo: redo + by };
      whenComposed(() => {
        if (direction === 'undo') editor.undo();
        else editor.redo();
        setSeen(editor.children);
        setDone({ finder, count: 0 });
      });
      return true;
    },
    forget: () => {
      travels.current = { undo: 0, redo: 0 };
    },
    leave: () => {
      const hit = hits[current];
      articleFind.close();
      whenComposed(() => {
        const range = hit === undefined ? null : selectionOf(editor, hit);
        if (range !== null) Transforms.select(editor, range);
        focusText(editor);
      });
    },
  };
}

/** The text as it was looked through last: it follows the typing at a distance. */
function useSeen(): [readonly Descendant[], (children: readonly Descendant[]) => void] {
  const children = useSlateSelector((editor) => editor.children);
  const [seen, setSeen] = useState<readonly Descendant[]>(children);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSeen(children);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [children]);
  return [seen, setSeen];
}

interface Going {
  readonly hits: readonly ArticleHit[];
  readonly current: number;
  readonly wanted: number | null;
  /** Before the eyes; where a search goes on from stays: another letter typed begins at the same place. */
  readonly show: (hit: ArticleHit | undefined) => void;
  readonly goTo: (hit: ArticleHit | undefined, select: boolean) => void;
}

/** Shows the hit that was asked for, or the nearest one when other words are looked for. */
function useGoing({ hits, current, wanted, show, goTo }: Going): void {
  const { query, matchCase, wholeWord, withTones } = articleFind.get();
  const question = JSON.stringify([query, matchCase, wholeWord, withTones]);
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (hits.length === 0 || (wanted === null && shown.current === question)) return;
    shown.current = question;
    if (wanted === null) {
      show(hits[current]);
      return;
    }
    goTo(hits[wanted], true);
    articleFind.set({ wanted: null });
  }, [question, hits, current, wanted, show, goTo]);
}

/** Where the caret is, or an edge of what is selected; null outside of text. */
function caretSpot(editor: Editor, edge: 'start' | 'end'): Spot | null {
  const { selection } = editor;
  if (selection === null) return null;
  const place = placeOf(editor, edge === 'start' ? Range.start(selection) : Range.end(selection));
  return place === undefined ? null : { path: place.path, note: null, start: place.offset };
}

function hasKeyboard(editor: Editor): boolean {
  return ReactEditor.toDOMNode(editor, editor).contains(document.activeElement);
}
