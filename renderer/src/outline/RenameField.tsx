/** The field that lies over a row while it is renamed. Enter and leaving it keep the name; Escape does not. */
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { findEntry, type Entry } from './entries.ts';
import { findPart } from './model.ts';
import type { OutlineActions } from './use-outline-actions.tsx';

/** A layer that goes gives the keyboard back a frame or two later. */
const HOLD_FRAMES = 4;
const px = (value: number): string => `${String(value)}px`;

interface RenameFieldProps {
  readonly row: string;
  readonly tree: RefObject<HTMLElement | null>;
  readonly actions: OutlineActions;
  readonly onDone: () => void;
}

const titleOf = (entry: Entry | undefined): string => (entry === undefined ? '' : entry.type === 'article' ? entry.article.title : entry.matter.title);

export function RenameField({ row, tree, actions, onDone }: RenameFieldProps) {
  const { t } = useTexts();
  const { outline } = useDesk();
  const input = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  /** It has the keyboard for good: from then on losing it ends it. */
  const settled = useRef(false);
  const title = findPart(outline.get(), row)?.title ?? titleOf(findEntry(outline.get(), row)?.entry);

  useLayoutEffect(() => {
    const element = tree.current?.querySelector(`[data-key="${CSS.escape(row)}"] .row__title`);
    const frame = tree.current?.getBoundingClientRect();
    const field = input.current;
    if (element === null || element === undefined || frame === undefined || field === null) return;
    const box = element.getBoundingClientRect();
    Object.assign(field.style, { top: px(box.top - frame.top - 2), left: px(box.left - frame.left - 7), width: px(frame.right - box.left) });
    field.select();
  }, [row, tree]);

  // A menu that closes keeps the keyboard as long as it is there, and gives it to the row then: it is taken until it stays.
  useEffect(() => {
    let frame = 0;
    const take = (held: number): void => {
      const field = input.current;
      if (field === null || ended.current) return;
      const waits = document.querySelector('.popover') !== null;
      if (!waits && document.activeElement !== field) {
        field.focus();
        field.select();
      }
      settled.current = !waits && held >= HOLD_FRAMES;
      if (!settled.current) frame = requestAnimationFrame(() => { take(waits ? 0 : held + 1); });
    };
    take(0);
    return () => { cancelAnimationFrame(frame); };
  }, []);

  const end = (keep: boolean): void => {
    if (ended.current) return;
    ended.current = true;
    if (keep && input.current !== null) actions.rename(row, input.current.value);
    onDone();
    tree.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(row)}"]`)?.focus();
  };

  return (
    <input
      ref={input}
      className="rename"
      defaultValue={title}
      aria-label={t('outline.renameField')}
      lang="vi"
      spellCheck={false}
      autoFocus
      onBlur={() => {
        if (settled.current) end(true);
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') end(true);
        else if (event.key === 'Escape') end(false);
      }}
    />
  );
}
