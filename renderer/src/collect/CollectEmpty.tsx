/** No units yet: what to do first, shown rather than explained. */
import { ClipboardPaste, FileText } from 'lucide-react';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';

interface CollectEmptyProps {
  readonly disabled: boolean;
  readonly onAdd: () => void;
  readonly onSaveForm: () => void;
}

/** As it would stand in a spreadsheet; invented. */
const EXAMPLE = [
  ['Bưu điện tỉnh', 'Lương Quốc Bảo', '0205 555 060'],
  ['Sở Y tế', 'Hà Thị Vân', '0205 555 075'],
] as const;

export function CollectEmpty({ disabled, onAdd, onSaveForm }: CollectEmptyProps) {
  const { t } = useTexts();
  return (
    <div className="collect__empty">
      <section className="empty">
        <h2>{t('collect.emptyTitle')}</h2>
        <p>{t('collect.emptyBody')}</p>
        <table className="collect__example">
          <caption>{t('collect.exampleCaption')}</caption>
          <thead>
            <tr>
              <th>{t('collect.unit')}</th>
              <th>{t('collect.person')}</th>
              <th>{t('collect.phone')}</th>
            </tr>
          </thead>
          <tbody lang="vi">
            {EXAMPLE.map((cells) => (
              <tr key={cells[0]}>
                {cells.map((cell) => (
                  <td key={cell}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <div className="empty__actions">
          <Button look="primary" icon={ClipboardPaste} isDisabled={disabled} onPress={onAdd}>
            {t('collect.emptyPaste')}
          </Button>
          <Button icon={FileText} onPress={onSaveForm}>
            {t('collect.emptyForm')}
          </Button>
        </div>
      </section>
    </div>
  );
}
