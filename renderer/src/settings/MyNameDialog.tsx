/** The name that stands beside what the person changes, on this computer. */
import { useApp } from '../app/app-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { tell } from '../ui/toasts.ts';
import { NameDialog } from './NameDialog.tsx';

export function MyNameDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTexts();
  const { preferences, setPreferences } = useApp();
  return (
    <NameDialog
      title={t('settings.myName')}
      intro={t('settings.myNameIntro')}
      action={t('settings.save')}
      name={preferences.author}
      onName={(author) => {
        setPreferences({ author });
        tell(t('settings.myNameSaved'));
        onClose();
      }}
      onClose={onClose}
    />
  );
}
