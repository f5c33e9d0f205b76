/** What allows the book to be printed: kept on its imprint page, asked for here as well because a printing house asks for it first. */
import { FilePlus } from 'lucide-react';
import { run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import type { Licence } from './use-licence.ts';

export function LicenceFields({ licence: { imprint, draft, wrong, type, add }, readOnly }: { readonly licence: Licence; readonly readOnly: boolean }) {
  const { t } = useTexts();
  const licensed = imprint?.issued !== 'publisher';
  return (
    <fieldset className="settings__group">
      <legend>{t('order.groupLicence')}</legend>
      {imprint === null ? (
        <>
          <p className="field__hint">{t('order.noImprint')}</p>
          <div><Button icon={FilePlus} isDisabled={readOnly} onPress={() => { run(add); }}>{t('order.addImprint')}</Button></div>
        </>
      ) : (
        <>
          <div className="settings__row">
            <Field label={t(licensed ? 'making.imprint.licenceNumber' : 'making.imprint.decisionNumber')} value={draft.number} onChange={(number) => { type({ number }); }} hint={t('order.inImprint')} disabled={readOnly || imprint === undefined} />
            <Field label={t(licensed ? 'making.imprint.licenceDate' : 'making.imprint.decisionDate')} value={draft.day} onChange={(day) => { type({ day }); }} placeholder={t('order.dayHint')} problem={wrong ? t('collect.dayProblem') : ''} disabled={readOnly || imprint === undefined} />
          </div>
          {licensed ? <Field label={t('making.imprint.licenceIssuer')} value={draft.issuer} onChange={(issuer) => { type({ issuer }); }} disabled={readOnly || imprint === undefined} /> : null}
        </>
      )}
    </fieldset>
  );
}
