/** Books opened before: the latest large, the others as cards. */
import { X } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { RecentBook } from '@common/contract/shapes.ts';
import { useApp } from '../app/app-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Cover } from './Cover.tsx';

export function LatestBook({ book }: { readonly book: RecentBook }) {
  const { t, when } = useTexts();
  const app = useApp();
  const title = book.title === '' ? t('start.untitled') : book.title;
  const open = (): void => {
    app.openRecent(book.id);
  };
  return (
    <article className="latest">
      <AriaButton className="latest__cover" onPress={open} aria-label={t('start.coverOf', { title })} isDisabled={book.missing}>
        <BookCover book={book} title={title} width={218} />
      </AriaButton>
      <div className="latest__text">
        <h3 className="latest__title" lang="vi">
          {title}
        </h3>
        <p className="quiet">{[book.period, t('start.openedAt', { when: when(book.openedAt) })].filter(Boolean).join(' · ')}</p>
        <dl className="latest__facts">
          <Fact name={t('start.organisation')} value={book.organisation} />
          <Fact name={t('start.file')} value={book.fileName} />
          <Fact name={t('start.place')} value={book.folderLabel} />
        </dl>
        {book.missing ? <p className="warn">{t('start.missing')}</p> : null}
        <div className="latest__actions">
          {book.missing ? (
            <Button large look="primary" onPress={app.openBook}>
              {t('start.findFile')}
            </Button>
          ) : (
            <Button large look="primary" onPress={open} autoFocus keys="Enter">
              {t('start.continue')}
            </Button>
          )}
          <Button
            large
            look={book.missing ? 'normal' : 'plain'}
            onPress={() => {
              app.showBackups(book.id, title);
            }}
          >
            {book.missing ? t('safety.fromBackup') : t('safety.backups')}
          </Button>
          <Button
            large
            look="plain"
            onPress={() => {
              app.forgetRecent(book.id);
            }}
          >
            {t('start.forget')}
          </Button>
        </div>
      </div>
    </article>
  );
}

/** The cover as it prints, once it was drawn; until then a drawing in its likeness. */
function BookCover({ book, title, width }: { readonly book: RecentBook; readonly title: string; readonly width: number }) {
  const [broken, setBroken] = useState(false);
  if (book.cover === null || broken) return <Cover title={title} period={book.period} organisation={book.organisation} width={width} />;
  return <img className="kept-cover" src={`kyyeu://photo/${book.cover}`} alt="" width={width} onError={() => { setBroken(true); }} draggable={false} />;
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  if (value === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

export function RecentCard({ book }: { readonly book: RecentBook }) {
  const { t, when } = useTexts();
  const app = useApp();
  const title = book.title === '' ? t('start.untitled') : book.title;
  return (
    <li className="card">
      <AriaButton
        className="card__open"
        isDisabled={book.missing}
        onPress={() => {
          app.openRecent(book.id);
        }}
      >
        <BookCover book={book} title={title} width={76} />
        <span className="card__text">
          <span className="card__title">{title}</span>
          <span className="quiet">{[book.period, when(book.openedAt)].filter(Boolean).join(' · ')}</span>
          <span className="quiet">{book.fileName}</span>
          {book.missing ? <span className="warn">{t('start.missing')}</span> : null}
        </span>
      </AriaButton>
      <span className="card__forget">
        <IconButton
          icon={X}
          label={t('start.forgetOf', { title })}
          onPress={() => {
            app.forgetRecent(book.id);
          }}
        />
      </span>
      {book.missing ? (
        <span className="card__missing">
          <Button look="link" onPress={app.openBook}>
            {t('start.findFile')}
          </Button>
          <Button
            look="link"
            onPress={() => {
              app.showBackups(book.id, title);
            }}
          >
            {t('safety.fromBackup')}
          </Button>
        </span>
      ) : null}
    </li>
  );
}
