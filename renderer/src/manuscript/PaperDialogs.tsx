/** The dialogs of papers, over the desk. */
import type { Command } from '../app/shortcuts.ts';
import { ManuscriptDialog } from './ManuscriptDialog.tsx';
import { paperDialogs, usePaperDialog } from './state.ts';
import { TakenBackDialog } from './TakenBackDialog.tsx';

export function PaperDialogs({ execute }: { readonly execute: (command: Command) => void }) {
  const shown = usePaperDialog();
  const close = (): void => {
    paperDialogs.show(null);
  };
  switch (shown?.kind) {
    case undefined:
      return null;
    case 'manuscript':
      return <ManuscriptDialog onClose={close} />;
    case 'taken':
      return <TakenBackDialog taken={shown.taken} execute={execute} onClose={close} />;
  }
}
