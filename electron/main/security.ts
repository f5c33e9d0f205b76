/** What no page of this application may do, whatever runs in it: ask for permissions, go elsewhere, open windows, reach a network. */
import { app, type Session, type WebContents } from 'electron';
import { isManualUrl, isPageUrl, SCHEME } from './origin.ts';

/** Schemes a page may load from. `devtools:` is the inspector's own page, which a package cannot open. */
const ALLOWED: ReadonlySet<string> = new Set([`${SCHEME}:`, 'blob:', 'data:', ...(app.isPackaged ? [] : ['devtools:'])]);

/** Switches of Chromium. Must run before the application is ready. */
export function closeNetwork(): void {
  app.commandLine.appendSwitch('disable-background-networking');
  // Even what gets past the session's filter finds no host by any name.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

export function secureSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => {
    decide(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !isAllowed(details.url) });
  });
  session.on('will-download', (event) => {
    event.preventDefault();
  });
}

/** Walls round every page, whoever makes it. */
export function secureContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    refuseToLeave(contents);
  });
  app.on('select-client-certificate', (event, _contents, _url, _certificates, choose) => {
    event.preventDefault();
    choose();
  });
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, accept) => {
    event.preventDefault();
    accept(false);
  });
  app.on('login', (event) => {
    event.preventDefault();
  });
}

function refuseToLeave(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    if (!turnsPage(contents, event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    // The frame for printed pages has to come from somewhere; whatever else a frame would show is refused.
    if (event.isMainFrame ? !turnsPage(contents, event.url) : !isPageUrl(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
}

/** From one page of the manual to another: that window has no bridge and shows nothing else. */
function turnsPage(contents: WebContents, url: string): boolean {
  return isManualUrl(contents.getURL()) && isManualUrl(url);
}

function isAllowed(url: string): boolean {
  return URL.canParse(url) && ALLOWED.has(new URL(url).protocol);
}
