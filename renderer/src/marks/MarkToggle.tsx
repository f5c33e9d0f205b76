/** The button that begins and ends the marking of pages. */
import { MessageSquareDot } from 'lucide-react';
import { useTexts } from '../i18n/use-texts.ts';
import { IconToggle } from '../ui/Button.tsx';
import { draftMarks } from './draft-marks.ts';
import { setMarkMode, useMarkMode } from './mode.ts';

/** What is being written stays, and is there again when pages are marked again. */
function toggle(on: boolean): void {
  draftMarks.dropBlank();
  setMarkMode({ on, active: null });
}

export function MarkToggle() {
  const { t } = useTexts();
  const { on } = useMarkMode();
  return <IconToggle icon={MessageSquareDot} label={t('marks.toggle')} isSelected={on} onChange={toggle} />;
}
