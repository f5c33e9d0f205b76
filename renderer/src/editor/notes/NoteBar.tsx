/** The bar in which a footnote is written: shown while the caret is at one, or a new one was asked for. */
import { Bold, Italic, Trash2, X } from 'lucide-react';
import { useCallback, useContext, useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Node, type Editor, type Path, type RangeRef } from 'slate';
import { ReactEditor, useSlateSelector, useSlateStatic } from 'slate-react';
import type { NoteRun } from '@common/article/document.ts';
import { noteOf, runsOfNote } from '@common/article/note.ts';
import { IconButton } from '../../ui/Button.tsx';
import { caretBehindNote } from '../commands/note/caret-behind-note.ts';
import { notedWords, noteAt } from '../commands/note/find.ts';
import { insertNote } from '../commands/note/insert-note.ts';
import { mayNote } from '../commands/note/may-note.ts';
import { removeNote } from '../commands/note/remove-note.ts';
import { setNote } from '../commands/note/set-note.ts';
import { focusText } from '../focus.ts';
import { joinSteps, type Step } from '../history.ts';
import { travelOf } from '../keys.ts';
import type { ArticleSession } from '../session.ts';
import { FieldEditing } from './field-editing.ts';
import { takeWanted } from './focus-note.ts';
import { NoteNumbersContext } from './numbers.ts';
import { useTexts } from '../../i18n/use-texts.ts';

/** What is written: the note at a run, or a new one for words. */
export type NoteTask = { readonly kind: 'new'; readonly words: RangeRef } | { readonly kind: 'old'; readonly at: Path };

interface NoteBarProps {
  readonly session: Pick<ArticleSession, 'keepField'>;
  readonly disabled: boolean;
  /** A new note that was asked for; null: the one at the caret, if there is one. */
  readonly wanted: RangeRef | null;
  readonly onDone: () => void;
}

export function NoteBar({ session, disabled, wanted, onDone }: NoteBarProps) {
  const editor = useSlateStatic();
  const found = useSlateSelector(noteKey);
  if (disabled) return null;
  if (wanted !== null) return <Bar key="new" session={session} editor={editor} task={{ kind: 'new', words: wanted }} onDone={onDone} />;
  const at = noteAt(editor);
  return found === null || at === undefined ? null : <Bar key={found} session={session} editor={editor} task={{ kind: 'old', at: at.last }} onDone={onDone} />;
}

/** Names the note of the caret for as long as it is the same; null outside of notes. */
function noteKey(editor: Editor): string | null {
  const found = noteAt(editor);
  return found === undefined ? null : `${found.note.id} ${found.last.join(' ')}`;
}

function Bar({ session, editor, task, onDone }: Pick<NoteBarProps, 'session' | 'onDone'> & { readonly editor: Editor; readonly task: NoteTask }) {
  const { t } = useTexts();
  const numbers = useContext(NoteNumbersContext);
  const id = useId();
  const field = useRef<HTMLDivElement>(null);
  const editing = useRef<FieldEditing>(null);
  const [noteId] = useState(() => crypto.randomUUID().slice(0, 8));
  /** The step that made a new note. */
  const made = useRef<Step>(undefined);
  // The bar is of one note as long as it is there.
  const [job] = useState(task);
  const [first] = useState(() => (job.kind === 'old' ? runsAt(editor, job.at) : []));
  const latest = useRef<readonly NoteRun[]>(first);
  /** What the article has, as far as is known here: words that were found and replaced are not written over. */
  const told = useRef(wordsOf(first));
  // The browser leaves a line end in a field whose last letter went, so that no style sheet can tell.
  const [empty, setEmpty] = useState(first.length === 0);
  /** Grows with every change in the field. */
  const [changes, setChanges] = useState(0);
  const stands = useSlateSelector(() => (job.kind === 'old' ? wordsOf(runsAt(editor, job.at)) : null));
  // While suggesting a note of words that stood there is read only.
  const frozen = useSlateSelector(() => isFrozen(editor, job));
  const number = job.kind === 'old' && Node.has(editor, job.at) ? numbers.get(ReactEditor.findKey(editor, Node.get(editor, job.at)).id) : null;

  useLayoutEffect(() => {
    if (field.current === null) return undefined;
    const begun = new FieldEditing(field.current, first, (runs) => {
      latest.current = runs;
      setEmpty(runs.every(({ text }) => text.trim() === ''));
      setChanges((count) => count + 1);
    });
    editing.current = begun;
    return () => begun.end();
  }, [first]);
  useEffect(() => {
    if (field.current === null) return;
    if (job.kind === 'new') field.current.focus();
    else takeWanted(editor, field.current);
  }, [job, editor]);
  /** What was written goes into the article: when one leaves the bar, when the text is saved to the last, and when the bar itself goes. */
  const write = useCallback((): void => {
    const words = wordsOf(latest.current);
    if (words === told.current) return;
    told.current = words;
    if (job.kind === 'old') {
      setNote(editor, job.at, latest.current);
      return;
    }
    const at = job.words.current;
    if (at === null) return;
    const before = editor.history.undos.at(-1);
    const note = noteOf(noteId, latest.current);
    if (note === null) removeNote(editor, at.focus.path);
    else insertNote(editor, at, note);
    // However often it was written down meanwhile, one undo takes the new note away.
    if (editor.history.undos.at(-1) !== before) made.current = joinSteps(editor, made.current);
  }, [editor, job, noteId]);
  // Before the session ends, and whether or not the component still hears of changes.
  useLayoutEffect(() => session.keepField(write), [session, write]);
  useEffect(() => {
    if (job.kind === 'new' || stands === null || stands === told.current || wordsOf(latest.current) !== told.current) return;
    told.current = stands;
    latest.current = runsAt(editor, job.at);
    editing.current?.fill(latest.current);
  }, [editor, job, stands]);
  // Nothing written waits longer than other typing does.
  useEffect(() => {
    const timer = setTimeout(write, 500);
    return () => clearTimeout(timer);
  }, [changes, write]);

  const keep = (): void => {
    write();
    if (job.kind === 'new') onDone();
  };
  const back = (): void => {
    write();
    const at = job.kind === 'old' ? job.at : job.words.current?.focus.path;
    if (at !== undefined) caretBehindNote(editor, at);
    if (job.kind === 'new') onDone();
    focusText(editor);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isOurs = event.key === 'Enter' || event.key === 'Escape';
    if (event.nativeEvent.isComposing) return;
    if (event.ctrlKey || event.metaKey) {
      const key = event.key.toLowerCase();
      // Nothing is underlined in a book.
      if (key === 'u') event.preventDefault();
      // What is done in this field is nothing that the window does, too.
      if (OWN_KEYS.has(key)) event.stopPropagation();
    }
    const travel = travelOf(event);
    if (travel !== undefined) {
      event.preventDefault();
      editing.current?.travel(travel);
    }
    if (!isOurs) return;
    event.preventDefault();
    event.stopPropagation();
    back();
  };
  return (
    <div className="note-bar" role="group" aria-label={t('note.bar')} data-low>
      <span id={id} className="note-bar__name">
        {number === null ? t('note.new') : t('note.number', { number })}
      </span>
      <div
        ref={field}
        className="note-bar__words note-bar__words--note"
        role="textbox"
        aria-labelledby={id}
        tabIndex={0}
        contentEditable={!frozen}
        aria-readonly={frozen}
        suppressContentEditableWarning
        lang="vi"
        spellCheck={false}
        data-placeholder={empty ? t('note.placeholder') : undefined}
        onBlur={keep}
        onKeyDown={onKeyDown}
      />
      <IconButton icon={Bold} label={t('editor.bold')} isDisabled={frozen} preventFocusOnPress onPress={() => editing.current?.mark('bold')} />
      <IconButton icon={Italic} label={t('editor.italic')} isDisabled={frozen} preventFocusOnPress onPress={() => editing.current?.mark('italic')} />
      {job.kind === 'old' ? (
        <IconButton
          icon={Trash2}
          label={t('note.remove')}
          isDisabled={frozen}
          onPress={() => {
            latest.current = [];
            removeNote(editor, job.at);
            focusText(editor);
          }}
        />
      ) : (
        <IconButton icon={X} label={t('note.close')} onPress={back} />
      )}
    </div>
  );
}

/** With Ctrl: bold, italic, and taking them and letters back. */
const OWN_KEYS: ReadonlySet<string> = new Set(['b', 'i', 'u', 'z', 'y']);

function isFrozen(editor: Editor, task: NoteTask): boolean {
  const words = task.kind === 'old' ? notedWords(editor, task.at) : task.words.current;
  return words !== null && words !== undefined && !mayNote(editor, words);
}

function runsAt(editor: Editor, at: Path): readonly NoteRun[] {
  const node = Node.has(editor, at) ? Node.get(editor, at) : undefined;
  return node !== undefined && 'footnote' in node && node.footnote !== undefined ? runsOfNote(node.footnote) : [];
}

/** Words with their marks as they are kept: equal for equal ones, whatever runs they stand in. */
const wordsOf = (runs: readonly NoteRun[]): string => JSON.stringify(noteOf('-', runs)?.runs ?? noteOf('-', runs)?.text ?? '');
