/** Shows the notices. */
import type { Language } from '@common/i18n/index.ts';
import { CircleAlert, Info, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
  type QueuedToast,
} from 'react-aria-components';
import { useTexts } from '../i18n/use-texts.ts';
import { Button, IconButton } from './Button.tsx';
import { ERRS_MS, leaveByItself, OFFERS_MS, TELLS_MS } from './leave-by-itself.ts';
import { closeError, notices, type Notice } from './toasts.ts';

export function Toasts() {
  const { t } = useTexts();
  useEffect(closeByEscape, []);
  return (
    <ToastRegion queue={notices} className="toasts" aria-label={t('app.notices')}>
      {({ toast }) => <NoticeToast toast={toast} />}
    </ToastRegion>
  );
}

/** What has a use for Escape of its own as long as it is there: dialogs, menus, cards. */
const IN_FRONT = '.veil, .popover, [role="dialog"]';
/** Fields: a name that is being changed, a note. The text itself is none. */
const FIELDS = 'input, textarea, [contenteditable="true"]:not(.article)';

/** Escape closes an error, unless something else wants it. Before anything below it hears of the key: a list would give up what is selected in it. */
function closeByEscape(): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || document.querySelector(IN_FRONT) !== null) return;
    if (event.target instanceof Element && event.target.closest(FIELDS) !== null) return;
    if (!closeError()) return;
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('keydown', onKey, true);
  return () => {
    window.removeEventListener('keydown', onKey, true);
  };
}

function NoticeToast({ toast }: { readonly toast: QueuedToast<Notice> }) {
  const { t, language } = useTexts();
  const element = useRef<HTMLDivElement>(null);
  const { key, content } = toast;
  const { title, body } = content.kind === 'error' ? content.words(language) : content;
  const actions = actionsOf(content, language);
  const isError = content.kind === 'error';
  const Icon = isError ? CircleAlert : Info;
  // The queue's own time stands still for good once a button with the keyboard has gone with its notice.
  const stays = isError ? ERRS_MS : actions.length === 0 ? TELLS_MS : OFFERS_MS;
  useEffect(() => {
    if (element.current === null) return undefined;
    return leaveByItself(element.current, stays, () => { notices.close(key); });
  }, [key, stays]);
  return (
    <Toast ref={element} toast={toast} className={`toast toast--${content.kind}`}>
      <Icon size={18} strokeWidth={1.75} aria-hidden />
      <ToastContent className="toast__content">
        <Text slot="title" className="toast__title">
          {title}
        </Text>
        {body === undefined ? null : (
          <Text slot="description" className="toast__body">
            {body}
          </Text>
        )}
        {content.kind === 'error' ? <span className="toast__code">{t('app.errorCode', { code: content.code })}</span> : null}
      </ToastContent>
      <div className="toast__actions">
        {actions.map(({ label, run }) => (
          <Button
            key={label}
            look="plain"
            onPress={() => {
              run();
              notices.close(key);
            }}
          >
            {label}
          </Button>
        ))}
        <IconButton slot="close" icon={X} label={t('app.close')} />
      </div>
    </Toast>
  );
}

/** What can be done about it, in the order of the buttons. */
function actionsOf(content: Notice, language: Language): readonly { readonly label: string; readonly run: () => void }[] {
  if (content.kind === 'error') return [{ label: content.action.label(language), run: content.action.run }];
  return [content.also, content.action].filter((each) => each !== undefined);
}
