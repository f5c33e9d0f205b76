/** Shows the notices. */
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
import { leaveByItself, OFFERS_MS, TELLS_MS } from './leave-by-itself.ts';
import { notices, type Notice } from './toasts.ts';

export function Toasts() {
  const { t } = useTexts();
  return (
    <ToastRegion queue={notices} className="toasts" aria-label={t('app.notices')}>
      {({ toast }) => <NoticeToast toast={toast} />}
    </ToastRegion>
  );
}

function NoticeToast({ toast }: { readonly toast: QueuedToast<Notice> }) {
  const { t } = useTexts();
  const element = useRef<HTMLDivElement>(null);
  const { key, content: { kind, title, body, code, action, also } } = toast;
  const Icon = kind === 'error' ? CircleAlert : Info;
  // The queue's own time stands still for good once a button with the keyboard has gone with its notice.
  const stays = kind === 'error' ? null : action === undefined ? TELLS_MS : OFFERS_MS;
  useEffect(() => {
    if (element.current === null || stays === null) return undefined;
    return leaveByItself(element.current, stays, () => { notices.close(key); });
  }, [key, stays]);
  return (
    <Toast ref={element} toast={toast} className={`toast toast--${kind}`}>
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
        {code === undefined ? null : <span className="toast__code">{t('app.errorCode', { code })}</span>}
      </ToastContent>
      <div className="toast__actions">
        {[also, action].map((each) =>
          each === undefined ? null : (
            <Button
              key={each.label}
              look="plain"
              onPress={() => {
                each.run();
                notices.close(key);
              }}
            >
              {each.label}
            </Button>
          ),
        )}
        <IconButton slot="close" icon={X} label={t('app.close')} />
      </div>
    </Toast>
  );
}
