/**
 * The layers: which folder may import which. This table is the wall; the rule
 * beside it (imports.mjs) reads it, tests/layers proves it.
 *
 * - `folder`: where the layer lies; `may`: the layers it may import;
 * - `node`: whether it may import Node's own modules;
 * - `packages`: the npm packages it may import, or `never`: those it may not;
 * - `why`: what a person who hit the wall needs to know.
 */
const NATIVE = ['better-sqlite3', 'sharp', '@myriaddreamin/typst-ts-node-compiler'];
const SCREEN = ['react', 'react-dom', 'react-aria-components', 'react-resizable-panels', 'slate-react', 'slate-dom', 'lucide-react'];

export const layers = {
  common: {
    folder: 'electron/common',
    may: [],
    node: false,
    packages: ['zod', 'diff'],
    why: 'electron/common is pure: the domain and the contract, used by every process. Take what comes from outside as an argument, or put the code into electron/services or renderer.',
  },
  services: {
    folder: 'electron/services',
    may: ['common'],
    node: true,
    never: ['electron', 'electron-builder', ...SCREEN],
    why: 'electron/services runs in Node without a window (hosts, command line, tests). Windows and dialogs are the business of electron/main, the screen that of renderer.',
  },
  hosts: {
    folder: 'electron/hosts',
    may: ['common', 'services'],
    node: true,
    packages: ['zod'],
    why: 'electron/hosts serves services over a message port and knows nothing else: it runs in a utility process and in plain Node alike, so it cannot import Electron; a library belongs into electron/services.',
  },
  cli: {
    folder: 'electron/cli',
    may: ['common', 'services', 'hosts'],
    node: true,
    packages: ['zod'],
    why: 'electron/cli is a thin command line over electron/services; it runs without Electron, and a library belongs into a service.',
  },
  main: {
    folder: 'electron/main',
    may: ['common', 'hosts', 'preload'],
    node: true,
    packages: ['electron', 'zod'],
    why: 'electron/main answers the screen and must never wait for a disk or a typesetter: services run in hosts, and main asks them over the contract.',
  },
  preload: {
    folder: 'electron/preload',
    may: ['common'],
    node: false,
    packages: ['electron'],
    why: 'electron/preload is the bridge, as small as can be: it passes messages on. It runs sandboxed and has neither Node nor services.',
  },
  renderer: {
    folder: 'renderer',
    may: ['common'],
    node: false,
    never: ['electron', ...NATIVE, '@cantoo/pdf-lib', 'playwright-core'],
    why: 'renderer is a web page: it imports electron/common as @common/… and asks for everything else through the typed client (renderer/src/client).',
  },
};

/** Names that are another layer's business, with what to do instead. */
export const foreignGlobals = {
  common: ['window', 'document', 'navigator', 'localStorage', 'fetch', 'process', 'Buffer', 'require', '__dirname'],
  services: ['window', 'document', 'navigator', 'localStorage'],
  hosts: ['window', 'document', 'navigator', 'localStorage'],
  cli: ['window', 'document', 'navigator', 'localStorage'],
  main: ['window', 'document', 'navigator', 'localStorage'],
  preload: ['Buffer', 'require', '__dirname', 'fetch', 'localStorage'],
  renderer: ['process', 'Buffer', 'require', '__dirname', 'global'],
};
