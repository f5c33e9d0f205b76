/** The main process: what has to happen in which order. */
import { app, dialog, ipcMain, session } from 'electron';
import { CALL, DROPPED } from '../common/contract/messages.ts';
import { Application, type Records } from './application.ts';
import { dispatchTo } from './dispatch.ts';
import { findPhoto } from './find-photo.ts';
import { appHandlers } from './handlers.ts';
import { guarded, isTrusted } from './ipc.ts';
import { parseArguments } from './open-requests.ts';
import { openSite, registerScheme, serveScheme, type Site } from './protocol.ts';
import { closeNetwork, secureContents, secureSession } from './security.ts';

// The name under which Windows shows notices: the same as in the installer.
app.setAppUserModelId('vn.kyyeu.app');
registerScheme();
closeNetwork();
secureContents();

/** Books that the system asked for before there was an application to open them. */
const early: string[] = [];
let application: Application | null = null;

// One instance per person: two would both want to write the same books and records.
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, argv, cwd) => {
    application?.fulfil(parseArguments(argv.slice(1), cwd));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (application === null) early.push(path);
    else application.fulfil({ books: [path], sample: false });
  });
  // The records and the page are read while Chromium gets ready.
  Promise.all([Application.records(), Promise.resolve().then(openSite), app.whenReady()]).then(([records, site]) => { start(site, records); }).catch(giveUp);
} else {
  app.quit();
}

function start(site: Site, records: Records): void {
  const started = new Application(records);
  started.warm();
  secureSession(session.defaultSession);
  serveScheme(session.defaultSession, site, (id, size) => findPhoto(started, id, size));
  listen(started);
  application = started;
  const request = parseArguments(process.argv.slice(1), process.cwd());
  started.start({ ...request, books: [...early, ...request.books] });
  app.on('activate', () => {
    started.fulfil({ books: [], sample: false });
  });
  endInOrder(started);
}

/** An installation that is broken, or a data folder that cannot be read: there is nothing to show a window with. */
function giveUp(thrown: unknown): void {
  const message = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  process.stderr.write(`${message}\n`);
  if (app.isPackaged) dialog.showErrorBox('Kỷ Yếu', message);
  app.exit(1);
}

function listen(started: Application): void {
  const { books, windows, dropped } = started;
  const call = guarded(
    started.errors.watching(dispatchTo({
      app: appHandlers(started),
      store: async (windowId, name, input) => {
        const output = await books.store(windowId, name, input, { relayed: true });
        if (name === 'book.updateSettings') await started.renamed(windowId);
        return output;
      },
      print: (windowId, name, input) => books.print(windowId, name, input, { relayed: true }),
    })),
  );
  ipcMain.handle(CALL, (event, name: unknown, input: unknown) => call(windows.senderOf(event), name, input));
  ipcMain.on(DROPPED, (event, paths: unknown) => {
    const sender = windows.senderOf(event);
    if (isTrusted(sender)) dropped.put(sender.windowId, paths);
  });
}

/** Windows close first (each saves and closes its book), then the processes, then the application. */
function endInOrder(started: Application): void {
  let quitting = false;
  app.on('before-quit', () => {
    quitting = true;
  });
  app.on('window-all-closed', () => {
    if (quitting || process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', () => {
    started.stop();
  });
}
