/** Records that may be one, pair by pair: one person, or two. Nothing is merged without a look at what it moves. */
import type { TwinPair } from '@common/contract/people-channels.ts';
import { ChevronLeft, ChevronRight, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { tell } from '../ui/toasts.ts';
import { MergePart } from './MergePart.tsx';
import { PairTable } from './PairTable.tsx';
import { useTwins } from './use-asked.ts';
import './people.css';

const keyOf = ({ one, other }: TwinPair): string => `${one.id} ${other.id}`;

/** @param exemplarId only pairs with this record; absent: all */
export function TwinsPanel({ exemplarId }: { readonly exemplarId?: string }) {
  const { t } = useTexts();
  const asked = useTwins();
  const [at, setAt] = useState(0);
  if (asked === null) return <div className="people" aria-busy aria-label={t('people.twins')} />;
  const pairs = exemplarId === undefined ? asked : asked.filter(({ one, other }) => one.id === exemplarId || other.id === exemplarId);
  const place = Math.min(at, pairs.length - 1);
  const pair = pairs[place];
  if (pair === undefined) return exemplarId === undefined ? <p className="quiet" role="status">{t('people.twinsNone')}</p> : null;
  return (
    <div className="people">
      {pairs.length < 2 ? null : (
        <div className="people__walk">
          <span role="status">{t('people.place', { at: place + 1, of: pairs.length })}</span>
          <IconButton icon={ChevronLeft} label={t('people.previous')} isDisabled={place === 0} onPress={() => { setAt(place - 1); }} />
          <IconButton icon={ChevronRight} label={t('people.next')} isDisabled={place === pairs.length - 1} onPress={() => { setAt(place + 1); }} />
        </div>
      )}
      <PairCard key={keyOf(pair)} pair={pair} />
    </div>
  );
}

function PairCard({ pair }: { readonly pair: TwinPair }) {
  const { t } = useTexts();
  const { book, steps, travel } = useDesk();
  const [merging, setMerging] = useState(false);
  const { one, other } = pair;
  const person = one.kind === 'individual';
  const doing = (work: () => Promise<unknown>, done: string): void => {
    run(async () => {
      await work();
      steps.refresh();
      tell(done, { label: t('people.undo'), run: () => { travel('undo'); } });
    });
  };
  const nameOf = (id: string): string => (id === one.id ? one.name : other.name);
  return (
    <section className="people__pair" aria-label={t(person ? 'people.mayBeOne' : 'people.mayBeOneCollective')}>
      <h3 className="people__head">
        <TriangleAlert size={15} strokeWidth={1.75} aria-hidden />
        {t(person ? 'people.mayBeOne' : 'people.mayBeOneCollective')}
      </h3>
      <PairTable pair={pair} />
      {merging ? (
        <MergePart
          pair={pair}
          onBack={() => { setMerging(false); }}
          onMerge={(into, from) => { doing(() => call('people.merge', { into, from: [from] }), t('people.merged', { from: nameOf(from), into: nameOf(into) })); }}
        />
      ) : book.readOnly ? null : (
        <div className="merge-people__do">
          <Button onPress={() => { setMerging(true); }}>{t('people.mergeAsk')}</Button>
          <Button look="plain" onPress={() => { doing(() => call('people.callTwo', { one: one.id, other: other.id }), t('people.calledTwo', { one: one.name, other: other.name })); }}>
            {t(person ? 'people.two' : 'people.twoCollective')}
          </Button>
        </div>
      )}
    </section>
  );
}
