/** The page that is written on: Slate's Editable with the product's keys, input method care, paste and drop. */
import { memo, useMemo, useRef, type ClipboardEvent, type CompositionEvent, type DragEvent, type KeyboardEvent, type MouseEvent } from 'react';
import { Editor, Range } from 'slate';
import { EDITOR_TO_PENDING_INSERTION_MARKS } from 'slate-dom';
import { Editable, ReactEditor, useSlateStatic, type RenderChunkProps } from 'slate-react';
import { Block } from './blocks/Block.tsx';
import { Leaf } from './blocks/Leaf.tsx';
import { caretInSight } from './caret-in-sight.ts';
import { picturesOf } from './clipboard/with-clipboard.ts';
import { cutWhole, wholeBlocks } from './commands/cut-whole.ts';
import { autoformat, isSign } from './commands/autoformat.ts';
import { whyItemStays, type ItemStays } from './commands/change-item-level.ts';
import { endsSign, inlineSigns } from './commands/inline-signs.ts';
import { nextField } from './commands/next-field.ts';
import { toEdge } from './commands/to-edge.ts';
import { extendCells } from './commands/table/extend-cells.ts';
import { stepCell } from './commands/table/step-cell.ts';
import { selectItem, wholeItems } from './commands/whole-items.ts';
import { EchoGuard } from './composition.ts';
import { onEdgeLine } from './edge-line.ts';
import { DraggedText } from './dragged-text.ts';
import { dropPlace, showDropPlace } from './drop-place.ts';
import { followCaret } from './follow-caret.ts';
import type { OnTravel } from './ArticleEditor.tsx';
import { stepTimes } from './history.ts';
import { afterWord } from './keys-in-word.ts';
import { commandOf, edgeOf, extendOf, isLinkKey, isNoteKey, stepOf, travelOf, WITH_INPUT_METHOD, writes } from './keys.ts';
import type { PhotoDesk } from './photos.ts';
import { rangeInSight } from './range-in-sight.ts';
import { isPhoto } from './schema.ts';
import { takeSelection } from './take-selection.ts';
import { selectInFront } from './three-clicks.ts';
import type { ArticleSession } from './session.ts';
import { writesApart } from './suggest/suggesting.ts';
import { useTexts } from '../i18n/use-texts.ts';

interface SurfaceProps {
  readonly session: ArticleSession;
  readonly desk: PhotoDesk;
  readonly readOnly: boolean;
  /** Tab was pressed where it does nothing; the person is told why an item of a list stays, elsewhere how to leave. */
  readonly onIdleTab: (why: ItemStays | undefined) => void;
  readonly onTravel: OnTravel;
  /** A footnote was asked for. */
  readonly onNote: () => void;
  /** A link was asked for. */
  readonly onLink: () => void;
  /** A key would have changed the text, which is only read. */
  readonly onRefused: () => void;
}

/**
 * Drawn anew only when the text is: a new drawing puts Slate's caret back into the page, which in the middle of a composed word,
 * or of a caret just moved by a key, would be the wrong place.
 */
export const Surface = memo(function Surface({ session, desk, readOnly, onIdleTab, onTravel, onNote, onLink, onRefused }: SurfaceProps) {
  const { t } = useTexts();
  const editor = useSlateStatic();
  const guard = useMemo(() => new EchoGuard(), []);
  const dragged = useMemo(() => new DraggedText(editor), [editor]);
  /** Escape lets the next Tab leave the text. */
  const leaving = useRef(false);

  const onKeyDown = (event: KeyboardEvent): boolean | undefined => {
    followCaret(editor, event.nativeEvent);
    if (!event.nativeEvent.isComposing) session.compositionLost();
    if (event.key !== WITH_INPUT_METHOD && !event.nativeEvent.isComposing) guard.key();
    if (readOnly && writes(event)) onRefused();
    const bar = isNoteKey(event) ? onNote : isLinkKey(event) ? onLink : undefined;
    if (bar !== undefined) {
      event.preventDefault();
      if (!readOnly) bar();
      return true;
    }
    const command = commandOf(event);
    if (command !== undefined) {
      event.preventDefault();
      takeSelection(editor);
      const travel = travelOf(event);
      if (travel !== undefined && !session.composing && onTravel(travel, readOnly ? null : stepTimes(editor)[travel])) return true;
      if (readOnly) return true;
      // Ctrl+B inside a word: the word comes into the value first, then it is made bold.
      session.whenComposed(() => command(editor));
      return true;
    }
    const goal = edgeOf(event);
    // What is only read has no caret: the page scrolls by itself.
    if (goal !== undefined && !readOnly) {
      event.preventDefault();
      takeSelection(editor);
      session.whenComposed(() => {
        toEdge(editor, goal.edge, goal.extend);
        if (editor.selection !== null) rangeInSight(editor, Editor.range(editor, editor.selection.focus));
      });
      return true;
    }
    if (event.nativeEvent.isComposing) {
      const later = readOnly ? undefined : afterWord(event, event.currentTarget.ownerDocument);
      if (later === undefined) return undefined;
      event.preventDefault();
      session.whenComposed(() => later(editor));
      return true;
    }
    if (selectsCells(event) || stepsCells(event)) {
      event.preventDefault();
      return true;
    }
    if (event.key === 'Tab' && !event.ctrlKey && !event.altKey) return onTab(event);
    leaving.current = event.key === 'Escape';
    return undefined;
  };

  /** Shift and an arrow where cells are selected by it; false: the key is the page's own. */
  const selectsCells = (event: KeyboardEvent): boolean => {
    const way = extendOf(event);
    if (way === undefined) return false;
    takeSelection(editor);
    return extendCells(editor, way, (line) => onEdgeLine(editor, line));
  };

  /** ↑ out of a cell's first line, ↓ out of its last: the page itself would go to the cell beside. */
  const stepsCells = (event: KeyboardEvent): boolean => {
    const way = stepOf(event);
    if (way === undefined) return false;
    takeSelection(editor);
    return editor.selection !== null && Range.isCollapsed(editor.selection) && onEdgeLine(editor, way) && stepCell(editor, way);
  };

  const onTab = (event: KeyboardEvent): boolean => {
    if (leaving.current) {
      leaving.current = false;
      return true;
    }
    event.preventDefault();
    takeSelection(editor);
    if (readOnly) onIdleTab(undefined);
    else if (!nextField(editor, event.shiftKey ? 'backward' : 'forward')) onIdleTab(whyItemStays(editor, event.shiftKey ? 'higher' : 'deeper'));
    return true;
  };

  /**
   * Slate takes an item alone by three clicks; as of a paragraph it is all of it, so that it goes as a whole. In front of a photo or a table the page's
   * own selection by three clicks ends nowhere in the text.
   */
  const onClick = (event: MouseEvent): boolean => event.detail === 3 && (selectItem(editor) || selectInFront(editor, event.target));

  /** Slate would take the end of whole items out of the selection first, and leave an empty one; of paragraphs in front of a photo it would leave an empty one. */
  const onCut = (event: ClipboardEvent): boolean => {
    takeSelection(editor);
    const items = wholeItems(editor, editor.selection) !== undefined;
    if (readOnly || (!items && wholeBlocks(editor, editor.selection) === undefined)) return false;
    event.preventDefault();
    ReactEditor.setFragmentData(editor, event.clipboardData, 'cut');
    if (items) editor.deleteFragment();
    else cutWhole(editor);
    return true;
  };

  const onBeforeInput = (event: InputEvent): boolean => {
    if (event.inputType !== 'insertText' || event.data === null) return false;
    if (!event.isComposing) session.compositionLost();
    if (guard.isEcho(event.data, event.timeStamp)) {
      event.preventDefault();
      return true;
    }
    if (!session.composing && writesApart(editor)) {
      // The browser would put the letter into a run that is not to hold it.
      event.preventDefault();
      editor.insertText(event.data);
      return true;
    }
    if (!session.composing && endsSign(editor, event.data)) {
      event.preventDefault();
      editor.insertText(event.data);
      inlineSigns(editor);
      return true;
    }
    if (event.data !== ' ' || session.composing || !isSign(editor)) return false;
    event.preventDefault();
    editor.insertText(' ');
    autoformat(editor);
    return true;
  };

  const onCompositionStart = (event: CompositionEvent): void => {
    frameOf(event).toggle('is-composing', true);
    // Slate clears a selection when composing begins over it; the place is known after that.
    queueMicrotask(() => session.compositionStarted());
  };

  const onCompositionEnd = (event: CompositionEvent): void => {
    frameOf(event).toggle('is-composing', false);
    guard.ended(event.data, event.timeStamp);
    // Slate notes them by a timer, which on a busy machine is late: the word after a bold one became bold. `editor.marks` are the true ones.
    EDITOR_TO_PENDING_INSERTION_MARKS.delete(editor);
    if (writesApart(editor)) takeOutComposed(event.data);
    // Slate takes the word into its value after this handler.
    queueMicrotask(() => session.compositionEnded());
  };

  const onDragOver = (event: DragEvent): boolean | undefined => {
    if (readOnly || ![...event.dataTransfer.items].some((item) => item.kind === 'file' && item.type.startsWith('image/'))) return undefined;
    // A picture is for the text; other files are the window's.
    event.preventDefault();
    event.stopPropagation();
    event.dataTransfer.dropEffect = 'copy';
    showDropPlace(event.currentTarget, isOnPhoto(event.target) ? null : dropPlace(editor, event));
    return true;
  };

  const onDragLeave = (event: DragEvent): void => {
    if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget)) showDropPlace(event.currentTarget, null);
  };

  const onDrop = (event: DragEvent): boolean | undefined => {
    showDropPlace(event.currentTarget, null);
    const pictures = readOnly ? [] : picturesOf(event.dataTransfer.files);
    if (pictures.length === 0) return readOnly ? undefined : dragged.drop(event);
    event.preventDefault();
    event.stopPropagation();
    const element = event.target instanceof HTMLElement ? event.target.closest('[data-photo]') : null;
    const node = element === null ? null : ReactEditor.toSlateNode(editor, element);
    if (node !== null && isPhoto(node)) desk.fill(ReactEditor.findPath(editor, node), pictures);
    else session.onPictures(pictures, dropPlace(editor, event)?.after ?? editor.children.length - 1);
    return true;
  };

  return (
    <Editable
      className="article"
      lang="vi"
      spellCheck={false}
      autoCorrect="off"
      autoCapitalize="off"
      readOnly={readOnly}
      role="textbox"
      aria-readonly={readOnly}
      tabIndex={0}
      aria-label={t('editor.label')}
      renderElement={(props) => <Block {...(props)} />}
      renderLeaf={(props) => <Leaf {...props} />}
      renderChunk={renderChunk}
      scrollSelectionIntoView={caretInSight}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onCut={onCut}
      onDOMBeforeInput={onBeforeInput}
      onCompositionStart={onCompositionStart}
      onCompositionUpdate={(event) => session.compositionUpdated(event.data)}
      onCompositionEnd={onCompositionEnd}
      onDragStart={(event) => !readOnly && dragged.begin(event)}
      onDragEnd={() => dragged.end()}
      onDragOver={onDragOver}
      onDragLeave={onDragLeave}
      onDrop={onDrop}
    />
  );
});

/** Over a photo a picture goes into it, not beside it. */
const isOnPhoto = (target: EventTarget): boolean => target instanceof Element && target.closest('[data-photo]') !== null;

/**
 * A composed word stands in the page in a run that is not to hold it, because it becomes a suggestion of its own: it is taken out of the
 * page, and Slate puts it where it belongs.
 */
function takeOutComposed(word: string): void {
  const selection = document.getSelection();
  const node = selection?.anchorNode;
  if (selection === null || !(node instanceof globalThis.Text)) return;
  const start = selection.anchorOffset - word.length;
  if (start >= 0 && node.data.slice(start, selection.anchorOffset) === word) node.deleteData(start, word.length);
}

/** The frame round the text, which is told that a word is being composed; the text itself is left alone meanwhile. */
function frameOf(event: CompositionEvent): DOMTokenList {
  return (event.currentTarget.parentElement ?? event.currentTarget).classList;
}

/** Stretches far from what is seen are not laid out. */
function renderChunk({ attributes, lowest, children }: RenderChunkProps) {
  return (
    <div {...attributes} className={lowest ? 'chunk' : undefined}>
      {children}
    </div>
  );
}
