/** Shows the notices. */
import { CircleAlert, Info, X } from 'lucide-react';
import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { useTexts } from '../i18n/use-texts.ts';
import { Button, IconButton } from './Button.tsx';
import { notices } from './toasts.ts';

export function Toasts() {
  const { t } = useTexts();
  return (
    <ToastRegion queue={notices} className="toasts" aria-label={t('app.notices')}>
      {({ toast }) => {
        const { kind, title, body, code, action } = toast.content;
        const Icon = kind === 'error' ? CircleAlert : Info;
        return (
          <Toast toast={toast} className={`toast toast--${kind}`}>
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
              {action === undefined ? null : (
                <Button
                  look="plain"
                  onPress={() => {
                    action.run();
                    notices.close(toast.key);
                  }}
                >
                  {action.label}
                </Button>
              )}
              <IconButton slot="close" icon={X} label={t('app.close')} />
            </div>
          </Toast>
        );
      }}
    </ToastRegion>
  );
}
