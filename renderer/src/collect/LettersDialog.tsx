/** Reminders for all units that owe something: one letter to all, or one each; ready to copy. */
import type { UnitRow } from '@common/collect/list.ts';
import { remindedText, reminderFor, reminderForAll, type LetterContext } from '@common/collect/reminder.ts';
import { Copy } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Segments } from '../ui/Segments.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import type { CollectActions } from './use-collect-actions.ts';

type Scope = 'shared' | 'each';

interface LettersDialogProps {
  /** Units that owe something, in the order of the list. */
  readonly rows: readonly UnitRow[];
  readonly context: LetterContext;
  readonly actions: CollectActions;
  readonly onClose: () => void;
}

/** Between letters that are copied together. */
const BETWEEN = '\n\n* * *\n\n';

export function LettersDialog({ rows, context, actions, onClose }: LettersDialogProps) {
  const { t } = useTexts();
  const [scope, setScope] = useState<Scope>('shared');
  const [texts, setTexts] = useState<Readonly<Record<Scope, string>>>(() => ({
    shared: reminderForAll(rows, context),
    each: rows.map((row) => reminderFor(row, context)).join(BETWEEN),
  }));
  const note = (): void => {
    actions.remind(rows.map(({ unit, state }) => ({ unitId: unit.id, text: remindedText(state) })), context.today, scope === 'shared' ? 'letter' : 'message');
  };
  return (
    <Dialog title={t('collect.allTitle', { count: rows.length })} intro={t('collect.letterHint')} wide onClose={onClose}>
      <div className="dialog__body">
        <Segments
          label={t('collect.allScope')}
          value={scope}
          onChange={setScope}
          segments={[
            { id: 'shared', label: t('collect.allShared') },
            { id: 'each', label: t('collect.allEach') },
          ]}
        />
        <TextArea
          label={t('collect.letter')}
          bare
          value={texts[scope]}
          onChange={(value) => {
            setTexts({ ...texts, [scope]: value });
          }}
          rows={14}
        />
      </div>
      <footer className="dialog__foot">
        <Button
          onPress={() => {
            onClose();
            note();
          }}
        >
          {t('collect.allNote', { count: rows.length })}
        </Button>
        <Button
          look="primary"
          icon={Copy}
          onPress={() => {
            actions.copy(texts[scope], { label: t('collect.noteReminded'), run: note });
          }}
        >
          {t('collect.copyLetter')}
        </Button>
      </footer>
    </Dialog>
  );
}
