/** The button that begins and ends the marking of pages. */
import { MessageSquareDot } from 'lucide-react';
import { useTexts } from '../i18n/use-texts.ts';
import { IconToggle } from '../ui/Button.tsx';
import { setMarkMode, useMarkMode } from './mode.ts';

export function MarkToggle() {
  const { t } = useTexts();
  const { on } = useMarkMode();
  return <IconToggle icon={MessageSquareDot} label={t('marks.toggle')} isSelected={on} onChange={(next) => { setMarkMode({ on: next, draft: null, active: null }); }} />;
}
