/** The dialogs of spreadsheets, over the desk. */
import { ExportSheet } from './ExportSheet.tsx';
import { ImportSheet } from './ImportSheet.tsx';
import { sheetDialogs, useSheetDialog } from './state.ts';

export function SheetDialogs() {
  const shown = useSheetDialog();
  const close = (): void => {
    sheetDialogs.show(null);
  };
  switch (shown?.kind) {
    case undefined:
      return null;
    case 'in':
      return <ImportSheet start={shown.target} onClose={close} />;
    case 'out':
      return <ExportSheet start={shown.what} onClose={close} />;
  }
}
