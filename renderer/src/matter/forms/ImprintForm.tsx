/** The imprint, and what the application for a licence asks for beside what the book itself tells. */
import { readIsbn } from '@common/book/isbn.ts';
import type { MatterOptions } from '@common/book/matter.ts';
import { dayFrom, dayText } from '@common/collect/words.ts';
import { localDay } from '@common/text/dates.ts';
import { useState } from 'react';
import { useDesk } from '../../app/desk-context.ts';
import { run } from '../../errors/report.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { LeaveField } from '../../know/LeaveField.tsx';
import { Segments } from '../../ui/Segments.tsx';
import type { FormProps } from '../form-props.ts';
import { dutiesFrom, dutiesText } from '../lines.ts';
import { Spot } from './Spot.tsx';

type Imprint = MatterOptions['imprint'];
/** Fields that are a line of text, by the block of the form in which they stand. */
type TextKey = Exclude<{ [K in keyof Imprint]: Imprint[K] extends string ? K : never }[keyof Imprint], 'issued'>;
const PRINTED = ['printer', 'printerAddress', 'notForSale', 'deposited'] as const satisfies readonly TextKey[];
const LICENCE = ['licenceNumber', 'licenceIssuer'] as const satisfies readonly TextKey[];
const PUBLISHER = ['publisherAddress', 'registrationNumber', 'decisionNumber', 'isbn'] as const satisfies readonly TextKey[];
type Asked = keyof Imprint['application'];
const ASKED = ['addressee', 'applicant', 'applicantAbove', 'address', 'phone', 'form', 'language', 'distribution', 'signerPosition', 'signerName'] as const satisfies readonly Asked[];
const ASKED_LONG = ['purpose', 'summary', 'attachments'] as const satisfies readonly Asked[];

const ISSUED = ['licence', 'publisher'] as const;

export function ImprintForm({ options, of, disabled, onChange }: FormProps<'imprint'>) {
  const { t, language } = useTexts();
  const { orderRun } = useDesk().book.settings;
  const [today] = useState(() => localDay(Date.now()));
  const { issued, printRun, application } = options;
  const copies = (count: number): string => new Intl.NumberFormat(language).format(count);
  const line = (key: TextKey): React.JSX.Element => (
    <Spot key={key} name={key}>
      <LeaveField label={t(`making.imprint.${key}`)} value={options[key]} of={of} disabled={disabled} {...(key !== 'isbn' || options.isbn.trim() === '' || readIsbn(options.isbn) !== null ? {} : { hint: t('cover.isbnWrong') })} whileTyping onSave={(text, visit) => onChange({ [key]: text }, visit)} />
    </Spot>
  );
  const iso = (text: string): string | null => (text === '' ? null : dayFrom(text, today));
  const shown = (day: string | null): string => (day === null ? '' : dayText(day));
  const day = (key: 'licenceDate' | 'decisionDate'): React.JSX.Element => {
    return (
      <Spot name={key}>
        <LeaveField
          label={t(`making.imprint.${key}`)}
          value={shown(options[key])}
          of={of}
          disabled={disabled}
          check={(text) => (text === '' || dayFrom(text, today) !== null ? '' : t('making.noDay'))}
          whileTyping
          stands={(text) => shown(iso(text))}
          onSave={(text, visit) => onChange({ [key]: iso(text) }, visit)}
        />
      </Spot>
    );
  };
  const asked = (key: Asked, rows: number): React.JSX.Element => (
    <LeaveField key={key} label={t(`making.application.${key}`)} value={application[key]} of={of} rows={rows} disabled={disabled} whileTyping onSave={(text, visit) => onChange((now) => ({ application: { ...now.application, [key]: text } }), visit)} />
  );
  return (
    <>
      <div className="matter-line">
        <span className="field__label">{t('making.issued')}</span>
        <Segments
          label={t('making.issued')}
          value={issued}
          segments={ISSUED.map((id) => ({ id, label: t(`making.issuedAs.${id}`) }))}
          onChange={(next) => { if (!disabled) run(() => onChange({ issued: next })); }}
        />
      </div>
      <LeaveField label={t('making.responsible')} value={dutiesText(options.responsible)} of={of} rows={6} hint={t('making.responsibleHint')} disabled={disabled} whileTyping stands={(text) => dutiesText(dutiesFrom(text))} onSave={(text, visit) => onChange({ responsible: dutiesFrom(text) }, visit)} />
      <h3>{t('making.printing')}</h3>
      <div className="matter-pair">
        <Spot name="printRun">
          <LeaveField
            label={t('making.imprint.printRun')}
            value={printRun === null ? '' : String(printRun)}
            of={of}
            disabled={disabled}
            {...(orderRun === null ? {} : { placeholder: t('making.asOrdered', { value: copies(orderRun) }) })}
            {...(orderRun === null || printRun === null || printRun === orderRun ? {} : { hint: t('making.orderDiffers', { copies: copies(orderRun) }) })}
            check={(text) => (text === '' || /^[1-9]\d{0,6}$/.test(text) ? '' : t('making.noNumber'))}
            whileTyping
            onSave={(text, visit) => onChange({ printRun: text === '' ? null : Number(text) }, visit)}
          />
        </Spot>
        {PRINTED.map(line)}
      </div>
      <h3>{t(`making.issuedAs.${issued}`)}</h3>
      <div className="matter-pair">
        {issued === 'licence' ? (
          <>
            {LICENCE.map(line)}
            {day('licenceDate')}
          </>
        ) : (
          <>
            {PUBLISHER.map(line)}
            {day('decisionDate')}
          </>
        )}
      </div>
      <LeaveField label={t('making.imprint.note')} value={options.note} of={of} rows={2} disabled={disabled} whileTyping onSave={(note, visit) => onChange({ note }, visit)} />
      {issued === 'licence' ? (
        <>
          <h3>{t('making.applicationTitle')}</h3>
          <p className="field__hint">{t('making.applicationHint')}</p>
          <div className="matter-pair">{ASKED.map((key) => asked(key, 1))}</div>
          {ASKED_LONG.map((key) => asked(key, 3))}
        </>
      ) : null}
    </>
  );
}
