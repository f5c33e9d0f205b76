/** What the file's text was read as: shown where it was converted, with a place to compare and another reading to choose. */
import { ChevronDown, Languages } from 'lucide-react';
import type { IntakeView } from '@common/contract/intake-shapes.ts';
import { useDesk } from '../app/desk-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { MenuButton } from '../ui/Menu.tsx';
import { ENCODINGS, useEncodingName } from './encodings.ts';
import { sampleOf } from './model.ts';
import type { IntakeActions } from './use-intake-actions.ts';

export function EncodingBar({ view, actions }: { readonly view: IntakeView; readonly actions: IntakeActions }) {
  const { t } = useTexts();
  const sample = sampleOf(view.lines);
  const nameOf = useEncodingName();
  const { conversions, entry } = view;
  if (sample === null) return null;
  const sure = Math.min(1, ...conversions.map(({ confidence }) => confidence));
  const level = sure >= 0.9 ? t('intake.sureHigh') : sure >= 0.6 ? t('intake.sureMiddle') : t('intake.sureLow');
  return (
    <div className="encoding">
      <Languages size={17} strokeWidth={1.75} aria-hidden />
      <div className="encoding__facts">
        <p className="encoding__head">
          <strong>{entry.encoding === 'mixed' ? t('intake.mixed') : t('intake.converted', { name: nameOf(entry.encoding) })}</strong>
          <span className="quiet">{[level, t('intake.convertedCount', { count: conversions.length })].join(' · ')}</span>
        </p>
        <dl className="encoding__sample">
          <dt>{t('intake.held')}</dt>
          <dd className="encoding__held">{sample.held}</dd>
          <dt>{t('intake.read')}</dt>
          <dd lang="vi">{sample.read}</dd>
        </dl>
      </div>
      <EncodingMenu view={view} actions={actions} />
    </div>
  );
}

/** Has the whole file read as another encoding. */
export function EncodingMenu({ view, actions }: { readonly view: IntakeView; readonly actions: IntakeActions }) {
  const { t } = useTexts();
  const { book } = useDesk();
  const nameOf = useEncodingName();
  return (
    <MenuButton
      label={t('intake.changeEncoding')}
      groups={[
        {
          heading: t('intake.wholeFileIs'),
          entries: ENCODINGS.map((encoding) => ({
            id: encoding,
            label: nameOf(encoding),
            checked: view.entry.encoding === encoding,
            run: () => { actions.reread(view.entry.id, encoding); },
          })),
        },
      ]}
    >
      <Button isDisabled={book.readOnly}>
        {t('intake.changeEncoding')}
        <ChevronDown size={15} strokeWidth={2} aria-hidden />
      </Button>
    </MenuButton>
  );
}
