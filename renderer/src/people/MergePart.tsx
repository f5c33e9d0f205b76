/** What merging two records would do, and which of the two names stays. */
import type { MergePeoplePreview, TwinPair } from '@common/contract/people-channels.ts';
import { useEffect, useState } from 'react';
import { call } from '../client/call.ts';
import { report } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Segments } from '../ui/Segments.tsx';

const FIELDS = {
  name: 'people.field.name', honorific: 'people.field.honorific', role: 'people.field.role', unitId: 'people.field.unitId', field: 'people.field.field', gender: 'people.field.gender', birthYear: 'people.field.birthYear',
  contact: 'people.field.contact', portraitId: 'people.field.portraitId', withdrawnAt: 'people.field.withdrawnAt', withdrawnReason: 'people.field.withdrawnReason',
} as const;
const isField = (name: string): name is keyof typeof FIELDS => name in FIELDS;

interface MergePartProps {
  readonly pair: TwinPair;
  readonly onMerge: (into: string, from: string) => void;
  readonly onBack: () => void;
}

export function MergePart({ pair: { one, other }, onMerge, onBack }: MergePartProps) {
  const { t } = useTexts();
  // The fuller record stays unless somebody says otherwise.
  const weight = ({ articles, awards, photos }: TwinPair['one']): number => articles + awards + photos;
  const [into, setInto] = useState(weight(other) > weight(one) ? other.id : one.id);
  const [preview, setPreview] = useState<MergePeoplePreview | null>(null);
  const from = into === one.id ? other.id : one.id;
  useEffect(() => {
    let left = false;
    call('people.mergePreview', { into, from }).then((found) => { if (!left) setPreview(found); }, report);
    return () => { left = true; };
  }, [into, from]);
  return (
    <div className="merge-people">
      <div className="merge-people__keep">
        <span aria-hidden>{t('people.keep')}</span>
        <Segments label={t('people.keep')} value={into} segments={[one, other].map(({ id, name }) => ({ id, label: name }))} onChange={setInto} />
      </div>
      {preview === null ? null : <Moves preview={preview} />}
      <div className="merge-people__do">
        <Button look="primary" isDisabled={preview === null} onPress={() => { onMerge(into, from); }}>{t('people.merge')}</Button>
        <Button look="plain" onPress={onBack}>{t('people.back')}</Button>
      </div>
    </div>
  );
}

function Moves({ preview: { into, from, differing, filled, otherNames } }: { readonly preview: MergePeoplePreview }) {
  const { t } = useTexts();
  const fields = filled.filter(isField).map((field) => t(FIELDS[field])).join(', ');
  return (
    <div role="status">
      <p lang="vi">{t('people.goes', { name: from.name, into: into.name })}</p>
      <ul className="merge-people__moves" lang="vi">
        {from.articles > 0 ? <li>{t('people.goesArticles', { count: from.articles })}</li> : null}
        {from.awards > 0 ? <li>{t('people.goesAwards', { count: from.awards })}</li> : null}
        {from.photos > 0 ? <li>{t('people.goesPhotos', { count: from.photos })}</li> : null}
        {fields === '' ? null : <li>{t('people.goesFilled', { fields })}</li>}
        {otherNames.includes(from.name) ? <li>{t('people.goesName', { name: from.name })}</li> : null}
      </ul>
      {differing.some((field) => field !== 'name') ? <p lang="vi">{t('people.differs', { into: into.name })}</p> : null}
    </div>
  );
}
