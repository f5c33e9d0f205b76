/** Which file: through the system's window, or dropped here. */
import { Sheet } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';

interface ChooseStepProps {
  readonly busy: boolean;
  /** Null: ask for one. */
  readonly onChoose: (files: File[] | null) => void;
}

export function ChooseStep({ busy, onChoose }: ChooseStepProps) {
  const { t } = useTexts();
  const [over, setOver] = useState(false);
  return (
    <div
      className="sheet-drop"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(true);
      }}
      onDragLeave={() => { setOver(false); }}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        if (!busy && event.dataTransfer.files.length > 0) onChoose([...event.dataTransfer.files]);
      }}
    >
      <Sheet size={32} strokeWidth={1.5} aria-hidden />
      <p className="sheet-drop__title">{t('sheets.drop')}</p>
      <p className="quiet">{t('sheets.dropHint')}</p>
      <Button look="primary" isDisabled={busy} autoFocus onPress={() => { onChoose(null); }}>{t('sheets.choose')}</Button>
    </div>
  );
}
