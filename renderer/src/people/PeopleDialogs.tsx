/** The dialogs about people, over the desk. */
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { peopleDialog, usePeopleDialog } from './state.ts';
import { TwinsPanel } from './TwinsPanel.tsx';
import { WithdrawnPanel } from './WithdrawnPanel.tsx';

export function PeopleDialogs() {
  const { t } = useTexts();
  const shown = usePeopleDialog();
  if (shown === null) return null;
  const close = (): void => { peopleDialog.show(null); };
  return (
    <Dialog title={t(shown === 'twins' ? 'people.twins' : 'people.withdrawn')} intro={t(shown === 'twins' ? 'people.twinsIntro' : 'people.withdrawnIntro')} wide onClose={close}>
      <div className="dialog__body">{shown === 'twins' ? <TwinsPanel /> : <WithdrawnPanel onOpened={close} />}</div>
      <footer className="dialog__foot">
        <Button onPress={close}>{t('people.close')}</Button>
      </footer>
    </Dialog>
  );
}
