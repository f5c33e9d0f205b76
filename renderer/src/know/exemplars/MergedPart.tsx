/** Records that were merged into this one; each can be parted again. */
import type { KnowDetail } from '@common/know/shapes.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { useKnow } from '../know-context.ts';

export function MergedPart({ name, merged }: { readonly name: string; readonly merged: KnowDetail['merged'] }) {
  const { t } = useTexts();
  const { actions, readOnly } = useKnow();
  if (merged.length === 0) return null;
  return (
    <section className="know__part" aria-label={t('know.mergedHere')}>
      <h3>
        {t('know.mergedHere')} <span className="know__count">{merged.length}</span>
      </h3>
      <ul className="know__links">
        {merged.map((one) => (
          <li key={one.id}>
            <span lang="vi">{one.name}</span>
            <Button look="link" isDisabled={readOnly} onPress={() => { actions.unmerge(one.id, t('know.unmerged', { name: one.name, from: name })); }}>
              {t('know.unmerge')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
