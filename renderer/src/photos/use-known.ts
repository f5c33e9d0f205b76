/** Exemplars that can be tied to a photo: asked for when the desk is opened. */
import { useEffect, useState } from 'react';
import { call } from '../client/call.ts';
import { report } from '../errors/report.ts';
import type { Known } from './people.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export function useKnown(): readonly Known[] {
  const [known, setKnown] = useState<readonly Known[]>([]);
  useEffect(() => {
    let current = true;
    Promise.all([call('record.list', { kind: 'exemplar' }), call('record.list', { kind: 'unit' })]).then(([exemplars, units]) => {
      if (!current) return;
      const unitNames = new Map(units.map(({ id, fields }) => [id, text(fields['name'])]));
      const shown = exemplars.filter(({ fields }) => fields['mergedInto'] === null);
      setKnown(shown.map(({ id, fields }) => ({ id, name: text(fields['name']), withdrawn: fields['withdrawnAt'] !== null, detail: [text(fields['role']), unitNames.get(text(fields['unitId'])) ?? ''].filter((part) => part !== '').join(', ') })));
    }, report);
    return () => {
      current = false;
    };
  }, []);
  return known;
}
