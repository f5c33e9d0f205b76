/** The text editor of the window: one article, its toolbar, its saving. */
import { useCallback, useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState, type ReactNode, type Ref } from 'react';
import { Slate, ReactEditor } from 'slate-react';
import { Editor, type RangeRef } from 'slate';
import { toErrorShape } from '@common/errors.ts';
import type { TextCommand } from '@common/commands/text.ts';
import { errorText } from '@common/i18n/index.ts';
import type { ArticleDocument, Block } from '@common/article/document.ts';
import type { StepTimes } from '@common/history/operations.ts';
import type { ArticleView, PhotoInfo } from '@common/contract/shapes.ts';
import { ReadLine } from '../around/ReadLine.tsx';
import { FindBar } from '../find/article/FindBar.tsx';
import { BlockMarks, BlockMarksContext, UNSETTLED, type PageMark } from './block-marks.ts';
import { focusText } from './focus.ts';
import { blockIndexAt, goToBlock, lookAtBlock, type Meant } from './go-to.ts';
import { printedText, type PrintedText } from './printed-text.ts';
import { PainterContext } from './highlight/painter-context.ts';
import { TextPainter } from './highlight/TextPainter.ts';
import { canTravel, stepTimes, type CanTravel } from './history.ts';
import { InsertedInSight } from './inserted-in-sight.ts';
import type { ItemStays } from './commands/change-item-level.ts';
import { moveSection, stepSection } from './commands/move-section.ts';
import { leftOutWords } from './clipboard/left-out.ts';
import { selectedBlocks } from './clipboard/with-clipboard.ts';
import { selectedCells, selectedText } from './commands/table/area.ts';
import { notedWords, noteAt, noteTarget } from './commands/note/find.ts';
import { mayNote } from './commands/note/may-note.ts';
import { linkTarget } from './commands/set-link.ts';
import { LinkBar } from './links/LinkBar.tsx';
import { focusNote } from './notes/focus-note.ts';
import { NoteBar } from './notes/NoteBar.tsx';
import { NoteNumbers, NoteNumbersContext } from './notes/numbers.ts';
import { PhotoDeskContext, photoDesk, type Placed, type PhotoServices } from './photos.ts';
import type { SaveState } from './saving/autosave.ts';
import { textBlockAt } from './schema.ts';
import { flushSessions, openSession, type ArticleSession } from './session.ts';
import { Surface } from './Surface.tsx';
import { actionOf, availableIn } from './text-commands.ts';
import { Toolbar } from './Toolbar.tsx';
import { useFocusBack } from './use-focus-back.ts';
import { useLeaving } from './use-leaving.ts';
import { setLocked } from './with-lock.ts';
import './editor.css';
import { useTexts } from '../i18n/use-texts.ts';
import { tell } from '../ui/toasts.ts';
import './highlight/paint.css';

export type { CanTravel } from './history.ts';
export type { SaveState } from './saving/autosave.ts';

/**
 * Undo or redo is asked for by a key in the text. `at`: when the text's own next step was done (ms since 1970), null: it has none.
 * True when something else was to be taken back first, and the text stays as it is.
 */
export type OnTravel = (direction: 'undo' | 'redo', at: number | null) => boolean;

export interface EditorHandle {
  /**
   * Takes in the word being composed and waits until everything typed is in the file, in articles left before too.
   * @throws AppError when something could not be saved; the text is kept and tried again
   */
  flush(): Promise<void>;
  /** Gives up what is not saved, so that the article can be read anew (after `book/stale`). Only by the person's own wish. */
  discard(): void;
  undo(): void;
  redo(): void;
  /** When the step that each of them would take was done, or taken back. */
  stepTimes(): StepTimes;
  focus(): void;
  /** Whether this is the editor of that article, and it is on the screen: another work may stand before it. */
  shows(articleId: string): boolean;
  /** Brings the top-level block at this index into sight and the caret into it (a photo: into its caption), or selects what is meant in it. */
  goTo(blockIndex: number, meant?: Meant): void;
  /** The same without the keyboard. */
  lookAt(blockIndex: number): void;
  /** Between the text and its printed pages. */
  readonly print: PrintedText;
  /** Carries out a command of the text where the caret stands, and gives the text the keyboard. */
  run(command: TextCommand): void;
  /** Commands that would do something there. */
  available(): ReadonlySet<TextCommand>;
  /** The text as it is on the screen. */
  document(): ArticleDocument;
  /** Words that are selected; empty when none are. */
  selectedText(): string;
  /** Index of the top-level block with the caret; null when there is none. */
  caretBlock(): number | null;
  /** Index of the top-level block that this element of the page belongs to; null when it is none of the text's. */
  blockAt(element: Element): number | null;
  /** Moves a heading with everything under it (another block alone) in front of a block; see `move-section.ts`. */
  moveSection(index: number, to: number): void;
  /** The same by one step; where it begins then, or null when it stays. */
  stepSection(index: number, way: 'up' | 'down'): number | null;
  /** Blocks that are selected, whole; none at a caret. */
  selectedBlocks(): readonly Block[];
}

export interface PageBreak {
  /** Index of a top-level block. */
  readonly blockIndex: number;
  /** Printed page that begins with it; null while its number may still change. */
  readonly page: string | null;
}

export interface ArticleEditorProps {
  readonly article: ArticleView;
  readonly readOnly: boolean;
  /** The text as it is on the screen, at every change. */
  readonly onChange: (document: ArticleDocument) => void;
  readonly save: (document: ArticleDocument, baseRevision: number) => Promise<{ revision: number; savedAt: number }>;
  readonly onSaveState: (state: SaveState) => void;
  /** What undo and redo would find, at the start and at every change. */
  readonly onHistory: (can: CanTravel) => void;
  readonly onTravel: OnTravel;
  /** Told of keys that would change the text when it is only read. */
  readonly onRefused: () => void;
  readonly photoUrl: (photoId: string) => string;
  readonly choosePhoto: () => Promise<PhotoInfo | null>;
  /** Asks for several; `failed`: names of those that could not be read. */
  readonly choosePhotos: PhotoServices['choosePhotos'];
  /** Asks for one of the book's photos. */
  readonly pickPhoto: () => Promise<Placed | null>;
  readonly addPhoto: (name: string, bytes: Uint8Array) => Promise<PhotoInfo>;
  /** Leaves the text for where its photos are worked on. */
  readonly showPhoto: (photoId: string) => void;
  readonly pageBreaks?: readonly PageBreak[];
  readonly editorRef: Ref<EditorHandle>;
  /** What works on the text from beside it (doubts); drawn within the editor's contexts. */
  readonly children?: ReactNode;
}

/** Another article is another editor: nothing of one can get into the other. */
export function ArticleEditor(props: ArticleEditorProps) {
  return <OneArticle key={props.article.id} {...props} />;
}

function OneArticle(props: ArticleEditorProps) {
  const { article, readOnly, pageBreaks, editorRef, onHistory, onTravel, onRefused } = props;
  const articleId = article.id;
  const { t } = useTexts();
  const words = useErrorWords();
  const session = useSession(props);
  const { editor } = session;
  const marks = useMemo(() => new BlockMarks(), []);
  const notes = useMemo(() => new NoteNumbers(), []);
  const inserted = useMemo(() => new InsertedInSight(), []);
  const painter = useMemo(() => new TextPainter(editor), [editor]);
  const [newNote, setNewNote] = useState<RangeRef | null>(null);
  const [newLink, setNewLink] = useState<RangeRef | null>(null);
  const latest = useLatest(props);
  /** The value that was told last. */
  const shown = useRef(editor.children);
  const desk = useMemo(
    () => photoDesk(session, () => latest.current, { failed: (error) => tell(words.current(error)), unread: (names) => tell(t('photos.failed', { count: names.length, names: names.join(', ') })), left: (left) => tell(leftOutWords(left, t)) }),
    [session, latest, words, t],
  );

  /** There is nothing to do it to: said so, and the button that was pressed does not keep the keyboard. */
  const nothing = useCallback((why: string) => {
    tell(why);
    focusText(editor);
  }, [editor]);
  const onNote = useCallback(() => {
    session.whenComposed(() => {
      const found = noteAt(editor);
      const words = found === undefined ? noteTarget(editor) : (notedWords(editor, found.last) ?? null);
      if (words === null) nothing(t('note.nothing'));
      else if (!mayNote(editor, words)) {
        // Before anything is written that would be thrown away.
        editor.onRefused?.('note');
        focusText(editor);
      } else if (found === undefined) setNewNote(Editor.rangeRef(editor, words, { affinity: 'inward' }));
      else focusNote(editor);
    });
  }, [editor, session, t, nothing]);
  const onLink = useCallback(() => {
    session.whenComposed(() => {
      const words = linkTarget(editor);
      if (words === null) nothing(t('blocks.linkNothing'));
      else setNewLink(Editor.rangeRef(editor, words, { affinity: 'inward' }));
    });
  }, [editor, session, t, nothing]);
  const runCommand = useLatest((command: TextCommand): void => {
    if (readOnly) return;
    const action = actionOf(command);
    if (command === 'note') onNote();
    else if (command === 'link') onLink();
    else if (command === 'insert-photo') desk.insert();
    else session.whenComposed(() => action?.(editor));
    if (command !== 'note' && command !== 'link') focusText(editor);
  });
  useImperativeHandle(
    editorRef,
    () => ({
      flush: flushSessions,
      discard: () => session.discard(),
      undo: () => session.whenComposed(() => { if (!readOnly) editor.undo(); }),
      redo: () => session.whenComposed(() => { if (!readOnly) editor.redo(); }),
      stepTimes: () => stepTimes(editor),
      focus: () => focusText(editor),
      shows: (id) => id === articleId && ReactEditor.toDOMNode(editor, editor).offsetParent !== null,
      print: printedText(editor, (run) => session.whenComposed(run)),
      lookAt: (blockIndex) => session.whenComposed(() => lookAtBlock(editor, blockIndex)),
      goTo: (blockIndex, meant) => session.whenComposed(() => goToBlock(editor, blockIndex, meant)),
      run: (command) => runCommand.current(command),
      available: () => (readOnly ? new Set<TextCommand>() : availableIn(editor)),
      document: () => session.document(),
      caretBlock: () => editor.selection?.focus.path[0] ?? null,
      blockAt: (element) => blockIndexAt(editor, element),
      moveSection: (index, to) => session.whenComposed(() => (readOnly ? undefined : moveSection(editor, index, to))),
      stepSection: (index, way) => (session.composing || readOnly ? null : stepSection(editor, index, way)),
      selectedText: () => selectedText(editor),
      selectedBlocks: () => selectedBlocks(editor),
    }),
    [session, editor, readOnly, runCommand, articleId],
  );
  useFocusBack(editor);
  useLeaving(editor);
  useLayoutEffect(() => { setLocked(editor, readOnly); }, [editor, readOnly]);
  useEffect(() => onHistory(canTravel(editor)), [onHistory, editor]);
  useEffect(() => painter.attach(), [painter]);
  useEffect(() => notes.count(editor), [notes, editor, article.revision]);
  const whenComposed = useCallback((run: () => void) => session.whenComposed(run), [session]);
  const onNoteDone = useCallback(() => setNewNote((ref) => {
    ref?.unref();
    return null;
  }), []);
  const onLinkDone = useCallback(() => setNewLink((ref) => {
    ref?.unref();
    return null;
  }), []);
  const onIdleTab = useCallback((why: ItemStays | undefined) => tell(t(why === undefined ? 'editor.tabHint' : `editor.itemStays.${why}`)), [t]);
  useEffect(() => marks.setPages(pagesByKey(editor, pageBreaks ?? [])), [editor, marks, pageBreaks]);

  return (
    <Slate
      editor={editor}
      initialValue={editor.children}
      onChange={(value) => {
        showSelection(editor, marks);
        inserted.changed(editor, value !== shown.current);
        // Slate's own onValueChange goes by the first operation alone: a command that selects and then writes would not be heard.
        if (value !== shown.current) {
          shown.current = value;
          session.changed();
          notes.count(editor);
          onHistory(canTravel(editor));
        }
        painter.changed();
      }}
    >
      <BlockMarksContext value={marks}>
        <PhotoDeskContext value={desk}>
        <NoteNumbersContext value={notes}>
        <PainterContext value={painter}>
          <section className="editor" aria-label={titleOf(article.document.blocks) || t('editor.label')}>
            <Toolbar disabled={readOnly} whenComposed={whenComposed} onNote={onNote} onLink={onLink} />
            <FindBar readOnly={readOnly} whenComposed={whenComposed} />
            <div className="editor__frame">
              <ReadLine />
              <div className="editor__scroll">
                <Surface session={session} desk={desk} readOnly={readOnly} onIdleTab={onIdleTab} onTravel={onTravel} onNote={onNote} onLink={onLink} onRefused={onRefused} />
              </div>
            </div>
            {props.children}
            <NoteBar session={session} disabled={readOnly} wanted={newNote} onDone={onNoteDone} />
            <LinkBar disabled={readOnly} wanted={newLink} onDone={onLinkDone} />
          </section>
        </PainterContext>
        </NoteNumbersContext>
        </PhotoDeskContext>
      </BlockMarksContext>
    </Slate>
  );
}

/** The article's session, with the window's newest handlers; taken up again when the file's text was changed from elsewhere. */
function useSession(props: ArticleEditorProps): ArticleSession {
  const { article, onChange, save, onSaveState } = props;
  const handlers = useMemo(() => ({ onChange, save, onSaveState }), [onChange, save, onSaveState]);
  const [session] = useState(() => openSession(article, handlers));
  useLayoutEffect(() => {
    session.use(handlers);
  }, [session, handlers]);
  useEffect(() => {
    session.hold();
    return () => {
      session.release();
    };
  }, [session]);
  useEffect(() => {
    openAgain(session, article);
  }, [session, article]);
  return session;
}

/** Tells where saving stands; takes a newer text of the file (a restored version, a rename) when nothing here is waiting. */
function openAgain(session: ArticleSession, article: ArticleView): void {
  const { autosave } = session;
  if (article.revision > autosave.revision && (!autosave.pending || autosave.error?.code === 'book/stale')) session.replace(article);
  if (autosave.error !== null) session.report({ kind: 'failed', error: autosave.error });
  else if (!autosave.pending) session.report({ kind: 'saved', at: article.updatedAt });
}

function useLatest<T>(value: T): { readonly current: T } {
  const ref = useRef(value);
  useLayoutEffect(() => {
    ref.current = value;
  }, [value]);
  return ref;
}

function useErrorWords(): { readonly current: (error: unknown) => string } {
  const { language } = useTexts();
  return useLatest((error: unknown) => {
    const { title, body } = errorText(language, toErrorShape(error));
    return `${title}. ${body}`;
  });
}

function pagesByKey(editor: Editor, breaks: readonly PageBreak[]): Map<string, PageMark> {
  const pages = new Map<string, PageMark>();
  for (const { blockIndex, page } of breaks) {
    const node = editor.children[blockIndex];
    if (node !== undefined) pages.set(ReactEditor.findKey(editor, node).id, page ?? UNSETTLED);
  }
  return pages;
}

/** The block of the caret, and the cells that are selected. */
function showSelection(editor: Editor, marks: BlockMarks): void {
  const entry = textBlockAt(editor);
  marks.setCaret(entry === undefined ? null : ReactEditor.findKey(editor, entry[0]).id);
  marks.setSelected(new Set(selectedCells(editor).map(([cell]) => ReactEditor.findKey(editor, cell).id)));
}

const titleOf = (blocks: readonly Block[]): string => blocks.find((block) => block.type === 'title')?.children.map((node) => node.text).join('') ?? '';
