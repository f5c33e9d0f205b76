/** Several exemplars are chosen: what they get in common, in one step. */
import { fieldsInUse } from '@common/know/exemplars.ts';
import type { ExemplarKind } from '@common/know/shapes.ts';
import { useMemo, useState } from 'react';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { ComboField } from '../../ui/ComboField.tsx';
import { useKnow } from '../know-context.ts';
import { UnitField } from '../UnitField.tsx';
import { KIND_KEYS } from './columns.tsx';
import { MergeDialog } from './MergeDialog.tsx';

const KINDS: readonly ExemplarKind[] = ['individual', 'collective', 'model'];

export function SeveralExemplars({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useTexts();
  const { exemplars, actions, readOnly } = useKnow();
  const [merging, setMerging] = useState(false);
  const fields = useMemo(() => fieldsInUse(exemplars).map((field) => ({ id: field, label: field })), [exemplars]);
  const change = (values: Readonly<Record<string, unknown>>): void => {
    actions.change('exemplar', ids, values, t('know.changedExemplars', { count: ids.length }));
  };
  return (
    <>
      <header className="know__title">
        <h2>{t('know.severalExemplars', { count: ids.length })}</h2>
      </header>
      <section className="know__part know__form">
        <p className="know__hint">{t('know.severalHint')}</p>
        <UnitField label={t('know.unit')} value={null} onChoose={(unitId) => { change({ unitId }); }} />
        <ComboField
          label={t('know.field')}
          openLabel={t('know.openList')} unclear={t('know.unclear')}
          value={null}
          options={fields}
          onChoose={(field) => { change({ field: field ?? '' }); }}
          onNew={(field) => { change({ field }); }}
          newLabel={(name) => t('know.newField', { name })}
          disabled={readOnly}
        />
        <div className="know__buttons" role="group" aria-label={t('know.kind')}>
          {KINDS.map((kind) => (
            <Button key={kind} isDisabled={readOnly} onPress={() => { change({ kind }); }}>
              {t(KIND_KEYS[kind])}
            </Button>
          ))}
        </div>
        {ids.length === 2 ? (
          <Button isDisabled={readOnly} onPress={() => { setMerging(true); }}>
            {t('know.mergeTwo')}
          </Button>
        ) : null}
        <Button isDisabled={readOnly} onPress={() => { actions.remove('exemplar', ids); }}>
          {t('know.removeSeveral', { count: ids.length })}
        </Button>
      </section>
      {merging ? <MergeDialog ids={ids} onClose={() => { setMerging(false); }} /> : null}
    </>
  );
}
