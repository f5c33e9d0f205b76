/** The design and its palette, by their pictures. */
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import { DESIGN_IDS, paletteOf, type DesignId } from '@common/book/designs.ts';
import { choicesOf } from '@common/book/own-design.ts';
import type { BookSettings } from '@common/book/settings.ts';
import { useTexts } from '../i18n/use-texts.ts';
import baoAnh from './designs/bao-anh.webp';
import coDien from './designs/co-dien.webp';
import hienDai from './designs/hien-dai.webp';
import trangTrong from './designs/trang-trong.webp';
import './designs.css';

export const LOOKS = {
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

interface ChoiceProps {
  readonly settings: Pick<BookSettings, 'design' | 'palette'> & Partial<Pick<BookSettings, 'ownDesign'>>;
  readonly onChange: (changed: Partial<Pick<BookSettings, 'design' | 'palette'>>) => void;
  readonly disabled?: boolean;
  /** Names alone below the pictures. */
  readonly brief?: boolean;
}

export function DesignChoice({ settings: { design }, onChange, disabled = false, brief = false }: ChoiceProps) {
  const { t } = useTexts();
  return (
    <RadioGroup
      className={brief ? 'designs designs--brief' : 'designs'}
      {...(brief ? {} : { 'aria-label': t('designs.choose') })}
      value={design}
      isDisabled={disabled}
      orientation="horizontal"
      onChange={(chosen) => {
        const found = DESIGN_IDS.find((id) => id === chosen);
        if (found !== undefined) onChange({ design: found, palette: '' });
      }}
    >
      {brief ? <Label className="field__label">{t('designs.choose')}</Label> : null}
      {DESIGN_IDS.map((id) => (
        <RadioField key={id} value={id}>
          <RadioButton className="design">
            <img className="design__picture" src={LOOKS[id].picture} alt="" />
            <span className="design__name">{t(LOOKS[id].name)}</span>
            {brief ? null : <span className="field__hint">{t(LOOKS[id].hint)}</span>}
          </RadioButton>
        </RadioField>
      ))}
    </RadioGroup>
  );
}

export function PaletteChoice({ settings: { design, palette: chosen, ownDesign = null }, onChange, disabled = false }: ChoiceProps) {
  const { t } = useTexts();
  return (
    <RadioGroup
      className="palettes"
      value={paletteOf(design, chosen).id}
      isDisabled={disabled}
      orientation="horizontal"
      onChange={(palette) => {
        onChange({ palette });
      }}
    >
      <Label className="field__label">{t('designs.palette')}</Label>
      <span className="palettes__row">
        {choicesOf({ design, ownDesign }).palettes.map(({ id, srgb }) => (
          <RadioField key={id} value={id}>
            <RadioButton className="palette">
              <span className="palette__colour" style={{ backgroundColor: srgb }} aria-hidden />
              {t(COLOURS[id])}
            </RadioButton>
          </RadioField>
        ))}
      </span>
    </RadioGroup>
  );
}
