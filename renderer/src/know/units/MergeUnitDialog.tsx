/** A unit becomes part of another: what moves is said before. */
import type { UnitNode } from '@common/know/units.ts';
import { useState } from 'react';
import { DialogFoot } from '../../collect/dialogs.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useKnow } from '../know-context.ts';
import { UnitField } from '../UnitField.tsx';

interface MergeUnitDialogProps {
  readonly node: UnitNode;
  /** The unit and all beneath it: it can become part of none of them. */
  readonly within: ReadonlySet<string>;
  readonly onClose: () => void;
}

export function MergeUnitDialog({ node: { unit, children }, within, onClose }: MergeUnitDialogProps) {
  const { t } = useTexts();
  const { unitById, actions } = useKnow();
  const [into, setInto] = useState<string | null>(null);
  const target = into === null ? undefined : unitById.get(into);
  return (
    <Dialog title={t('know.mergeUnitTitle', { name: unit.name })} onClose={onClose}>
      <div className="dialog__body">
        <UnitField label={t('know.mergeInto')} value={into} onChoose={setInto} without={within} placeholder={t('know.unitExample')} />
        {target === undefined ? null : (
          <p role="status" lang="vi">
            {t('know.mergeMoves', { name: unit.name, into: target.name, exemplars: unit.exemplars, units: children.length })}
          </p>
        )}
      </div>
      <DialogFoot
        action={t('know.mergeUnitDo')}
        isDisabled={target === undefined}
        onClose={onClose}
        onDo={() => {
          if (target !== undefined) actions.mergeUnits(target.id, [unit.id], t('know.mergedUnit', { name: unit.name, into: target.name }));
        }}
      />
    </Dialog>
  );
}
