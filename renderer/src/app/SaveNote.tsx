/** "Đã lưu 10:32": how safe the typed text is. */
import { CircleAlert } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { report } from '../errors/report.ts';
import { clock } from '../i18n/format.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Hint } from '../ui/Hint.tsx';
import { useDesk, useSaveState } from './desk-context.ts';

export function SaveNote() {
  const { t } = useTexts();
  const { book } = useDesk();
  const saveState = useSaveState();
  if (book.readOnly) {
    return (
      <Hint text={t('desk.readOnlyHint')}>
        <AriaButton className="save-note save-note--read-only">{t('desk.readOnly')}</AriaButton>
      </Hint>
    );
  }
  if (saveState.kind === 'failed') {
    const { error } = saveState;
    return (
      <AriaButton
        className="save-note save-note--failed"
        onPress={() => {
          report(error);
        }}
      >
        <CircleAlert size={14} aria-hidden />
        {t('desk.saveFailed')}
      </AriaButton>
    );
  }
  const at = saveState.kind === 'saved' ? (saveState.at ?? book.modifiedAt) : 0;
  const text = { saved: t('desk.savedAt', { time: clock(at) }), saving: t('desk.saving'), unsaved: t('desk.unsaved') }[saveState.kind];
  return (
    <span className="save-note" role="status" data-save={saveState.kind}>
      {text}
    </span>
  );
}
