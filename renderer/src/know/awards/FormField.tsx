/** The form of an award: one of the catalogue, or as its source writes it. */
import { useMemo } from 'react';
import { useTexts } from '../../i18n/use-texts.ts';
import { ComboField } from '../../ui/ComboField.tsx';
import { useKnow } from '../know-context.ts';

interface FormFieldProps {
  readonly value: string | null;
  /** Where the catalogue has none: the form as its source writes it. */
  readonly text: string;
  readonly onChoose: (form: { readonly formId: string | null; readonly formText: string }) => void;
  readonly autoFocus?: boolean;
}

/** Stands for the text, which is no form of the catalogue. */
const WRITTEN = ' written';

export function FormField({ value, text, onChoose, autoFocus = false }: FormFieldProps) {
  const { t } = useTexts();
  const { forms, readOnly } = useKnow();
  const options = useMemo(() => {
    const known = forms.map(({ id, name, level }) => ({ id, label: name, detail: level }));
    return value === null && text !== '' ? [{ id: WRITTEN, label: text, detail: t('know.notInCatalogue') }, ...known] : known;
  }, [forms, value, text, t]);
  return (
    <ComboField
      label={t('know.form')}
      openLabel={t('know.openList')} unclear={t('know.unclear')}
      value={value ?? (text === '' ? null : WRITTEN)}
      options={options}
      autoFocus={autoFocus}
      disabled={readOnly}
      placeholder={t('know.formExample')}
      onChoose={(id) => {
        if (id !== WRITTEN) onChoose({ formId: id, formText: '' });
      }}
      onNew={(formText) => { onChoose({ formId: null, formText }); }}
      newLabel={(name) => t('know.writtenForm', { name })}
    />
  );
}
