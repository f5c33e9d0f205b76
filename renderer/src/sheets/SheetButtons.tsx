/** "Nhập từ bảng tính", "Xuất bảng tính": for the windows of exemplars, units and awards. */
import type { SheetTarget } from '@common/sheets/fields.ts';
import { FileDown, Sheet } from 'lucide-react';
import { useDesk } from '../app/desk-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { sheetDialogs } from './state.ts';

/** @param target what the window lists */
export function SheetButtons({ target }: { readonly target: SheetTarget }) {
  const { t } = useTexts();
  const { book } = useDesk();
  return (
    <>
      <Button icon={Sheet} isDisabled={book.readOnly} onPress={() => { sheetDialogs.show({ kind: 'in', target }); }}>
        {t('sheets.in')}
      </Button>
      <Button icon={FileDown} onPress={() => { sheetDialogs.show({ kind: 'out', what: target }); }}>
        {t('sheets.out')}
      </Button>
    </>
  );
}
