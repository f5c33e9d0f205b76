/** Two pages side by side under the words that changed. */
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { ComparedProofs, WordChange } from '@common/proof/shapes.ts';
import { run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { IconButton } from '../ui/Button.tsx';
import { DrawnPages, pictureKey } from './drawn-pages.ts';
import { differentFrom, listed, pairOf } from './model.ts';
import { ProofFrame } from './ProofFrame.tsx';
import { ProofSheet } from './ProofSheet.tsx';
import { differenceOf, lookWords, pairName } from './words.ts';

/** Changes told in words above the pages; the pages show all of them. */
const MOST_TOLD = 6;

interface ProofPairProps {
  readonly proofs: ComparedProofs;
  /** Names of the two. */
  readonly before: string;
  readonly after: string;
  /** Index in the comparison's pages. */
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

export function ProofPair({ proofs, before, after, chosen, onChoose }: ProofPairProps) {
  const { t } = useTexts();
  const { pages, look, pictures } = proofs.comparison;
  const different = useMemo(() => listed(pages, false), [pages]);
  const page = pages[chosen];
  const pair = useMemo(() => (page === undefined ? null : pairOf(proofs, page)), [proofs, page]);
  const [drawn] = useState(() => new DrawnPages(run));
  const pictureOf = useSyncExternalStore(drawn.subscribe, drawn.get);
  const [one, two] = [pair?.before?.number, pair?.after?.number];
  useEffect(() => {
    drawn.show([...(one === undefined ? [] : [{ side: 'before' as const, page: one }]), ...(two === undefined ? [] : [{ side: 'after' as const, page: two }])]);
  }, [drawn, one, two]);
  if (page === undefined || pair === null) return null;
  const place = different.findIndex(({ index }) => index === chosen);
  const [back, on] = [differentFrom(pages, chosen, -1), differentFrom(pages, chosen, 1)];
  return (
    <div className="proof-pair">
      <div className="proof-bar">
        <h3>{pairName(page, t)}</h3>
        <span className="quiet">{differenceOf(page, t)}</span>
        <span className="proof-bar__place quiet" role="status">
          {place < 0 ? t('twoProofs.different', { count: different.length }) : t('twoProofs.position', { index: place + 1, count: different.length })}
        </span>
        <IconButton icon={ChevronUp} label={t('twoProofs.previous')} isDisabled={back === null} onPress={() => { if (back !== null) onChoose(back); }} />
        <IconButton icon={ChevronDown} label={t('twoProofs.next')} isDisabled={on === null} onPress={() => { if (on !== null) onChoose(on); }} />
      </div>
      {look === null ? null : <p className="proof-note" role="note">{lookWords(look, t)}</p>}
      {pictures ? null : <p className="proof-note quiet">{t('twoProofs.noPictures')}</p>}
      {page.changes.length === 0 ? null : (
        <ul className="proof-changes" aria-label={t('twoProofs.changes')} lang="vi">
          {page.changes.slice(0, MOST_TOLD).map((change, index) => (
            <Change key={index} change={change} />
          ))}
          {page.changes.length > MOST_TOLD ? <li aria-hidden>…</li> : null}
        </ul>
      )}
      <div className="proof-sheets">
        <ProofFrame drawn={drawn} />
        <ProofSheet side="before" name={before} shown={pair.before} picture={one === undefined ? undefined : pictureOf.get(pictureKey('before', one))} />
        <ProofSheet side="after" name={after} shown={pair.after} picture={two === undefined ? undefined : pictureOf.get(pictureKey('after', two))} />
      </div>
    </div>
  );
}

function Change({ change: { before, after } }: { readonly change: WordChange }) {
  const { t } = useTexts();
  return (
    <li>
      {before === '' ? <span className="quiet">{t('twoProofs.put')}</span> : <del>{before}</del>}
      {before === '' || after === '' ? ' ' : <span aria-label={t('twoProofs.becomes')}> → </span>}
      {after === '' ? <span className="quiet">{t('twoProofs.taken')}</span> : <ins>{after}</ins>}
    </li>
  );
}
