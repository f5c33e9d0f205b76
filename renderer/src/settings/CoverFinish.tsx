/** Foil or an ink of its own: what the cover's title is stamped or printed with beside the four inks. */
import { FINISHES, isInkName, type FinishSettings } from '@common/book/finish.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { readInks } from './finish-inks.ts';

interface CoverFinishProps {
  readonly settings: FinishSettings;
  readonly onChange: (changed: Partial<FinishSettings>) => void;
  /** The equivalent as it is typed. */
  readonly inks: string;
  readonly onInks: (text: string) => void;
  /** It was tried to store this: what is missing is told, too. */
  readonly asked: boolean;
  readonly disabled: boolean;
}

const NAMES = { none: 'cover.finishes.none', gold: 'cover.finishes.gold', silver: 'cover.finishes.silver', copper: 'cover.finishes.copper', red: 'cover.finishes.red', ink: 'cover.finishes.ink' } as const;

export function CoverFinish({ settings, onChange, inks, onInks, asked, disabled }: CoverFinishProps) {
  const { t } = useTexts();
  const { coverFinish: finish, coverInkName: name } = settings;
  const nameIsWrong = !isInkName(name) && (asked || name.trim() !== '');
  return (
    <>
      <div className="settings__row">
        <Select label={t('cover.finish')} value={finish} onChange={(coverFinish) => { onChange({ coverFinish }); }} options={FINISHES.map((id) => ({ id, label: t(NAMES[id]) }))} disabled={disabled} />
      </div>
      {finish === 'none' ? null : <p className="field__hint">{t(finish === 'ink' ? 'cover.inkIntro' : 'cover.foilIntro')}</p>}
      {finish === 'ink' ? (
        <div className="settings__row">
          <Field label={t('cover.inkName')} value={name} onChange={(coverInkName) => { onChange({ coverInkName }); }} hint={t('cover.inkNameHint')} problem={nameIsWrong ? t('cover.inkNameWrong') : ''} disabled={disabled} />
          <Field label={t('cover.inks')} value={inks} onChange={onInks} hint={t('cover.inksHint')} problem={readInks(inks) === null ? t('cover.inksWrong') : ''} disabled={disabled} />
        </div>
      ) : null}
    </>
  );
}
