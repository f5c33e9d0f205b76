/** Units from a list that is pasted or typed: what is new in it is counted as one types. */
import { pastedUnits } from '@common/collect/paste.ts';
import type { CollectUnit, PastedUnit } from '@common/collect/shapes.ts';
import { useMemo, useState } from 'react';
import { useTexts } from '../i18n/use-texts.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { DialogFoot } from './dialogs.tsx';

/** Names told before "…". */
const MOST_NAMES = 4;

interface AddUnitsDialogProps {
  readonly units: readonly CollectUnit[];
  readonly onClose: () => void;
  readonly onAdd: (units: readonly PastedUnit[]) => void;
}

export function AddUnitsDialog({ units, onClose, onAdd }: AddUnitsDialogProps) {
  const { t } = useTexts();
  const [text, setText] = useState('');
  const list = useMemo(() => pastedUnits(text, units.map(({ name }) => name)), [text, units]);
  const names = [...list.known.slice(0, MOST_NAMES), ...(list.known.length > MOST_NAMES ? ['…'] : [])].join(', ');
  return (
    <Dialog title={t('collect.addTitle')} intro={t('collect.addIntro')} wide onClose={onClose}>
      <div className="dialog__body">
        <TextArea label={t('collect.addList')} bare value={text} onChange={setText} rows={10} placeholder={t('collect.addPlaceholder')} autoFocus />
        <p className="collect__hint" role="status">
          {text.trim() === '' ? '' : t('collect.addCount', { count: list.units.length })}
          {list.known.length === 0 ? '' : ` · ${t('collect.addKnown', { count: list.known.length, names })}`}
        </p>
      </div>
      <DialogFoot
        action={t('collect.addDo', { count: list.units.length })}
        isDisabled={list.units.length === 0}
        onClose={onClose}
        onDo={() => {
          onAdd(list.units);
        }}
      />
    </Dialog>
  );
}
