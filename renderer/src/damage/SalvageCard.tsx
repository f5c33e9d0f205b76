/** What a salvage saved, what it could not, and the way into the new file. */
import type { Loss, SalvageResult } from '@common/contract/damage.ts';
import { Check, CircleAlert, TriangleAlert } from 'lucide-react';
import { useApp } from '../app/app-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { KIND_KEYS, REASON_KEYS } from './words.ts';

/** Shown at first: the rest would bury the way into the new file. */
const MOST = 60;

export function SalvageCard({ result }: { readonly result: SalvageResult }) {
  const { t } = useTexts();
  const { openSalvaged } = useApp();
  const { articles, photos, lost, doubtful, fileName, folderLabel } = result;
  return (
    <>
      <div className="job__results">
        <p className="job__text">
          {t('damage.saved', { articles, photos })} <span className="quiet">{t('damage.into', { fileName, folder: folderLabel })}.</span>
        </p>
        {lost.length > 0 ? null : (
          <p className="job__text job__good">
            <Check size={16} aria-hidden />
            {t('damage.nothingLost')}
          </p>
        )}
        {lost.length === 0 ? null : <Losses heading={t('damage.lost', { count: lost.length })} losses={lost} severe />}
        {doubtful.length === 0 ? null : <Losses heading={t('damage.doubtful', { count: doubtful.length })} losses={doubtful} />}
      </div>
      <div className="salvage__foot">
        <Button look="primary" onPress={openSalvaged}>
          {t('damage.openNew')}
        </Button>
      </div>
    </>
  );
}

function Losses({ heading, losses, severe = false }: { readonly heading: string; readonly losses: readonly Loss[]; readonly severe?: boolean }) {
  const { t } = useTexts();
  const Icon = severe ? CircleAlert : TriangleAlert;
  return (
    <>
      <h3 className="results__heading">{heading}</h3>
      <ul className="results">
        {losses.slice(0, MOST).map(({ kind, name, reason, sha256 }, index) => (
          <li className="result" key={index}>
            <Icon className={severe ? 'result__error' : 'result__warning'} size={17} aria-hidden />
            <div className="result__text">
              <span>
                {t(KIND_KEYS[kind])}
                {name === '' ? '' : ` “${name}”`}: {t(REASON_KEYS[reason])}.
              </span>
              {sha256 === undefined ? null : <span className="quiet">SHA-256 {sha256}</span>}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
