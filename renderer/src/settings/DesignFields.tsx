/** The design of the book: which of them, by their pictures, at which size, and what of it is changed. */
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import { DESIGN_IDS, PALETTES, paletteOf, TEXT_STEPS, type DesignId } from '@common/book/designs.ts';
import type { BookSettings } from '@common/book/settings.ts';
import { TRIM_SIZE_IDS, TRIM_SIZES } from '@common/book/trim.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Select } from '../ui/Select.tsx';
import baoAnh from './designs/bao-anh.webp';
import coDien from './designs/co-dien.webp';
import hienDai from './designs/hien-dai.webp';
import trangTrong from './designs/trang-trong.webp';
import './designs.css';

const LOOKS = {
  'trang-trong': { picture: trangTrong, name: 'designs.trangTrong', hint: 'designs.trangTrongHint' },
  'hien-dai': { picture: hienDai, name: 'designs.hienDai', hint: 'designs.hienDaiHint' },
  'co-dien': { picture: coDien, name: 'designs.coDien', hint: 'designs.coDienHint' },
  'bao-anh': { picture: baoAnh, name: 'designs.baoAnh', hint: 'designs.baoAnhHint' },
} as const satisfies Readonly<Record<DesignId, { picture: string; name: string; hint: string }>>;

const COLOURS = {
  son: 'designs.palettes.son',
  cham: 'designs.palettes.cham',
  ngoc: 'designs.palettes.ngoc',
  'co-vit': 'designs.palettes.coVit',
  gach: 'designs.palettes.gach',
  lam: 'designs.palettes.lam',
  nau: 'designs.palettes.nau',
  reu: 'designs.palettes.reu',
  man: 'designs.palettes.man',
  do: 'designs.palettes.do',
  xanh: 'designs.palettes.xanh',
  vang: 'designs.palettes.vang',
} as const;

const STEPS = { '-1': 'designs.textSmaller', '0': 'designs.textAsDrawn', '1': 'designs.textLarger' } as const;

interface DesignFieldsProps {
  readonly settings: BookSettings;
  readonly onChange: (changed: Partial<BookSettings>) => void;
  readonly disabled: boolean;
}

export function DesignFields({ settings, onChange, disabled }: DesignFieldsProps) {
  const { t } = useTexts();
  const { design } = settings;
  return (
    <fieldset className="settings__group">
      <legend>{t('designs.group')}</legend>
      <RadioGroup
        className="designs"
        aria-label={t('designs.choose')}
        value={design}
        isDisabled={disabled}
        orientation="horizontal"
        onChange={(chosen) => {
          const found = DESIGN_IDS.find((id) => id === chosen);
          if (found !== undefined) onChange({ design: found, palette: '' });
        }}
      >
        {DESIGN_IDS.map((id) => (
          <RadioField key={id} value={id}>
            <RadioButton className="design">
              <img className="design__picture" src={LOOKS[id].picture} alt="" />
              <span className="design__name">{t(LOOKS[id].name)}</span>
              <span className="field__hint">{t(LOOKS[id].hint)}</span>
            </RadioButton>
          </RadioField>
        ))}
      </RadioGroup>
      <div className="settings__row">
        <Select
          label={t('settings.trimSize')}
          value={settings.trimSize}
          onChange={(trimSize) => {
            onChange({ trimSize });
          }}
          options={TRIM_SIZE_IDS.map((id) => ({ id, label: TRIM_SIZES[id].label }))}
          disabled={disabled}
        />
        <Select
          label={t('designs.textStep')}
          value={String(settings.textStep) as keyof typeof STEPS}
          onChange={(chosen) => {
            const textStep = TEXT_STEPS.find((step) => String(step) === chosen);
            if (textStep !== undefined) onChange({ textStep });
          }}
          options={TEXT_STEPS.map((step) => ({ id: String(step) as keyof typeof STEPS, label: t(STEPS[String(step) as keyof typeof STEPS]) }))}
          disabled={disabled}
        />
      </div>
      <div className="settings__row">
        <RadioGroup
          className="palettes"
          value={paletteOf(design, settings.palette).id}
          isDisabled={disabled}
          orientation="horizontal"
          onChange={(palette) => {
            onChange({ palette });
          }}
        >
          <Label className="field__label">{t('designs.palette')}</Label>
          <span className="palettes__row">
            {PALETTES[design].map(({ id, srgb }) => (
              <RadioField key={id} value={id}>
                <RadioButton className="palette">
                  <span className="palette__colour" style={{ backgroundColor: srgb }} aria-hidden />
                  {t(COLOURS[id])}
                </RadioButton>
              </RadioField>
            ))}
          </span>
        </RadioGroup>
        <Checkbox
          label={t('designs.ornaments')}
          hint={t('designs.ornamentsHint')}
          checked={settings.ornaments}
          onChange={(ornaments) => {
            onChange({ ornaments });
          }}
          disabled={disabled}
        />
      </div>
    </fieldset>
  );
}
