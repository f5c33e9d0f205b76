/** "Bình trang để tự in": how the sheets are folded, gathered or cut; the first of them drawn as it will be; then the file. */
import { Layers } from 'lucide-react';
import { useState } from 'react';
import { caliperOf, tooThickAsLaid } from '@common/book/cover.ts';
import { trimSize } from '@common/book/trim.ts';
import { IMPOSE_AS_USUAL, type ImposeChoice } from '@common/contract/impose-shapes.ts';
import { isHeadDown, SHEET_IDS, SHEET_NAMES, type SheetId } from '@common/print/impose-sheet.ts';
import { FLIPS, PER_SIDE, SCHEMES, SECTIONS, type PerSide, type Section } from '@common/print/impose.ts';
import { useDesk, useLayout } from '../app/desk-context.ts';
import { run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { formatLength } from '../settings/cover-lengths.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { choiceOf, laidOf, type ImposeDraft } from './impose-form.ts';
import { SheetDrawing } from './SheetDrawing.tsx';

const digits = <T extends number>(values: readonly T[]): `${T}`[] => values.map((value) => String(value) as `${T}`);

export function ImposeDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, language } = useTexts();
  const { book, jobs } = useDesk();
  const layout = useLayout();
  // A book that is stapled or glued is folded so.
  const [draft, setDraft] = useState<ImposeDraft>(() => ({ choice: { ...IMPOSE_AS_USUAL, scheme: book.settings.coverBinding === 'saddle' ? 'saddle' : 'perfect', section: book.settings.orderSection === 0 ? 16 : book.settings.orderSection }, gutter: '0', creep: '' }));
  const { choice, wrong } = choiceOf(draft);
  const change = (changed: Partial<ImposeChoice>): void => { setDraft((now) => ({ ...now, choice: { ...now.choice, ...changed } })); };
  const trim = trimSize(book.settings.trimSize);
  const laid = layout === null ? null : laidOf(choice, layout.pages, trim, book.settings.bleed);
  /** What is taken while nobody names a sheet. */
  const fitting = layout === null ? null : (laidOf({ ...choice, sheet: null }, layout.pages, trim, book.settings.bleed)?.sheet ?? null);
  const folded = choice.scheme === 'saddle' || choice.scheme === 'perfect';
  const thick = layout === null || choice.scheme !== 'saddle' ? null : tooThickAsLaid(book.settings, choice.creep, layout.pages);
  const tooSmall = laid !== null && laid.block.scale < 1 && !choice.shrink;
  return (
    <Dialog title={t('impose.title')} intro={t('impose.intro')} wide onClose={onClose}>
      <div className="dialog__body imposing">
        <div className="imposing__fields">
          <Select label={t('impose.scheme')} value={choice.scheme} options={SCHEMES.map((id) => ({ id, label: t(`impose.schemes.${id}`) }))} onChange={(scheme) => { change({ scheme }); }} />
          <p className="field__hint">{t(`impose.schemeHints.${choice.scheme}`)}</p>
          <div className="settings__row imposing__row">
            <Select<SheetId | 'fitting'> label={t('impose.sheet')} value={choice.sheet ?? 'fitting'} options={[{ id: 'fitting', label: fitting === null ? t('impose.sheetFits') : t('impose.sheetFitting', { sheet: SHEET_NAMES[fitting] }) }, ...SHEET_IDS.map((id) => ({ id, label: SHEET_NAMES[id] }))]} onChange={(sheet) => { change({ sheet: sheet === 'fitting' ? null : sheet }); }} />
            {folded ? (
              <Select label={t('impose.perSide')} value={String(choice.perSide) as `${PerSide}`} options={digits(PER_SIDE).map((id) => ({ id, label: t('impose.pagesOf', { pages: Number(id) }) }))} onChange={(id) => { change({ perSide: Number(id) as PerSide }); }} />
            ) : null}
          </div>
          {choice.scheme === 'perfect' ? (
            <Select label={t('impose.section')} value={String(choice.section) as `${Section}`} options={digits(SECTIONS).map((id) => ({ id, label: t('impose.pagesOf', { pages: Number(id) }) }))} onChange={(id) => { change({ section: Number(id) as Section }); }} />
          ) : null}
          {folded ? (
            <div className="settings__row imposing__row">
              <Field label={t('impose.creep')} value={draft.creep} placeholder={formatLength(caliperOf(book.settings), language)} hint={t('impose.creepHint')} inputMode="decimal" onChange={(creep) => { setDraft((now) => ({ ...now, creep })); }} problem={wrong.includes('creep') ? t('impose.creepWrong') : ''} />
              <Field label={t('impose.gutter')} value={draft.gutter} hint={t('impose.gutterHint')} inputMode="decimal" onChange={(gutter) => { setDraft((now) => ({ ...now, gutter })); }} problem={wrong.includes('gutter') ? t('impose.gutterWrong') : ''} />
            </div>
          ) : null}
          <Select label={t('impose.flip')} value={choice.flip} options={FLIPS.map((id) => ({ id, label: t(`impose.flips.${id}`) }))} onChange={(flip) => { change({ flip }); }} />
          <Select label={t('impose.from')} value={choice.from} options={(['proof', 'print'] as const).map((id) => ({ id, label: t(`impose.froms.${id}`) }))} onChange={(from) => { change({ from }); }} />
          <Checkbox label={t('impose.marks')} hint={t('impose.marksHint')} checked={choice.marks} onChange={(marks) => { change({ marks }); }} />
          <Checkbox label={t('impose.shrink')} checked={choice.shrink} onChange={(shrink) => { change({ shrink }); }} />
        </div>
        <div className="imposing__sheet">
          {laid === null ? <p className="imposing__told" role="status">{t('cover.spineCounting')}</p> : (
            <>
              <SheetDrawing caption={t('impose.front')} side={laid.first.front} block={laid.block} marks={laid.marks.front} />
              <SheetDrawing caption={isHeadDown(laid.block, choice.flip) ? t('impose.backDown') : t('impose.back')} side={laid.first.back} block={laid.block} marks={laid.marks.back} />
              <p className="imposing__told" role="status">{t(choice.scheme === 'perfect' ? 'impose.toldSections' : 'impose.told', { pages: layout?.pages ?? 0, sheets: laid.imposition.sheets.length, blanks: laid.imposition.blanks, sections: laid.imposition.sections })}</p>
              {laid.bleeds ? null : <p className="imposing__told" role="status">{t(book.settings.bleed === 0 ? 'impose.bleedNone' : 'impose.bleedNoRoom', { sheet: SHEET_NAMES[laid.sheet] })}</p>}
              {thick === null ? null : <p className="imposing__told" role="status" data-wrong>{t('impose.tooThick', { ...thick, otherwise: t('impose.schemes.perfect') })}</p>}
              <p className="imposing__told" role="status" {...(tooSmall ? { 'data-wrong': true } : {})}>
                {laid.block.scale === 1 ? t('impose.fullSize') : t(tooSmall ? 'impose.tooSmall' : 'impose.smaller', { sheet: SHEET_NAMES[laid.sheet], width: Math.ceil(laid.block.block.width), height: Math.ceil(laid.block.block.height), percent: Math.floor(laid.block.scale * 100) })}
              </p>
            </>
          )}
        </div>
      </div>
      <footer className="dialog__foot">
        <Button onPress={onClose}>{t('app.cancel')}</Button>
        <Button look="primary" icon={Layers} isDisabled={wrong.length > 0 || tooSmall} onPress={() => { onClose(); run(() => jobs.export('impose', { impose: choice })); }}>{t('impose.make')}</Button>
      </footer>
    </Dialog>
  );
}
