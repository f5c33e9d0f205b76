/** Which pages are to be made from the book's data, and where they are to stand. */
import { MATTER_KINDS, type MatterKind } from '@common/book/matter.ts';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useOutline } from '../app/desk-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { BACK } from '../outline/entries.ts';
import { usePartTitle } from '../outline/rows.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Select } from '../ui/Select.tsx';
import { MatterIcon } from './MatterIcon.tsx';
import './matter.css';

/** Each kind where it usually stands. */
const USUAL = 'usual';

interface AddMatterDialogProps {
  /** Null: behind the last part; undefined: where each kind usually stands. */
  readonly partId: string | null | undefined;
  readonly onClose: () => void;
  readonly onAdd: (kind: MatterKind, partId: string | null | undefined) => void;
}

export function AddMatterDialog({ partId, onClose, onAdd }: AddMatterDialogProps) {
  const { t } = useTexts();
  const { parts } = useOutline();
  const partTitle = usePartTitle();
  const [place, setPlace] = useState(partId === undefined ? USUAL : (partId ?? BACK));
  const add = (kind: MatterKind): void => {
    onAdd(kind, place === USUAL ? undefined : place === BACK ? null : place);
  };
  return (
    <Dialog title={t('matter.add')} intro={t('matter.addIntro')} onClose={onClose}>
      <div className="dialog__body">
        <Select
          label={t('matter.place')}
          value={place}
          options={[{ id: USUAL, label: t('matter.usual') }, ...parts.map((part) => ({ id: part.id, label: partTitle(part) })), { id: BACK, label: t('matter.back') }]}
          onChange={setPlace}
        />
        <ul className="matter-kinds" aria-label={t('matter.add')}>
          {MATTER_KINDS.map((kind, index) => (
            <li key={kind}>
              <AriaButton className="matter-kinds__one" autoFocus={index === 0} onPress={() => { add(kind); }}>
                <MatterIcon kind={kind} size={18} />
                <span className="matter-kinds__name">{t(`matter.kinds.${kind}.name`)}</span>
                <span className="matter-kinds__line">{t(`matter.kinds.${kind}.line`)}</span>
              </AriaButton>
            </li>
          ))}
        </ul>
      </div>
      <footer className="dialog__foot">
        <Button onPress={onClose}>{t('app.cancel')}</Button>
      </footer>
    </Dialog>
  );
}
