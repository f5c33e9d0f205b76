/** The bar in which a link's address is written: shown while the caret is in one, or a new one was asked for. */
import { Trash2, X } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Range, Transforms, type Editor, type RangeRef } from 'slate';
import { useSlateSelector, useSlateStatic } from 'slate-react';
import { IconButton } from '../../ui/Button.tsx';
import { addressOf, linkAt, linkRange, setLink } from '../commands/set-link.ts';
import { focusText } from '../focus.ts';
import { useTexts } from '../../i18n/use-texts.ts';

interface LinkBarProps {
  readonly disabled: boolean;
  /** Words for which a link was asked; null: the link at the caret, if there is one. */
  readonly wanted: RangeRef | null;
  readonly onDone: () => void;
}

export function LinkBar({ disabled, wanted, onDone }: LinkBarProps) {
  const editor = useSlateStatic();
  const href = useSlateSelector(linkAt);
  if (disabled) return null;
  if (wanted !== null) return <Bar key="new" editor={editor} words={wanted} href={href ?? ''} onDone={onDone} />;
  return href === undefined ? null : <Bar key={href} editor={editor} words={null} href={href} onDone={onDone} />;
}

function Bar({ editor, words, href, onDone }: { readonly editor: Editor; readonly words: RangeRef | null; readonly href: string; readonly onDone: () => void }) {
  const { t } = useTexts();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [written, setWritten] = useState(href);
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    if (words !== null) field.current?.select();
  }, [words]);

  const put = (address: string | null): void => {
    const at = words === null ? linkRange(editor) : words.current;
    if (at !== null) setLink(editor, at, address);
    // A new link's words were selected, and the next letter would take their place.
    if (words !== null && editor.selection !== null && Range.isExpanded(editor.selection)) Transforms.collapse(editor, { edge: 'end' });
    onDone();
    focusText(editor);
  };
  const keep = (): void => {
    if (written.trim() === '' || written.trim() === href) {
      onDone();
      focusText(editor);
      return;
    }
    const address = addressOf(written);
    if (address === null) setWrong(true);
    else put(address);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') keep();
    else {
      onDone();
      focusText(editor);
    }
  };
  return (
    <div className="note-bar" role="group" aria-label={t('blocks.linkBar')} data-low>
      <label htmlFor={id} className="note-bar__name">
        {t('blocks.linkName')}
      </label>
      <input
        ref={field}
        id={id}
        className="note-bar__words"
        spellCheck={false}
        value={written}
        placeholder={t('blocks.linkPlaceholder')}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={(event) => {
          setWritten(event.target.value);
          setWrong(false);
        }}
        onKeyDown={onKeyDown}
      />
      {wrong ? (
        <span id={`${id}-wrong`} className="note-bar__wrong" role="alert">
          {t('blocks.linkWrong')}
        </span>
      ) : null}
      {href === '' ? null : <IconButton icon={Trash2} label={t('blocks.linkRemove')} onPress={() => put(null)} />}
      {words === null ? null : (
        <IconButton
          icon={X}
          label={t('blocks.linkClose')}
          onPress={() => {
            onDone();
            focusText(editor);
          }}
        />
      )}
    </div>
  );
}
