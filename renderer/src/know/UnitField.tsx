/** A unit out of the tree; one that is not there yet is made by its name. */
import { useKnow, useUnitOptions } from './know-context.ts';
import { run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { ComboField } from '../ui/ComboField.tsx';

interface UnitFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChoose: (unitId: string | null) => void;
  /** Units that cannot be chosen. */
  readonly without?: ReadonlySet<string>;
  readonly hint?: string;
  readonly placeholder?: string;
}

export function UnitField({ label, value, onChoose, without, hint, placeholder }: UnitFieldProps) {
  const { t } = useTexts();
  const { actions, readOnly } = useKnow();
  const all = useUnitOptions();
  const options = without === undefined ? all : all.filter(({ id }) => !without.has(id));
  return (
    <ComboField
      label={label}
      openLabel={t('know.openList')} unclear={t('know.unclear')}
      value={value}
      options={options}
      onChoose={onChoose}
      onNew={(name) => {
        run(async () => {
          onChoose(await actions.add('unit', { name }));
        });
      }}
      newLabel={(name) => t('know.newUnit', { name })}
      disabled={readOnly}
      {...(hint === undefined ? {} : { hint })}
      {...(placeholder === undefined ? {} : { placeholder })}
    />
  );
}
