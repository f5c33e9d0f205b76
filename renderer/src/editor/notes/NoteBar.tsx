/** The bar in which a footnote is written: shown while the caret is at one, or a new one was asked for. */
import { Trash2, X } from 'lucide-react';
import { useCallback, useContext, useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Node, type Editor, type Path, type RangeRef } from 'slate';
import { ReactEditor, useSlateSelector, useSlateStatic } from 'slate-react';
import { IconButton } from '../../ui/Button.tsx';
import { noteAt } from '../commands/note/find.ts';
import { insertNote } from '../commands/note/insert-note.ts';
import { removeNote } from '../commands/note/remove-note.ts';
import { setNote } from '../commands/note/set-note.ts';
import { focusText } from '../focus.ts';
import { NoteNumbersContext } from './numbers.ts';
import { useTexts } from '../../i18n/use-texts.ts';

/** What is written: the note at a run, or a new one for words. */
export type NoteTask = { readonly kind: 'new'; readonly words: RangeRef } | { readonly kind: 'old'; readonly at: Path };

interface NoteBarProps {
  readonly disabled: boolean;
  /** A new note that was asked for; null: the one at the caret, if there is one. */
  readonly wanted: RangeRef | null;
  readonly onDone: () => void;
}

export function NoteBar({ disabled, wanted, onDone }: NoteBarProps) {
  const editor = useSlateStatic();
  const found = useSlateSelector(noteKey);
  if (disabled) return null;
  if (wanted !== null) return <Bar key="new" editor={editor} task={{ kind: 'new', words: wanted }} onDone={onDone} />;
  const at = noteAt(editor);
  return found === null || at === undefined ? null : <Bar key={found} editor={editor} task={{ kind: 'old', at: at.last }} onDone={onDone} />;
}

/** Names the note of the caret for as long as it is the same; null outside of notes. */
function noteKey(editor: Editor): string | null {
  const found = noteAt(editor);
  return found === undefined ? null : `${found.note.id} ${found.last.join(' ')}`;
}

function Bar({ editor, task, onDone }: { readonly editor: Editor; readonly task: NoteTask; readonly onDone: () => void }) {
  const { t } = useTexts();
  const numbers = useContext(NoteNumbersContext);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  // The bar is of one note as long as it is there.
  const [job] = useState(task);
  const [words, setWords] = useState(() => (job.kind === 'old' ? wordsAt(editor, job.at) : ''));
  const latest = useRef(words);
  /** What the article has, as far as is known here: words that were found and replaced are not written over. */
  const told = useRef(words);
  const stands = useSlateSelector(() => (job.kind === 'old' ? wordsAt(editor, job.at) : null));
  const number = job.kind === 'old' && Node.has(editor, job.at) ? numbers.get(ReactEditor.findKey(editor, Node.get(editor, job.at)).id) : null;

  useEffect(() => {
    if (job.kind === 'new') field.current?.focus();
  }, [job]);
  /** What was written goes into the article: when one leaves the bar, and when the bar itself goes. */
  const write = useCallback((): void => {
    if (job.kind === 'old' && latest.current === told.current) return;
    told.current = latest.current;
    if (job.kind === 'old') setNote(editor, job.at, latest.current);
    else if (job.words.current !== null) insertNote(editor, job.words.current, { id: crypto.randomUUID().slice(0, 8), text: latest.current });
  }, [editor, job]);
  useEffect(() => write, [write]);
  useEffect(() => {
    if (stands === null || stands === told.current || latest.current !== told.current) return;
    told.current = stands;
    latest.current = stands;
    setWords(stands);
  }, [stands]);
  // Nothing written waits longer than other typing does.
  useEffect(() => {
    if (job.kind === 'new') return undefined;
    const timer = setTimeout(write, 500);
    return () => clearTimeout(timer);
  }, [job, words, write]);

  const keep = (): void => {
    write();
    if (job.kind === 'new') onDone();
  };
  const back = (): void => {
    keep();
    focusText(editor);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    back();
  };
  return (
    <div className="note-bar" role="group" aria-label={t('note.bar')}>
      <label htmlFor={id} className="note-bar__name">
        {number === null ? t('note.new') : t('note.number', { number })}
      </label>
      <textarea
        ref={field}
        id={id}
        className="note-bar__words"
        lang="vi"
        spellCheck={false}
        rows={2}
        value={words}
        placeholder={t('note.placeholder')}
        onChange={(event) => {
          latest.current = event.target.value;
          setWords(event.target.value);
        }}
        onBlur={keep}
        onKeyDown={onKeyDown}
      />
      {job.kind === 'old' ? (
        <IconButton
          icon={Trash2}
          label={t('note.remove')}
          onPress={() => {
            latest.current = '';
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

function wordsAt(editor: Editor, at: Path): string {
  const node = Node.has(editor, at) ? Node.get(editor, at) : undefined;
  return node !== undefined && 'footnote' in node ? (node.footnote?.text ?? '') : '';
}
