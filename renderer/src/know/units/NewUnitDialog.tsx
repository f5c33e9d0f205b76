/** A new unit: its name, and what it stands beneath. */
import { folded } from '@common/know/exemplars.ts';
import { useState } from 'react';
import { run } from '../../errors/report.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { useKnow } from '../know-context.ts';
import { UnitField } from '../UnitField.tsx';

interface NewUnitDialogProps {
  readonly parentId: string | null;
  readonly onClose: () => void;
  readonly onAdded: (id: string, parentId: string | null) => void;
}

export function NewUnitDialog({ parentId: above, onClose, onAdded }: NewUnitDialogProps) {
  const { t } = useTexts();
  const { units, actions } = useKnow();
  const [name, setName] = useState('');
  const [parentId, setParent] = useState(above);
  const written = name.normalize('NFC').trim().replace(/\s+/gu, ' ');
  const twin = written === '' ? undefined : units.find((unit) => folded(unit.name) === folded(written));
  return (
    <Dialog title={t('know.addUnit')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (written === '') return;
          onClose();
          run(async () => {
            onAdded(await actions.add('unit', { name: written, parentId }), parentId);
          });
        }}
      >
        <div className="dialog__body">
          <Field label={t('know.unitName')} value={name} onChange={setName} autoFocus />
          {twin === undefined ? null : (
            <p className="know__alike" role="status" lang="vi">
              {t('know.alreadyThere', { name: twin.name })}
            </p>
          )}
          <UnitField label={t('know.parent')} value={parentId} onChoose={setParent} placeholder={t('know.noParent')} />
        </div>
        <footer className="dialog__foot">
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" type="submit" isDisabled={written === ''}>
            {t('know.add')}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
