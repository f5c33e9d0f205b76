/** Two chosen exemplars become one, after it was shown what moves. */
import type { MergePeoplePreview } from '@common/contract/people-channels.ts';
import { useEffect, useState } from 'react';
import { useDesk } from '../../app/desk-context.ts';
import { call } from '../../client/call.ts';
import { report, run } from '../../errors/report.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { MergePart } from '../../people/MergePart.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { tell } from '../../ui/toasts.ts';

/** @param ids of the two */
export function MergeDialog({ ids, onClose }: { readonly ids: readonly string[]; readonly onClose: () => void }) {
  const { t } = useTexts();
  const { steps, travel } = useDesk();
  const [sides, setSides] = useState<MergePeoplePreview | null>(null);
  const [one = '', other = ''] = ids;
  useEffect(() => {
    let wanted = true;
    call('people.mergePreview', { into: one, from: other }).then(
      (found) => {
        if (wanted) setSides(found);
      },
      (thrown: unknown) => {
        if (wanted) report(thrown);
      },
    );
    return () => {
      wanted = false;
    };
  }, [one, other]);
  const merge = (into: string, from: string): void => {
    onClose();
    run(async () => {
      await call('people.merge', { into, from: [from] });
      steps.refresh();
      const names = new Map([sides?.into, sides?.from].map((side) => [side?.id, side?.name ?? '']));
      tell(t('people.merged', { from: names.get(from) ?? '', into: names.get(into) ?? '' }), { label: t('app.undo'), run: () => { travel('undo'); } });
    });
  };
  return (
    <Dialog title={t('know.mergeTitle')} onClose={onClose}>
      <div className="dialog__body">{sides === null ? null : <MergePart pair={{ one: sides.into, other: sides.from, score: 1, reasons: [] }} onMerge={merge} onBack={onClose} />}</div>
    </Dialog>
  );
}
