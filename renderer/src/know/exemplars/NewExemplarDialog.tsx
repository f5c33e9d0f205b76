/** A new exemplar: its name, what it is, where it belongs. Who is called alike is told before. */
import { folded } from '@common/know/exemplars.ts';
import type { ExemplarKind } from '@common/know/shapes.ts';
import { useState } from 'react';
import { run } from '../../errors/report.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { useKnow } from '../know-context.ts';
import { UnitField } from '../UnitField.tsx';

interface NewExemplarDialogProps {
  readonly kind: ExemplarKind;
  readonly unitId: string | null;
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

export function NewExemplarDialog({ kind: firstKind, unitId: firstUnit, onClose, onAdded }: NewExemplarDialogProps) {
  const { t } = useTexts();
  const { exemplars, unitById, actions } = useKnow();
  const [name, setName] = useState('');
  const [kind, setKind] = useState(firstKind);
  const [unitId, setUnitId] = useState(firstUnit);
  const written = name.normalize('NFC').trim().replace(/\s+/gu, ' ');
  const alike = written === '' ? [] : exemplars.filter((each) => folded(each.name) === folded(written));
  const add = (): void => {
    if (written === '') return;
    onClose();
    run(async () => {
      onAdded(await actions.add('exemplar', { name: written, kind, unitId }));
    });
  };
  const twin = alike[0];
  const unit = twin?.unitId === null || twin === undefined ? '' : (unitById.get(twin.unitId)?.name ?? '');
  return (
    <Dialog title={t('know.addExemplar')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <div className="dialog__body">
          <Field label={t('know.name')} value={name} onChange={setName} autoFocus />
          {twin === undefined ? null : (
            <p className="know__alike" role="status" lang="vi">
              {unit === '' ? t('know.alreadyThere', { name: twin.name }) : t('know.alreadyThereOf', { name: twin.name, unit })}
            </p>
          )}
          <Segments
            label={t('know.kind')}
            value={kind}
            onChange={setKind}
            segments={[
              { id: 'individual', label: t('know.kindIndividual') },
              { id: 'collective', label: t('know.kindCollective') },
              { id: 'model', label: t('know.kindModel') },
            ]}
          />
          <UnitField label={t('know.unit')} value={unitId} onChoose={setUnitId} placeholder={t('know.unitExample')} />
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
