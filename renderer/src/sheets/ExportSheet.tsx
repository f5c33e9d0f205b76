/** Which list goes out; where, and whether as .xlsx or .csv, the system's window asks. */
import { SHEET_LISTS, type SheetList } from '@common/contract/sheet-channels.ts';
import { useState } from 'react';
import { call } from '../client/call.ts';
import { run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Select } from '../ui/Select.tsx';
import { tell } from '../ui/toasts.ts';

export function ExportSheet({ start, onClose }: { readonly start: SheetList; readonly onClose: () => void }) {
  const { t } = useTexts();
  const [what, setWhat] = useState(start);
  const save = (): void => {
    run(async () => {
      const saved = await call('app.saveSheet', { what });
      if (saved === null) return;
      onClose();
      tell(t('sheets.saved', { name: saved.fileName, count: saved.rows }));
    });
  };
  return (
    <Dialog title={t('sheets.out')} intro={t('sheets.outIntro')} onClose={onClose}>
      <div className="dialog__body">
        <Select label={t('sheets.what')} value={what} options={SHEET_LISTS.map((id) => ({ id, label: t(`sheets.lists.${id}`) }))} onChange={setWhat} />
        <p className="quiet">{t(`sheets.listHints.${what}`)}</p>
      </div>
      <footer className="dialog__foot">
        <Button onPress={onClose}>{t('app.cancel')}</Button>
        <Button look="primary" onPress={save}>{t('sheets.save')}</Button>
      </footer>
    </Dialog>
  );
}
