/** The licence on the book's imprint page while it is typed in another place. */
import { useEffect, useState } from 'react';
import type { Output } from '@common/contract/channels.ts';
import { useDesk } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { run } from '../errors/report.ts';
import { saving } from '../know/pending.ts';
import { licenceDraftOf, licenceOptions, type LicenceDraft } from './order-form.ts';

export interface Licence {
  /** Null: the book has no imprint page; undefined: it is being read. */
  readonly imprint: Output<'press.imprint'> | undefined;
  readonly draft: LicenceDraft;
  /** The day is none. */
  readonly wrong: boolean;
  readonly type: (changed: Partial<LicenceDraft>) => void;
  /** Gives the book an imprint page where such pages usually stand. @throws AppError */
  readonly add: () => Promise<void>;
  /** Puts what was typed onto the imprint page, as one step; nothing where nothing is another. @throws AppError */
  readonly keep: () => Promise<void>;
}

const NOTHING: LicenceDraft = { number: '', day: '', issuer: '' };

/** @param today yyyy-mm-dd */
export function useLicence(today: string): Licence {
  const { outline, steps } = useDesk();
  const [imprint, setImprint] = useState<Licence['imprint']>();
  const [draft, setDraft] = useState(NOTHING);
  const read = async (): Promise<void> => {
    const found = await call('press.imprint', {});
    setImprint(found);
    setDraft(found === null ? NOTHING : licenceDraftOf(found));
  };
  useEffect(() => { run(read); }, []);
  const options = imprint === null || imprint === undefined ? {} : licenceOptions(imprint, draft, today);
  return {
    imprint,
    draft,
    wrong: options === null,
    type: (changed) => { setDraft((now) => ({ ...now, ...changed })); },
    add: async () => {
      await outline.addMatter('imprint', undefined);
      steps.refresh();
      await read();
    },
    keep: async () => {
      if (imprint === null || imprint === undefined || options === null || Object.keys(options).length === 0) return;
      await saving(call('matter.change', { id: imprint.id, options }));
    },
  };
}
