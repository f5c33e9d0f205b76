/** How the parts of the editor reach the window's photos. */
import { createContext } from 'react';
import { Editor, Path, Range, Transforms } from 'slate';
import type { PhotoInfo } from '@common/contract/shapes.ts';
import { focusText } from './focus.ts';
import { insertPhoto } from './commands/insert-photo.ts';
import { fillPhoto, insertPhotos } from './commands/insert-photos.ts';
import { setPhoto } from './commands/set-photo.ts';
import type { LeftOut } from './clipboard/left-out.ts';
import type { PictureFile } from './clipboard/with-clipboard.ts';
import type { ArticleSession } from './session.ts';

/** What of a photo is put into a text. */
export type Placed = Pick<PhotoInfo, 'id'>;

export interface PhotoDesk {
  readonly photoUrl: (photoId: string) => string;
  /** Asks for a picture and puts it into the photo at `path`. */
  readonly choose: (path: Path) => void;
  /** Asks for one of the book's photos and puts it into the photo at `path`. */
  readonly pick: (path: Path) => void;
  /** Asks for a picture and puts it behind the caret's block. */
  readonly insert: () => void;
  /** Asks for pictures and adds them to those of the photo at `path`, in the order in which they were chosen. */
  readonly add: (path: Path) => void;
  /** Files dropped on a photo: the first fills an empty place; all others stand with the picture that is there, as a group. */
  readonly fill: (path: Path, files: readonly PictureFile[]) => void;
  /** Goes where the picture is cut, made brighter, and looked at closely. */
  readonly show: (photoId: string) => void;
}

export interface PhotoServices {
  readonly photoUrl: (photoId: string) => string;
  readonly choosePhoto: () => Promise<PhotoInfo | null>;
  /** Several at once; `failed`: names of those that could not be read. */
  readonly choosePhotos: () => Promise<{ readonly ids: readonly string[]; readonly failed: readonly string[] } | null>;
  readonly pickPhoto: () => Promise<Placed | null>;
  readonly addPhoto: (name: string, bytes: Uint8Array) => Promise<PhotoInfo>;
  readonly showPhoto: (photoId: string) => void;
}

/** What a photo works with when no window is there: places, no pictures. */
export const PhotoDeskContext = createContext<PhotoDesk>({
  photoUrl: () => '',
  choose: () => undefined,
  pick: () => undefined,
  add: () => undefined,
  insert: () => undefined,
  fill: () => undefined,
  show: () => undefined,
});

export interface PhotoNews {
  /** What went wrong; the text stays as it was then. */
  readonly failed: (error: unknown) => void;
  /** Files that were chosen and could not be read: the others came. */
  readonly unread: (names: readonly string[]) => void;
  /** What of a pasted page is not in the text. */
  readonly left: (left: LeftOut) => void;
}

/** The desk of one session. */
export function photoDesk(session: ArticleSession, services: () => PhotoServices, { failed, unread, left }: PhotoNews): PhotoDesk {
  const { editor } = session;

  const run = (work: () => Promise<void>): void => {
    work().catch(failed);
  };
  const add = async (file: PictureFile): Promise<PhotoInfo> => services().addPhoto(file.name, new Uint8Array(await file.arrayBuffer()));
  const put = (change: () => void): void => {
    session.whenComposed(() => {
      change();
      focusText(editor);
    });
  };

  /** The block may move while the person chooses; a ref goes with it. */
  const intoPhoto = (path: Path, ask: () => Promise<readonly string[]>, change: (at: Path, photoIds: readonly string[]) => void): void => {
    toWords(editor, path);
    focusText(editor);
    const ref = Editor.pathRef(editor, path);
    run(async () => {
      try {
        const photoIds = await ask();
        const at = ref.current;
        if (photoIds.length > 0 && at !== null) {
          put(() => {
            change(at, photoIds);
            toWords(editor, at);
          });
        }
      } finally {
        ref.unref();
      }
    });
  };

  const onlyOne = (photo: Placed | null): readonly string[] => (photo === null ? [] : [photo.id]);
  const setFirst = (at: Path, photoIds: readonly string[]): void => {
    const [photoId] = photoIds;
    if (photoId !== undefined) setPhoto(editor, at, photoId);
  };
  const chosen = async (): Promise<readonly string[]> => {
    const answer = await services().choosePhotos();
    if (answer !== null && answer.failed.length > 0) unread(answer.failed);
    return answer?.ids ?? [];
  };

  /** Those that the book could take in; of each other it is told why not. */
  const addAll = async (files: readonly PictureFile[]): Promise<string[]> => {
    const ids: string[] = [];
    for (const file of files) {
      try {
        ids.push((await add(file)).id);
      } catch (thrown) {
        failed(thrown);
      }
    }
    return ids;
  };
  const insertFiles = (files: readonly PictureFile[], after: number | undefined): void => {
    run(async () => {
      const ids = await addAll(files);
      if (ids.length > 0) put(() => insertPhotos(editor, ids, after));
    });
  };
  session.onPictures = insertFiles;
  session.onLeftOut = left;

  return {
    photoUrl: (photoId) => services().photoUrl(photoId),
    show: (photoId) => { services().showPhoto(photoId); },
    choose: (path) => intoPhoto(path, async () => onlyOne(await services().choosePhoto()), setFirst),
    pick: (path) => intoPhoto(path, async () => onlyOne(await services().pickPhoto()), setFirst),
    add: (path) => intoPhoto(path, chosen, (at, photoIds) => fillPhoto(editor, at, photoIds)),
    insert: () => {
      // The keyboard does not stay with the button: whoever chooses nothing types on, and so does who does not wait for a large picture.
      focusText(editor);
      const asked = editor.selection;
      const block = Editor.pathRef(editor, [asked?.focus.path[0] ?? editor.children.length - 1]);
      run(async () => {
        try {
          const info = await services().choosePhoto();
          if (info !== null) put(() => insertAsked(editor, info.id, { asked, after: block.current?.[0] }));
        } finally {
          block.unref();
        }
      });
    },
    fill: (path, files) => {
      const ref = Editor.pathRef(editor, path);
      run(async () => {
        try {
          const ids = await addAll(files);
          const at = ref.current;
          if (at !== null && ids.length > 0) put(() => fillPhoto(editor, at, ids));
        } finally {
          ref.unref();
        }
      });
    },
  };
}

/** Behind the block where it was asked for. The caret goes into its caption, unless one went on writing elsewhere meanwhile. */
function insertAsked(editor: Editor, photoId: string, { asked, after }: { readonly asked: Range | null; readonly after: number | undefined }): void {
  const { selection } = editor;
  const goesOn = selection !== null && asked !== null && !Range.equals(selection, asked);
  const caret = goesOn ? Editor.rangeRef(editor, selection) : null;
  insertPhoto(editor, photoId, after);
  const back = caret?.unref() ?? null;
  if (back !== null) Transforms.select(editor, back);
}

/** The caret into the photo's words, where it is not there yet: what is typed next is its caption, not whatever the caret was in before. */
function toWords(editor: Editor, at: Path): void {
  const caret = editor.selection?.focus.path;
  if (caret === undefined || !Path.isAncestor(at, caret)) Transforms.select(editor, Editor.end(editor, [...at, 0]));
}
