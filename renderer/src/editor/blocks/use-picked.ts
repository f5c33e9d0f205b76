/**
 * A picture that was clicked is picked: it has the keyboard, and not the caret, which stays where it was. Delete takes the photo out (of several
 * the one that was clicked, and the others keep caption and credit), Ctrl+C and Ctrl+X copy it, Alt+Shift and an arrow move it, an arrow or Enter leads back to the text, and what is typed goes into its caption.
 */
import { useRef, useState, type FocusEvent, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import { Editor, Transforms, type Path } from 'slate';
import { ReactEditor, useReadOnly, useSlateStatic } from 'slate-react';
import { pictureIds, type PhotoBlock } from '@common/article/document.ts';
import { copyOut } from '../clipboard/with-clipboard.ts';
import { removePicture } from '../commands/group-photo.ts';
import { moveBlock } from '../commands/move-block.ts';
import { removePhoto } from '../commands/remove-photo.ts';
import { focusText } from '../focus.ts';
import { moveOf, travelOf, WITH_INPUT_METHOD } from '../keys.ts';

export interface Picked {
  /** Of several pictures the index of the one that was clicked. */
  readonly one: number | null;
  readonly frame: Frame;
}

/** Properties of the picture's element. */
interface Frame {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly tabIndex: number;
  readonly onMouseDown: (event: MouseEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock']);

export function usePicked(element: PhotoBlock): Picked {
  const editor = useSlateStatic();
  const readOnly = useReadOnly();
  const ref = useRef<HTMLDivElement>(null);
  /** Of several pictures the one that was clicked, while the keyboard is here. */
  const [one, setOne] = useState<number | null>(null);
  const copying = useRef<AbortController | null>(null);
  const path = (): Path => ReactEditor.findPath(editor, element);
  const toText = (at: Editor['selection']): void => {
    if (at !== null) Transforms.select(editor, at);
    focusText(editor);
  };
  const toCaption = (): void => { toText(Editor.range(editor, Editor.end(editor, [...path(), 0]))); };
  const takeOut = (): void => {
    removePhoto(editor, path());
    focusText(editor);
  };
  const takeOne = (): void => {
    if (one === null) {
      takeOut();
      return;
    }
    removePicture(editor, path(), one);
    setOne(null);
    // The group is drawn anew, and the keyboard would be nowhere.
    focusText(editor);
  };
  const copy = (event: ClipboardEvent): void => {
    if (event.clipboardData === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    copyOut([element], event.clipboardData);
    if (event.type === 'cut' && !readOnly) {
      removePhoto(editor, path());
      focusText(editor);
    }
  };
  const move = (way: 'up' | 'down'): void => {
    moveBlock(editor, way, [...path(), 0, 0]);
    // Where the page put it in anew, the keyboard would be nowhere.
    requestAnimationFrame(() => {
      ref.current?.focus({ preventScroll: true });
      ref.current?.scrollIntoView({ block: 'nearest' });
    });
  };

  const frame: Frame = {
    ref,
    tabIndex: -1,
    onMouseDown: (event) => {
      if (event.button !== 0 || (event.target instanceof Element && event.target.closest('button') !== null)) return;
      // The page would leave the keyboard with the text, where the caret stands: Delete took letters there.
      event.preventDefault();
      const picture = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-picture]') : null;
      setOne(picture === null || pictureIds(element).length < 2 ? null : Number(picture.dataset['picture']));
      ref.current?.focus({ preventScroll: true });
    },
    onFocus: (event) => {
      if (event.target !== ref.current) return;
      copying.current?.abort();
      copying.current = new AbortController();
      const { signal } = copying.current;
      // The page tells of copying where its selection is, which is somewhere in the text.
      for (const type of ['copy', 'cut'] as const) window.addEventListener(type, copy, { capture: true, signal });
    },
    onBlur: () => {
      copying.current?.abort();
      setOne(null);
    },
    onKeyDown: (event) => {
      if (event.target !== ref.current || MODIFIERS.has(event.key)) return;
      const travel = travelOf(event);
      if (travel !== undefined) {
        // The text's own key: it says itself whose step is next.
        event.preventDefault();
        event.stopPropagation();
        focusText(editor);
        ReactEditor.toDOMNode(editor, editor).dispatchEvent(new window.KeyboardEvent('keydown', event.nativeEvent));
        return;
      }
      const way = moveOf(event);
      if (way !== undefined) {
        event.preventDefault();
        event.stopPropagation();
        if (!readOnly) move(way);
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Delete' || event.key === 'Backspace') {
        event.preventDefault();
        if (!readOnly) takeOne();
      } else if (event.key === 'ArrowUp' || event.key === 'ArrowLeft') {
        event.preventDefault();
        const before = Editor.before(editor, Editor.start(editor, path()));
        toText(before === undefined ? null : Editor.range(editor, before));
      } else {
        if (event.key.length > 1 && event.key !== WITH_INPUT_METHOD) event.preventDefault();
        // A letter is typed where the keyboard is now.
        toCaption();
      }
    },
  };
  return { one, frame };
}
