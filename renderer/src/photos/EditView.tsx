/** Crop, turn, straighten, exposure: seen at once, written only when they are applied. The original is never changed. */
import type { DeskPhoto } from '@common/photo/filters.ts';
import { cropTo, straightenedShare, turned, type Box, type PhotoLook } from '@common/photo/frame.ts';
import { exposureFactor } from '@common/photo/light.ts';
import { NO_EDITS, type PhotoEdits } from '@common/records/photo-edits.ts';
import { Crosshair, RotateCcwSquare, RotateCwSquare } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { pictureUrl } from '../client/photo-url.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button, IconButton, IconToggle } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { WHOLE } from './crop.ts';
import { CropFrame } from './CropFrame.tsx';
import { lookOf } from './PhotoCell.tsx';
import { useFitted } from './use-fitted.ts';

const SHAPES = { free: null, own: 0, '3:2': 1.5, '4:3': 4 / 3, '1:1': 1, '3:4': 0.75, '2:3': 2 / 3 } as const;
type ShapeName = keyof typeof SHAPES;

interface EditViewProps {
  readonly photo: DeskPhoto;
  readonly onApply: (look: PhotoLook) => void;
  readonly onCancel: () => void;
}

const isWhole = ({ x, y, width, height }: Box): boolean => x < 0.001 && y < 0.001 && width > 0.999 && height > 0.999;
const TURNS: readonly PhotoEdits['turn'][] = [0, 90, 180, 270];

export function EditView({ photo: { line, ...rest }, onApply, onCancel }: EditViewProps) {
  const { t } = useTexts();
  const [look] = useState(() => lookOf({ line, ...rest }));
  const [edits, setEdits] = useState(look.edits);
  const [crop, setCrop] = useState(look.crop ?? WHOLE);
  const [shape, setShape] = useState<ShapeName>('free');
  const [aiming, setAiming] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const size = turned(line, edits.turn);
  const { width, height } = useFitted(place, size.width / size.height);
  const share = straightenedShare(size, edits.straighten);
  const wanted = SHAPES[shape];
  const ratio = wanted === null ? null : (wanted === 0 ? size.width / size.height : wanted) / (size.width / size.height);
  useEffect(() => { panel.current?.querySelector<HTMLElement>('[role="group"]')?.focus(); }, []);

  const turn = (by: 90 | 270): void => {
    const next = TURNS[(TURNS.indexOf(edits.turn) + by / 90) % 4] ?? 0;
    // What was kept is turned with the picture.
    const { x, y, width: w, height: h } = crop;
    setCrop(by === 90 ? { x: 1 - y - h, y: x, width: h, height: w } : { x: y, y: 1 - x - w, width: h, height: w });
    const focus = edits.focus === null ? null : by === 90 ? { x: 1 - edits.focus.y, y: edits.focus.x } : { x: edits.focus.y, y: 1 - edits.focus.x };
    setEdits({ ...edits, turn: next, focus });
  };
  const put = (name: ShapeName): void => {
    setShape(name);
    const given = SHAPES[name];
    if (given !== null) setCrop(cropTo(size, given === 0 ? size.width / size.height : given, edits.focus));
  };
  const apply = (): void => { onApply({ crop: isWhole(crop) ? null : crop, edits }); };

  // The upright picture, laid so that the straightened rectangle fills the frame.
  const lying = edits.turn === 90 || edits.turn === 270;
  const [shownWidth, shownHeight] = [width / share, height / share];
  return (
    <div
      ref={panel}
      className="edit"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
        else if (event.key === 'Enter' && event.target instanceof Element && event.target.closest('button') === null) apply();
        else return;
        event.preventDefault();
      }}
    >
      <div className="large__bar edit__bar">
        <IconButton icon={RotateCcwSquare} label={t('photos.turnLeft')} onPress={() => { turn(270); }} />
        <IconButton icon={RotateCwSquare} label={t('photos.turnRight')} onPress={() => { turn(90); }} />
        <Slider label={t('photos.straighten')} least={-15} most={15} step={0.1} value={edits.straighten} said={t('photos.degrees', { value: edits.straighten.toFixed(1) })} onChange={(straighten) => { setEdits({ ...edits, straighten }); }} />
        <Slider label={t('photos.exposure')} least={-2} most={2} step={0.05} value={edits.exposure} said={t('photos.stops', { value: edits.exposure.toFixed(2) })} onChange={(exposure) => { setEdits({ ...edits, exposure }); }} />
        <Select
          label={t('photos.shape')}
          bare
          value={shape}
          options={(Object.keys(SHAPES) as ShapeName[]).map((id) => ({ id, label: id === 'free' ? t('photos.shapeFree') : id === 'own' ? t('photos.shapeOwn') : id }))}
          onChange={put}
        />
        <IconToggle icon={Crosshair} label={t('photos.focus')} isSelected={aiming} onChange={setAiming} />
      </div>
      <div className="large__place" ref={place}>
        <div
          className={aiming ? 'edit__frame edit__frame--aiming' : 'edit__frame'}
          style={{ width, height }}
          onClick={(event) => {
            if (!aiming) return;
            const rect = event.currentTarget.getBoundingClientRect();
            setEdits({ ...edits, focus: { x: (event.clientX - rect.left) / rect.width, y: (event.clientY - rect.top) / rect.height } });
            setAiming(false);
          }}
        >
          <img
            src={pictureUrl(line.id, { as: 'came' })}
            alt={t('photos.picture', { name: line.name })}
            draggable={false}
            style={{
              width: lying ? shownHeight : shownWidth,
              height: lying ? shownWidth : shownHeight,
              transform: `translate(-50%, -50%) rotate(${String(edits.turn + edits.straighten)}deg)`,
              filter: `brightness(${String(exposureFactor(edits.exposure))})`,
            }}
          />
          {aiming ? null : <CropFrame crop={crop} ratio={ratio} onChange={setCrop} />}
          {edits.focus === null ? null : <span className="edit__focus" aria-hidden style={{ left: `${String(edits.focus.x * 100)}%`, top: `${String(edits.focus.y * 100)}%` }} />}
        </div>
      </div>
      <div className="edit__foot">
        <span className="large__hint">{aiming ? t('photos.focusHint') : t('photos.cropHint')}</span>
        <Button look="plain" onPress={() => { setEdits(NO_EDITS); setCrop(WHOLE); setShape('free'); }}>
          {t('photos.asItCame')}
        </Button>
        <Button onPress={onCancel}>{t('photos.cancel')}</Button>
        <Button look="primary" onPress={apply}>
          {t('photos.apply')}
        </Button>
      </div>
    </div>
  );
}

interface SliderProps {
  readonly label: string;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly value: number;
  readonly said: string;
  readonly onChange: (value: number) => void;
}

function Slider({ label, least, most, step, value, said, onChange }: SliderProps) {
  return (
    <label className="edit__slider">
      <span>{label}</span>
      <input
        type="range"
        min={least}
        max={most}
        step={step}
        value={value}
        aria-valuetext={said}
        onChange={(event) => { onChange(Number(event.target.value)); }}
        onDoubleClick={() => { onChange(0); }}
      />
      <span className="edit__value">{said}</span>
    </label>
  );
}
