/** Where a comment, an answer or a mark on a page is written. Esc leads back to the text, and what was written stays; an untouched box goes. */
import { useEffect, useRef } from 'react';
import { useTexts } from '../i18n/use-texts.ts';
import { tell } from '../ui/toasts.ts';
import { drafts } from './drafts.ts';
import type { RemarkActions } from './open-remarks.ts';
import { useDraft, useDraftWanted } from './use-draft.ts';
import { WriteField } from './WriteField.tsx';

interface DraftBoxProps {
  /** Where its words are kept: see `drafts.ts`. */
  readonly box: string;
  readonly label: string;
  readonly action: string;
  /** In whose name it will stand. */
  readonly who?: string;
  /** What stood there before anything was written. */
  readonly start?: string;
  readonly canSend?: boolean;
  readonly onSend: (body: string) => void;
  readonly actions: Pick<RemarkActions, 'leave' | 'discard'>;
}

export function DraftBox({ box, label, action, who, start = '', canSend = true, onSend, actions }: DraftBoxProps) {
  const { t } = useTexts();
  const body = useDraft(box) ?? start;
  const wanted = useDraftWanted(box);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!wanted) return;
    field.current?.focus();
    drafts.hasKeyboard(box);
  }, [wanted, box]);
  const untouched = body.trim() === start.trim();
  const discard = (): void => {
    const bringBack = actions.discard(box, body);
    if (!untouched) tell(t('remarks.discarded'), { label: t('app.undo'), run: bringBack });
  };
  return <WriteField ref={field} label={label} action={action} who={who} body={body} onBody={(next) => { drafts.write(box, next); }} canSend={canSend} onSend={onSend} onEscape={untouched ? discard : actions.leave} onCancel={discard} />;
}
