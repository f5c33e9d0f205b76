/** Takes back, or does again, the last thing done to the book, and says what it was. */
import { useCallback } from 'react';
import { toErrorShape } from '@common/errors.ts';
import { run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { refusals } from '../stages/refusals.ts';
import { tell } from '../ui/toasts.ts';
import { labelText } from './label.ts';
import type { Steps } from './steps.ts';

export function useTravel(steps: Steps): (direction: 'undo' | 'redo') => void {
  const { t } = useTexts();
  return useCallback(
    (direction) => {
      run(async () => {
        const label = await steps.travel(direction).catch((thrown: unknown) => {
          const { code, detail } = toErrorShape(thrown);
          // Whoever is in that article is told that it is locked, with the way to unlock it at hand.
          if (code === 'stage/not-undone' && refusals.about(detail['id'])) return 'refused' as const;
          throw thrown;
        });
        if (label === 'refused') return;
        if (label === null) tell(t(direction === 'undo' ? 'undo.nothing' : 'undo.nothingToRedo'));
        else if (label === 'overtaken') tell(t('undo.overtaken'));
        else tell(t(direction === 'undo' ? 'undo.undone' : 'undo.redone', { what: labelText(t, label) }));
      });
    },
    [steps, t],
  );
}
