/** The cover: how the book is bound, its paper and spine, what stands on the back and in front; the sheet as it will be printed. */
import { BINDINGS, caliperOf, COVER_PHOTO_WAYS, LEAST_SPINE, SPINE_WAYS, spineWidth } from '@common/book/cover.ts';
import { readIsbn } from '@common/book/isbn.ts';
import { PAPER_IDS, PAPERS, type PaperId } from '@common/book/paper.ts';
import type { BookSettings } from '@common/book/settings.ts';
import { useLayoutState } from '../app/desk-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { formatLength, LENGTHS, lengthsOf, readLength, type LengthKey, type LengthTexts } from './cover-lengths.ts';
import { CoverFinish } from './CoverFinish.tsx';
import { CoverPhoto } from './CoverPhoto.tsx';
import { CoverSheet } from './CoverSheet.tsx';
import './cover.css';

interface CoverFieldsProps {
  /** Lengths that are typed wrong are still as they were. */
  readonly settings: BookSettings;
  readonly onChange: (changed: Partial<BookSettings>) => void;
  /** As they are typed. */
  readonly lengths: LengthTexts;
  readonly onLength: (key: LengthKey, text: string) => void;
  /** The equivalent of an ink of its own as it is typed. */
  readonly inks: string;
  readonly onInks: (text: string) => void;
  readonly asked: boolean;
  readonly disabled: boolean;
}

const LABELS = { coverCaliper: 'cover.caliper', coverFlap: 'cover.flap', coverBoard: 'cover.board', coverJoint: 'cover.joint', coverTurnIn: 'cover.turnIn' } as const;
const BINDING_NAMES = { soft: 'cover.bindings.soft', flaps: 'cover.bindings.flaps', hard: 'cover.bindings.hard', saddle: 'cover.bindings.saddle' } as const;
const PAPER_NAMES = { offset: 'cover.papers.offset', bulky: 'cover.papers.bulky', gloss: 'cover.papers.gloss', matt: 'cover.papers.matt' } as const;
const WAY_NAMES = { up: 'cover.spineWays.up', down: 'cover.spineWays.down', none: 'cover.spineWays.none' } as const;
const PHOTO_WAYS = { framed: 'cover.photoWays.framed', full: 'cover.photoWays.full' } as const;

/** "", or a number that is one. */
export const isbnIsFine = (text: string): boolean => text.trim() === '' || readIsbn(text) !== null;

export function CoverFields({ settings, onChange, lengths, onLength, inks, onInks, asked, disabled }: CoverFieldsProps) {
  const { t, language } = useTexts();
  const { layout } = useLayoutState();
  const pages = layout?.pages ?? null;
  const paperName = (id: PaperId): string => t(PAPER_NAMES[PAPERS[id].kind], { grammage: PAPERS[id].grammage });
  const { coverBinding: binding, coverPaper: paper } = settings;
  const spine = pages === null ? null : spineWidth(settings, pages);
  const told = (): string => {
    if (pages === null || spine === null) return t('cover.spineCounting');
    if (binding === 'saddle') return t('cover.spineSaddle', { pages });
    const named = paper === 'own' ? t('cover.ownPaper', { caliper: formatLength(caliperOf(settings), language) }) : paperName(paper);
    return t('cover.spine', { spine: formatLength(spine, language), pages, paper: named });
  };
  const hasSpine = binding !== 'saddle';
  const thin = hasSpine && settings.coverSpineWay !== 'none' && spine !== null && spine < LEAST_SPINE;
  return (
    <fieldset className="settings__group">
      <legend>{t('cover.group')}</legend>
      <p className="field__hint">{t('cover.intro')}</p>
      <div className="settings__row">
        <Select
          label={t('cover.binding')}
          value={binding}
          onChange={(coverBinding) => { onChange({ coverBinding }); }}
          options={BINDINGS.map((id) => ({ id, label: t(BINDING_NAMES[id]) }))}
          disabled={disabled}
        />
        <Select
          label={t('cover.paper')}
          value={paper}
          onChange={(coverPaper) => { onChange({ coverPaper }); }}
          options={[...PAPER_IDS.map((id) => ({ id, label: paperName(id) })), { id: 'own' as const, label: t('cover.paperOwn') }]}
          disabled={disabled}
        />
      </div>
      {paper !== 'own' && PAPERS[paper].derived ? <p className="field__hint">{t('cover.paperDerived')}</p> : null}
      <div className="settings__row">
        {lengthsOf(settings).map((key) => (
          <Field
            key={key}
            label={t(LABELS[key])}
            value={lengths[key]}
            onChange={(text) => { onLength(key, text); }}
            inputMode="decimal"
            {...(key === 'coverCaliper' ? { hint: t('cover.caliperHint') } : {})}
            problem={readLength(lengths[key], LENGTHS[key]) === null ? t('cover.range', { least: formatLength(LENGTHS[key].least, language), most: formatLength(LENGTHS[key].most, language) }) : ''}
            disabled={disabled}
          />
        ))}
      </div>
      <p className="cover__spine" role="status">
        {told()}
        {thin ? ` · ${t('cover.thin', { least: LEAST_SPINE })}` : ''}
      </p>
      {hasSpine ? (
        <div className="settings__row">
          <Field label={t('cover.spineText')} value={settings.coverSpineText} placeholder={settings.title} onChange={(coverSpineText) => { onChange({ coverSpineText }); }} disabled={disabled} />
          <Select
            label={t('cover.spineWay')}
            value={settings.coverSpineWay}
            onChange={(coverSpineWay) => { onChange({ coverSpineWay }); }}
            options={SPINE_WAYS.map((id) => ({ id, label: t(WAY_NAMES[id]) }))}
            disabled={disabled}
          />
        </div>
      ) : null}
      <div className="settings__row">
        <CoverPhoto id={settings.coverPhoto} onChange={(coverPhoto) => { onChange({ coverPhoto }); }} disabled={disabled} />
        {settings.coverPhoto === '' ? null : (
          <Select
            label={t('cover.photoWay')}
            value={settings.coverPhotoWay}
            onChange={(coverPhotoWay) => { onChange({ coverPhotoWay }); }}
            options={COVER_PHOTO_WAYS.map((id) => ({ id, label: t(PHOTO_WAYS[id]) }))}
            disabled={disabled}
          />
        )}
      </div>
      <CoverFinish settings={settings} onChange={onChange} inks={inks} onInks={onInks} asked={asked} disabled={disabled} />
      <TextArea label={t('cover.blurb')} value={settings.coverBlurb} onChange={(coverBlurb) => { onChange({ coverBlurb }); }} rows={4} hint={t('cover.blurbHint')} disabled={disabled} />
      <div className="settings__row">
        <Field
          label={t('cover.isbn')}
          value={settings.coverIsbn}
          onChange={(coverIsbn) => { onChange({ coverIsbn }); }}
          hint={t('cover.isbnHint')}
          problem={isbnIsFine(settings.coverIsbn) ? '' : t('cover.isbnWrong')}
          disabled={disabled}
        />
        <Field label={t('cover.price')} value={settings.coverPrice} onChange={(coverPrice) => { onChange({ coverPrice }); }} placeholder={t('cover.priceHint')} disabled={disabled} />
      </div>
      <CoverSheet settings={settings} pages={pages} />
    </fieldset>
  );
}
