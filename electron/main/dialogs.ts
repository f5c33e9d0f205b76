/** The system's windows for choosing files and folders. Paths chosen here stay in main. `null`: the person cancelled. */
import { dialog, type BrowserWindow } from 'electron';
import { extname } from 'node:path';
import type { ErrorShape } from '../common/errors.ts';
import { errorText, t, type Key, type Language } from '../common/i18n/index.ts';
import { BOOK_EXTENSION } from './file-names.ts';
import type { Making } from './jobs.ts';
import type { AskedStanding } from './made-files.ts';

/** What the importers read and the store takes; whatever a file is called, its content decides. */
const ARTICLE_EXTENSIONS = ['docx', 'doc', 'rtf', 'odt', 'txt', 'html', 'htm', 'mht', 'mhtml', 'pdf', 'zip', 'jpg', 'jpeg', 'png', 'webp', 'tif', 'tiff'];
const PHOTO_EXTENSIONS = ['jpg', 'jpeg', 'png', 'webp', 'tif', 'tiff'];

export class Dialogs {
  readonly #language: () => Language;

  constructor(language: () => Language) {
    this.#language = language;
  }

  /** Where a new book goes. The extension is always the product's own. */
  async newBook(parent: BrowserWindow, suggested: string): Promise<string | null> {
    return await this.saveBook(parent, suggested, 'dialogs.newBook', 'dialogs.create');
  }

  /** Where what is healthy of a damaged book goes. */
  async salvaged(parent: BrowserWindow, suggested: string): Promise<string | null> {
    return await this.saveBook(parent, suggested, 'damage.saveTitle', 'damage.saveButton');
  }

  /** Where a yearbook's file goes. */
  async saveBook(parent: BrowserWindow, suggested: string, title: Key, button: Key): Promise<string | null> {
    const language = this.#language();
    const { canceled, filePath } = await dialog.showSaveDialog(parent, {
      title: t(language, title),
      buttonLabel: t(language, button),
      defaultPath: suggested,
      filters: [{ name: t(language, 'dialogs.books'), extensions: [BOOK_EXTENSION] }],
    });
    if (canceled || filePath === '') return null;
    return extname(filePath).toLowerCase() === `.${BOOK_EXTENSION}` ? filePath : `${filePath}.${BOOK_EXTENSION}`;
  }

  /** Where a report (a web page), or a document as it arrived, goes. */
  async saveFile(parent: BrowserWindow, suggested: string, kind: 'report' | 'source'): Promise<string | null> {
    const language = this.#language();
    const { canceled, filePath } = await dialog.showSaveDialog(parent, {
      title: t(language, kind === 'report' ? 'intake.saveReportTitle' : 'intake.saveSourceTitle'),
      defaultPath: suggested,
      ...(kind === 'report' ? { filters: [{ name: 'HTML', extensions: ['html'] }] } : {}),
    });
    return canceled || filePath === '' ? null : filePath;
  }

  /** Where one form goes. */
  async form(parent: BrowserWindow, suggested: string): Promise<string | null> {
    const language = this.#language();
    const { canceled, filePath } = await dialog.showSaveDialog(parent, {
      title: t(language, 'collect.formTitle'),
      buttonLabel: t(language, 'collect.formHere'),
      defaultPath: suggested,
      filters: [{ name: t(language, 'collect.formKind'), extensions: ['docx'] }],
    });
    if (canceled || filePath === '') return null;
    return extname(filePath).toLowerCase() === '.docx' ? filePath : `${filePath}.docx`;
  }

  /** Where a Word copy goes. */
  async word(parent: BrowserWindow, suggested: string): Promise<string | null> {
    const language = this.#language();
    const { canceled, filePath } = await dialog.showSaveDialog(parent, {
      title: t(language, 'manuscript.saveTitle'),
      buttonLabel: t(language, 'manuscript.here'),
      defaultPath: suggested,
      filters: [{ name: t(language, 'manuscript.wordFiles'), extensions: ['docx'] }],
    });
    if (canceled || filePath === '') return null;
    return extname(filePath).toLowerCase() === '.docx' ? filePath : `${filePath}.docx`;
  }

  /** Where the application for a licence goes: .docx, or .pdf when it is called so. */
  async licence(parent: BrowserWindow, suggested: string): Promise<string | null> {
    const language = this.#language();
    const { canceled, filePath } = await dialog.showSaveDialog(parent, {
      title: t(language, 'manuscript.saveLicenceTitle'),
      buttonLabel: t(language, 'manuscript.here'),
      defaultPath: suggested,
      filters: [
        { name: t(language, 'manuscript.wordFiles'), extensions: ['docx'] },
        { name: 'PDF', extensions: ['pdf'] },
      ],
    });
    if (canceled || filePath === '') return null;
    return ['.docx', '.pdf'].includes(extname(filePath).toLowerCase()) ? filePath : `${filePath}.docx`;
  }

  /** A Word copy that comes back edited. */
  async editedWord(parent: BrowserWindow): Promise<string | null> {
    return (await this.#files(parent, 'manuscript.openTitle', 'dialogs.choose', 'manuscript.wordFiles', ['docx'], false))?.[0] ?? null;
  }

  /** Where the copies of a manuscript go. */
  async manuscriptFolder(parent: BrowserWindow, suggested: string): Promise<string | null> {
    return await this.#folder(parent, suggested, 'manuscript.folderTitle', 'manuscript.here');
  }

  /** Where the forms of several units go. */
  async formFolder(parent: BrowserWindow, suggested: string): Promise<string | null> {
    return await this.#folder(parent, suggested, 'collect.formFolderTitle', 'collect.formHere');
  }

  /** Where a folder with a design is made. */
  async designFolder(parent: BrowserWindow, suggested: string): Promise<string | null> {
    return await this.#folder(parent, suggested, 'designs.copyTitle', 'designs.copyHere');
  }

  /** The folder of a design that somebody changed. */
  async design(parent: BrowserWindow, suggested: string): Promise<string | null> {
    return await this.#folder(parent, suggested, 'designs.readTitle', 'dialogs.choose');
  }

  async openBook(parent: BrowserWindow): Promise<string | null> {
    return (await this.#files(parent, 'dialogs.openBook', 'dialogs.open', 'dialogs.books', [BOOK_EXTENSION], false))?.[0] ?? null;
  }

  /** Another yearbook, to merge or to bring articles in from. */
  async mergeBook(parent: BrowserWindow): Promise<string | null> {
    return (await this.#files(parent, 'dialogs.mergeBook', 'dialogs.choose', 'dialogs.books', [BOOK_EXTENSION], false))?.[0] ?? null;
  }

  async profile(parent: BrowserWindow): Promise<string | null> {
    return (await this.#files(parent, 'press.chooseTitle', 'dialogs.choose', 'press.fileKind', ['icc', 'icm'], false))?.[0] ?? null;
  }

  async articles(parent: BrowserWindow): Promise<string[] | null> {
    return await this.#files(parent, 'dialogs.importArticles', 'dialogs.importButton', 'dialogs.articles', ARTICLE_EXTENSIONS, true);
  }

  async photo(parent: BrowserWindow): Promise<string | null> {
    return (await this.#files(parent, 'dialogs.choosePhoto', 'dialogs.choose', 'dialogs.photos', PHOTO_EXTENSIONS, false))?.[0] ?? null;
  }

  async photos(parent: BrowserWindow): Promise<string[] | null> {
    return await this.#files(parent, 'dialogs.choosePhoto', 'dialogs.choose', 'dialogs.photos', PHOTO_EXTENSIONS, true);
  }

  async exportFolder(parent: BrowserWindow, suggested: string): Promise<string | null> {
    return await this.#folder(parent, suggested, 'dialogs.exportFolder', 'dialogs.exportHere');
  }

  async #folder(parent: BrowserWindow, suggested: string, title: Key, button: Key): Promise<string | null> {
    const language = this.#language();
    const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
      title: t(language, title),
      buttonLabel: t(language, button),
      defaultPath: suggested,
      properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
    });
    return canceled ? null : (filePaths[0] ?? null);
  }

  /** Tells of an error where no page can: a book opened from outside, a service that is gone. */
  async error(parent: BrowserWindow, shape: ErrorShape): Promise<void> {
    const { title, body } = errorText(this.#language(), shape);
    await dialog.showMessageBox(parent, {
      type: 'warning',
      message: title,
      detail: `${body}\n\n${shape.code}`,
      buttons: [t(this.#language(), 'dialogs.gotIt')],
    });
  }

  /** Files of these names are there already, or a folder of one of them, which no file takes the place of. */
  async standing(parent: BrowserWindow, { names, changedAt, isFolder }: AskedStanding): Promise<'replace' | 'beside' | 'cancel'> {
    const language = this.#language();
    const answers = isFolder ? (['beside', 'cancel'] as const) : (['beside', 'replace', 'cancel'] as const);
    const words = { beside: 'dialogs.standingBeside', replace: 'dialogs.standingReplace', cancel: 'dialogs.standingCancel' } as const;
    const { response } = await dialog.showMessageBox(parent, {
      type: 'question',
      message: t(language, 'dialogs.standing', { names: names.map((name) => `“${name}”`).join(', ') }),
      detail: isFolder ? t(language, 'dialogs.standingFolder') : t(language, 'dialogs.standingDetail', { when: new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short' }).format(changedAt) }),
      buttons: answers.map((answer) => t(language, words[answer])),
      defaultId: 0,
      cancelId: answers.length - 1,
      noLink: true,
    });
    return answers[response] ?? 'cancel';
  }

  /** What was typed cannot be saved and the window is about to close. */
  async unsaved(parent: BrowserWindow): Promise<'save-as' | 'discard' | 'stay'> {
    const language = this.#language();
    const { response } = await dialog.showMessageBox(parent, {
      type: 'warning',
      message: t(language, 'safety.unsavedTitle'),
      detail: t(language, 'safety.unsavedBody'),
      buttons: [t(language, 'safety.saveAs'), t(language, 'safety.stay'), t(language, 'safety.discard')],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    });
    return (['save-as', 'stay', 'discard'] as const)[response] ?? 'stay';
  }

  /** Something is being made, and would not come to its end: true where it may stop. */
  async stopWork(parent: BrowserWindow, work: Making): Promise<boolean> {
    const language = this.#language();
    const { response } = await dialog.showMessageBox(parent, {
      type: 'warning',
      message: t(language, `dialogs.work.${work}`),
      detail: t(language, `dialogs.workDetail.${work}`),
      buttons: [t(language, 'dialogs.workWait'), t(language, 'dialogs.workStop')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    return response === 1;
  }

  /** What the program is, and where new versions are announced (null: nowhere); `licences`: the person wants to see those. */
  async about(parent: BrowserWindow, { version, updates }: { readonly version: string; readonly updates: string | null }): Promise<'licences' | null> {
    const { response } = await dialog.showMessageBox(parent, {
      type: 'info',
      message: t(this.#language(), 'app.name'),
      detail: [t(this.#language(), 'dialogs.aboutDetail', { version }), updates === null ? t(this.#language(), 'dialogs.updatesOff') : t(this.#language(), 'dialogs.updatesAt', { host: updates })].join('\n'),
      buttons: [t(this.#language(), 'dialogs.gotIt'), t(this.#language(), 'menu.licences')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    return response === 1 ? 'licences' : null;
  }

  async #files(
    parent: BrowserWindow,
    title: Key,
    button: Key,
    kind: Key,
    extensions: string[],
    several: boolean,
  ): Promise<string[] | null> {
    const language = this.#language();
    const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
      title: t(language, title),
      buttonLabel: t(language, button),
      filters: [{ name: t(language, kind), extensions }],
      properties: several ? ['openFile', 'multiSelections'] : ['openFile'],
    });
    return canceled || filePaths.length === 0 ? null : filePaths;
  }
}
