/** Asks how many pages a part may have. */
import { useState } from 'react';
import { DialogFoot } from '../collect/dialogs.tsx';
import { useTexts } from '../i18n/use-texts.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { budgetOf } from './budget.ts';

interface BudgetDialogProps {
  readonly title: string;
  readonly budget: number | null;
  readonly onClose: () => void;
  readonly onDo: (budget: number | null) => void;
}

export function BudgetDialog({ title, budget, onClose, onDo }: BudgetDialogProps) {
  const { t } = useTexts();
  const [typed, setTyped] = useState(budget === null ? '' : String(budget));
  const pages = budgetOf(typed);
  const save = (): void => {
    if (pages !== undefined) onDo(pages);
  };
  return (
    <Dialog title={t('matter.budgetTitle', { title })} intro={t('matter.budgetIntro')} onClose={onClose}>
      <form
        className="dialog__body"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Field label={t('matter.budgetField')} value={typed} onChange={setTyped} hint={t('matter.budgetHint')} problem={pages === undefined ? t('matter.budgetWrong') : ''} autoFocus inputMode="decimal" />
      </form>
      <DialogFoot action={t('matter.budgetSave')} isDisabled={pages === undefined} onClose={onClose} onDo={save} />
    </Dialog>
  );
}
