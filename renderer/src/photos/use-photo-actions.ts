/** What can be done with photos: each is one step, says what it did and can be taken back. */
import type { Input } from '@common/contract/channels.ts';
import type { PhotoDoubtLine, PhotoPatch } from '@common/contract/photo-channels.ts';
import { AppError } from '@common/errors.ts';
import { useMemo } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { report, run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { tell } from '../ui/toasts.ts';
import type { Photos } from './use-photos.ts';

export type GivenPersons = Input<'photo.setPersons'>['persons'];

export interface PhotoActions {
  /** Words are written without a notice: one sees them. */
  readonly write: (ids: readonly string[], patch: PhotoPatch) => void;
  readonly edit: (id: string, patch: Pick<PhotoPatch, 'crop' | 'edits'>) => void;
  readonly setPersons: (photoId: string, persons: GivenPersons) => void;
  readonly decide: (doubt: PhotoDoubtLine) => void;
  readonly remove: (ids: readonly string[]) => void;
  readonly restore: (ids: readonly string[]) => void;
  /** The photo's words into the texts it stands in. */
  readonly putWords: (id: string) => void;
  readonly putInto: (ids: readonly string[], articleId: string) => void;
  readonly makeEssay: (ids: readonly string[], title: string) => void;
  readonly choose: () => void;
  readonly addFiles: (files: readonly File[]) => void;
}

/** @param added ids of photos that came in just now */
export function usePhotoActions({ changed }: Photos, added: (ids: readonly string[]) => void): PhotoActions {
  const { t } = useTexts();
  const { travel, targetPart, outline, openArticle, article } = useDesk();
  return useMemo((): PhotoActions => {
    const undo = { label: t('app.undo'), run: () => { travel('undo'); } };
    const came = (ids: readonly string[], failed: readonly string[]): void => {
      changed(ids);
      added(ids);
      if (ids.length > 0) tell(t('photos.added', { count: ids.length }));
      if (failed.length > 0) tell(t('photos.failed', { count: failed.length, names: failed.join(', ') }));
    };
    return {
      write: (ids, patch) => {
        run(async () => {
          await call('photo.change', { ids: [...ids], patch });
          changed(ids);
        });
      },
      edit: (id, patch) => {
        run(async () => {
          await call('photo.change', { ids: [id], patch });
          changed([id]);
          tell(t('photos.changed', { count: 1 }), undo);
        });
      },
      setPersons: (photoId, persons) => {
        run(async () => {
          await call('photo.setPersons', { photoId, persons });
          changed([photoId]);
        });
      },
      decide: ({ key, photoId, articleId }) => {
        run(async () => {
          await call('photo.decide', { key, photoId, articleId });
          changed([photoId]);
        });
      },
      remove: (ids) => {
        run(async () => {
          await call('photo.remove', { ids: [...ids] });
          changed(ids);
          tell(t('photos.removedNotice', { count: ids.length }), undo);
        });
      },
      restore: (ids) => {
        run(async () => {
          await call('photo.restore', { ids: [...ids] });
          changed(ids);
          tell(t('photos.restored', { count: ids.length }), undo);
        });
      },
      putWords: (id) => {
        run(async () => {
          await article.flush();
          const { articles, locked } = await call('photo.putWords', { id });
          if (articles.includes(article.get().view?.id ?? '')) await article.reload();
          changed([id]);
          tell([t('photos.wordsPut', { count: articles.length }), ...(locked === 0 ? [] : [t('photos.wordsLocked', { count: locked })])].join('; '), ...(articles.length > 0 ? [undo] : []));
        });
      },
      putInto: (ids, articleId) => {
        run(async () => {
          await article.flush();
          await call('photo.putInto', { ids: [...ids], articleId });
          if (article.get().view?.id === articleId) await article.reload();
          await outline.reload();
          changed(ids);
          tell(t('photos.photosPut', { count: ids.length }), undo);
        });
      },
      makeEssay: (ids, title) => {
        run(async () => {
          const partId = targetPart() ?? (await outline.addPart(t('outline.newPart'), null));
          const { articleId } = await call('photo.makeEssay', { ids: [...ids], partId, title });
          await outline.reload();
          changed(ids);
          tell(t('photos.essayMade', { count: ids.length }), undo);
          openArticle(articleId);
        });
      },
      choose: () => {
        run(async () => {
          const answer = await call('app.addPhotos', {});
          if (answer !== null) came(answer.ids, answer.failed);
        });
      },
      addFiles: (files) => {
        run(async () => {
          const ids: string[] = [];
          for (const file of files) {
            try {
              ids.push((await call('photo.add', { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })).id);
            } catch (thrown) {
              // One picture that is none does not keep the others out.
              if (!(thrown instanceof AppError) || !thrown.code.startsWith('photo/')) throw thrown;
              report(thrown);
            }
          }
          if (ids.length > 0) came(ids, []);
        });
      },
    };
  }, [t, travel, targetPart, outline, openArticle, article, changed, added]);
}
