/** The fields of the order, by group. What is said elsewhere (the text's paper, the binding) is shown and not asked for twice. */
import type { ReactNode } from 'react';
import { JOININGS, LAMINATIONS, SECTION_PAGES } from '@common/book/order.ts';
import { PAPERS } from '@common/book/paper.ts';
import type { BookSettings } from '@common/book/settings.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import type { OrderDraft, OrderField } from './order-form.ts';
import type { Licence } from './use-licence.ts';

const PAPER_NAMES = { offset: 'cover.papers.offset', bulky: 'cover.papers.bulky', gloss: 'cover.papers.gloss', matt: 'cover.papers.matt' } as const;

interface OrderFieldsProps {
  readonly draft: OrderDraft;
  readonly wrong: readonly OrderField[];
  /** The day of delivery is before today. */
  readonly late: boolean;
  readonly imprint: Licence['imprint'];
  readonly readOnly: boolean;
  readonly onChange: (changed: Partial<Pick<OrderDraft, 'copies' | 'day'>>) => void;
  readonly onSettings: (changed: Partial<BookSettings>) => void;
  /** In front of the contacts. */
  readonly between: ReactNode;
}

type Line = 'orderPrinter' | 'orderTextPaper' | 'orderCoverPaper' | 'orderFinishing' | 'orderPlace' | 'orderContact' | 'orderPhone' | 'orderEmail';

export function OrderFields({ draft, wrong, late, imprint, readOnly, onChange, onSettings, between }: OrderFieldsProps) {
  const { t, language } = useTexts();
  const { settings } = draft;
  const inImprint = imprint?.printRun ?? null;
  const copies = (count: number): string => new Intl.NumberFormat(language).format(count);
  const line = (key: Line, label: string, placeholder = ''): ReactNode => <Field label={label} value={settings[key]} onChange={(value) => { onSettings({ [key]: value }); }} placeholder={placeholder} disabled={readOnly} />;
  return (
    <>
      <fieldset className="settings__group">
        <legend>{t('order.groupCopies')}</legend>
        <div className="settings__row">
          <Field label={t('order.copies')} value={draft.copies} inputMode="decimal" autoFocus placeholder={inImprint === null ? '' : t('order.asImprint', { value: copies(inImprint) })}
            onChange={(typed) => { onChange({ copies: typed }); }} problem={wrong.includes('copies') ? t('order.copiesWrong') : ''} disabled={readOnly} {...hintOf(inImprint === null || settings.orderRun === null || settings.orderRun === inImprint ? '' : t('order.copiesDiffer', { copies: copies(inImprint) }))} />
          <Field label={t('order.delivery')} value={draft.day} onChange={(day) => { onChange({ day }); }} placeholder={t('order.dayHint')} problem={wrong.includes('day') ? t('collect.dayProblem') : ''} disabled={readOnly} {...hintOf(late ? t('order.dayPast') : '')} />
        </div>
      </fieldset>
      <fieldset className="settings__group">
        <legend>{t('order.groupPaper')}</legend>
        <div className="settings__row">
          {settings.coverPaper === 'own' ? line('orderTextPaper', t('cover.paper'), t('order.textPaperHint')) : <Said label={t('cover.paper')} value={t(PAPER_NAMES[PAPERS[settings.coverPaper].kind], { grammage: PAPERS[settings.coverPaper].grammage })} hint={t('order.inCover')} />}
          {line('orderCoverPaper', t('order.coverPaper'), t('order.coverPaperHint'))}
        </div>
        {settings.coverBinding === 'saddle' ? <Said label={t('order.joining')} value={t('cover.bindings.saddle')} hint={t('order.inBinding')} /> : (
          <div className="settings__row">
            <Select label={t('order.section')} value={String(settings.orderSection) as `${BookSettings['orderSection']}`} options={SECTION_PAGES.map((pages) => ({ id: String(pages) as `${BookSettings['orderSection']}`, label: pages === 0 ? t('order.unsaid') : t('order.sectionOf', { pages }) }))}
              onChange={(id) => { onSettings({ orderSection: Number(id) as BookSettings['orderSection'] }); }} disabled={readOnly} />
            <Select label={t('order.joining')} value={settings.orderJoining} options={JOININGS.map((id) => ({ id, label: id === '' ? t('order.unsaid') : t(`order.joinings.${id}`) }))} onChange={(orderJoining) => { onSettings({ orderJoining }); }} disabled={readOnly} />
          </div>
        )}
        <div className="settings__row">
          <Select label={t('order.lamination')} value={settings.orderLamination} options={LAMINATIONS.map((id) => ({ id, label: id === '' ? t('order.unsaid') : t(`order.laminations.${id}`) }))} onChange={(orderLamination) => { onSettings({ orderLamination }); }} disabled={readOnly} />
          {line('orderFinishing', t('order.finishing'), t('order.finishingHint'))}
        </div>
      </fieldset>
      {between}
      <fieldset className="settings__group">
        <legend>{t('order.groupContact')}</legend>
        <div className="settings__row">
          {line('orderContact', t('order.contact'))}
          {line('orderPhone', t('order.phone'), imprint?.phone ?? '')}
        </div>
        <div className="settings__row">
          {line('orderEmail', t('order.email'))}
          {line('orderPlace', t('order.place'))}
        </div>
        {line('orderPrinter', t('order.printer'), imprint?.printer ?? '')}
        <TextArea label={t('order.note')} value={settings.orderNote} onChange={(orderNote) => { onSettings({ orderNote }); }} rows={2} disabled={readOnly} />
      </fieldset>
    </>
  );
}

const hintOf = (hint: string): { readonly hint?: string } => (hint === '' ? {} : { hint });

/** What is said elsewhere and only shown here. */
function Said({ label, value, hint }: { readonly label: string; readonly value: string; readonly hint: string }) {
  return (
    <div className="field">
      <span className="field__label">{label}</span>
      <span className="handing__said">{value}</span>
      <span className="field__hint">{hint}</span>
    </div>
  );
}
