/** A new award: whose it is, and its form. The rest is filled in beside the list. */
import { useMemo, useState } from 'react';
import { run } from '../../errors/report.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { DialogFoot } from '../../collect/dialogs.tsx';
import { ComboField } from '../../ui/ComboField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useKnow } from '../know-context.ts';
import { FormField } from './FormField.tsx';

export function NewAwardDialog({ onClose, onAdded }: { readonly onClose: () => void; readonly onAdded: (id: string) => void }) {
  const { t } = useTexts();
  const { exemplars, unitById, actions } = useKnow();
  const [exemplarId, setExemplar] = useState<string | null>(null);
  const [form, setForm] = useState<{ readonly formId: string | null; readonly formText: string }>({ formId: null, formText: '' });
  const options = useMemo(
    () => exemplars.map(({ id, name, unitId }) => ({ id, label: name, detail: unitId === null ? '' : (unitById.get(unitId)?.name ?? '') })),
    [exemplars, unitById],
  );
  const whole = exemplarId !== null && (form.formId !== null || form.formText !== '');
  return (
    <Dialog title={t('know.addAward')} onClose={onClose}>
      <div className="dialog__body">
        <ComboField label={t('know.exemplar')} openLabel={t('know.openList')} unclear={t('know.unclear')} value={exemplarId} options={options} onChoose={setExemplar} autoFocus />
        <FormField value={form.formId} text={form.formText} onChoose={setForm} />
      </div>
      <DialogFoot
        action={t('know.add')}
        isDisabled={!whole}
        onClose={onClose}
        onDo={() => {
          run(async () => {
            onAdded(await actions.add('award', { exemplarId, ...form }));
          });
        }}
      />
    </Dialog>
  );
}
