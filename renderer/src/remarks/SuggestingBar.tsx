/** Above the text while suggesting: what one types is not in the text yet. */
import { PencilLine } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { suggestingMode } from './mode.ts';
import { useRemarks } from './RemarksPanel.tsx';

export function SuggestingBar() {
  const { t } = useTexts();
  const on = useSyncExternalStore(suggestingMode.subscribe, suggestingMode.get);
  const open = useRemarks();
  if (!on || open === null || open.locked) return null;
  return (
    <div className="suggesting-bar" role="status">
      <PencilLine size={15} strokeWidth={1.75} aria-hidden />
      <span>{t('remarks.suggestingOn')}</span>
      <Button look="link" onPress={suggestingMode.toggle}>
        {t('remarks.suggestingEnd')}
      </Button>
    </div>
  );
}
