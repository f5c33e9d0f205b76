/** "Đã lưu 10:32": how safe the typed text is, and when something was written last, of whatever kind. */
import { CircleAlert } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { report } from '../errors/report.ts';
import { clock } from '../i18n/format.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { fieldsStored } from '../know/pending.ts';
import { Hint } from '../ui/Hint.tsx';
import { useDesk, useSaveState } from './desk-context.ts';

export function SaveNote() {
  const { t } = useTexts();
  const { book, written } = useDesk();
  // The minute, not the moment: it is written at every save.
  const time = useSyncExternalStore(written.subscribe, () => clock(written.get()));
  const saveState = useSaveState();
  const stored = useSyncExternalStore(fieldsStored.subscribe, fieldsStored.get);
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
  const kind = saveState.kind === 'saved' && !stored ? 'saving' : saveState.kind;
  const text = kind === 'saved' ? t('desk.savedAt', { time }) : t('desk.saving');
  return (
    <span className="save-note" role="status" data-save={kind}>
      {text}
    </span>
  );
}
