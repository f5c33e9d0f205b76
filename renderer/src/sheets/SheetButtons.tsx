/** "Bảng tính" at the head of the lists of exemplars, units and awards: a list in, this list out. */
import type { SheetTarget } from '@common/sheets/fields.ts';
import { FileDown, FileUp, Sheet } from 'lucide-react';
import { useDesk } from '../app/desk-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { IconButton } from '../ui/Button.tsx';
import { MenuButton } from '../ui/Menu.tsx';
import { sheetDialogs } from './state.ts';

/** @param target what the window lists */
export function SheetButtons({ target }: { readonly target: SheetTarget }) {
  const { t } = useTexts();
  const { book } = useDesk();
  const entries = [
    { id: 'in', label: t('sheets.menuIn'), icon: FileUp, disabled: book.readOnly, run: () => { sheetDialogs.show({ kind: 'in', target }); } },
    { id: 'out', label: t('sheets.menuOutList'), icon: FileDown, run: () => { sheetDialogs.show({ kind: 'out', what: target }); } },
  ];
  return (
    <MenuButton groups={[{ entries }]} label={t('sheets.menu')}>
      <IconButton icon={Sheet} label={t('sheets.menu')} />
    </MenuButton>
  );
}
