/** A list of records with nothing in it yet: what belongs there and the ways to bring it in. */
import type { SheetTarget } from '@common/sheets/fields.ts';
import { Plus, Sheet } from 'lucide-react';
import { useTexts } from '../i18n/use-texts.ts';
import { sheetDialogs } from '../sheets/state.ts';
import { Button } from '../ui/Button.tsx';
import { useKnow } from './know-context.ts';

interface NoRecordsProps {
  readonly title: string;
  readonly body: string;
  readonly addLabel: string;
  readonly onAdd: () => void;
  readonly sheet: SheetTarget;
}

export function NoRecords({ title, body, addLabel, onAdd, sheet }: NoRecordsProps) {
  const { t } = useTexts();
  const { readOnly } = useKnow();
  return (
    <section className="empty know__empty">
      <h2>{title}</h2>
      <p>{body}</p>
      <div className="empty__actions">
        <Button look="primary" icon={Plus} isDisabled={readOnly} onPress={onAdd}>
          {addLabel}
        </Button>
        <Button icon={Sheet} isDisabled={readOnly} onPress={() => { sheetDialogs.show({ kind: 'in', target: sheet }); }}>
          {t('sheets.in')}
        </Button>
      </div>
    </section>
  );
}
