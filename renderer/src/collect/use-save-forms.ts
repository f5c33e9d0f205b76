/** Saving the form that units fill in: one into a file, several into a folder. */
import { useCallback } from 'react';
import { call } from '../client/call.ts';
import { run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { tell } from '../ui/toasts.ts';

/** Asks where, then saves a form for each of the units; for none: one that names no unit. */
export function useSaveForms(): (unitIds: readonly string[]) => void {
  const { t } = useTexts();
  return useCallback(
    (unitIds) => {
      run(async () => {
        const saved = await call('app.saveForms', { unitIds: [...unitIds] });
        if (saved !== null) tell(t('collect.formSaved', { count: saved.files, folder: saved.folderLabel }));
      });
    },
    [t],
  );
}
