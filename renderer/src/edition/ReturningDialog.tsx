/** Everybody of whom something is another than in the earlier book, in the order of an index; a press leads to the record. */
import { howMany } from '@common/know/earlier.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { useList } from '../know/use-lists.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Changes } from './Changes.tsx';
import './edition.css';

export function ReturningDialog({ onClose, onGo }: { readonly onClose: () => void; readonly onGo: (id: string) => void }) {
  const { t } = useTexts();
  const all = useList('know.returning') ?? [];
  const changed = all.filter(({ changes }) => howMany(changes) > 0);
  return (
    <Dialog title={t('edition.sinceTitle')} intro={all.length === 0 ? t('edition.sinceNone') : t('edition.sinceIntro', { count: all.length, changed: changed.length })} wide onClose={onClose}>
      {changed.length === 0 ? null : (
        <div className="dialog__body">
          <ul className="returning">
            {changed.map(({ id, name, unit, changes }) => (
              <li key={id}>
                <div lang="vi">
                  <Button look="link" onPress={() => { onGo(id); }}>{name}</Button>
                  <span className="returning__unit">{unit}</span>
                </div>
                <Changes changes={changes} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <footer className="dialog__foot">
        <Button onPress={onClose} autoFocus>{t('edition.close')}</Button>
      </footer>
    </Dialog>
  );
}
