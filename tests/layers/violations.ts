/**
 * Deliberate violations of the layers: sources that must not pass. Each is
 * checked as if it lay in the folder of its layer, by the real ESLint
 * configuration (`lint`) or by the real tsconfig.json (`compile`).
 */
export interface Violation {
  /** What is tried, as the test's name. */
  readonly name: string;
  /** Folder of the checkout in which the source pretends to lie. */
  readonly folder: string;
  readonly source: string;
  /** What the message has to say. */
  readonly says: RegExp;
}

/** Sources that ESLint has to refuse, with a message that teaches. */
export const forLint: readonly Violation[] = [
  { name: 'common reads files', folder: 'electron/common', source: "export { readFileSync } from 'node:fs';", says: /layer common may not import Node's node:fs.*pure/ },
  { name: 'common reads files under the old name', folder: 'electron/common', source: "import { readFileSync } from 'fs';\nexport const a = readFileSync;", says: /layer common may not import Node's fs/ },
  { name: 'common loads Node late', folder: 'electron/common', source: "export const a = (): Promise<unknown> => import('node:os');", says: /layer common may not import Node's node:os/ },
  { name: 'common names a type of Node', folder: 'electron/common', source: "export type A = import('node:fs').Stats;", says: /layer common may not import Node's node:fs/ },
  { name: 'common knows Electron', folder: 'electron/common', source: "export { app } from 'electron';", says: /layer common may not import the package electron/ },
  { name: 'common knows React', folder: 'electron/common', source: "export { useState } from 'react';", says: /layer common may not import the package react/ },
  { name: 'common draws', folder: 'electron/common', source: 'export const a = document.title;', says: /Unexpected use of 'document'.*pure/ },
  { name: 'common asks the environment', folder: 'electron/common', source: 'export const a = process.cwd();', says: /Unexpected use of 'process'.*pure/ },
  { name: 'common imports a service', folder: 'electron/common', source: "export * from '../services/store/connection.ts';", says: /layer common may not import the layer services/ },
  { name: 'services know Electron', folder: 'electron/services/store', source: "export { app } from 'electron';", says: /layer services may not import the package electron.*without a window/ },
  { name: "services use Electron's main half", folder: 'electron/services/store', source: "export { app } from 'electron/main';", says: /layer services may not import the package electron/ },
  { name: 'services know React', folder: 'electron/services/print', source: "export { useState } from 'react';", says: /layer services may not import the package react/ },
  { name: 'services import main', folder: 'electron/services/store', source: "export * from '../../main/recent.ts';", says: /layer services may not import the layer main/ },
  { name: 'hosts know Electron', folder: 'electron/hosts', source: "export { utilityProcess } from 'electron';", says: /layer hosts may not import the package electron/ },
  { name: 'hosts open databases themselves', folder: 'electron/hosts', source: "export { default } from 'better-sqlite3';", says: /layer hosts may not import the package better-sqlite3/ },
  { name: 'the command line knows Electron', folder: 'electron/cli', source: "export { app } from 'electron';", says: /layer cli may not import the package electron/ },
  { name: 'the command line imports main', folder: 'electron/cli', source: "export * from '../main/recent.ts';", says: /layer cli may not import the layer main/ },
  { name: 'main opens databases', folder: 'electron/main', source: "export { default } from 'better-sqlite3';", says: /layer main may not import the package better-sqlite3.*must never wait/ },
  { name: 'main typesets', folder: 'electron/main', source: "export { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';", says: /layer main may not import the package @myriaddreamin\/typst-ts-node-compiler/ },
  { name: 'main imports a service', folder: 'electron/main', source: "export * from '../services/store/connection.ts';", says: /layer main may not import the layer services/ },
  { name: 'main imports the window', folder: 'electron/main', source: "export * from '../../renderer/src/app/App.tsx';", says: /layer main may not import the layer renderer/ },
  { name: 'preload imports a service', folder: 'electron/preload', source: "export * from '../services/store/connection.ts';", says: /layer preload may not import the layer services.*small as can be/ },
  { name: 'preload reads files', folder: 'electron/preload', source: "export { readFileSync } from 'node:fs';", says: /layer preload may not import Node's node:fs/ },
  { name: 'preload imports main', folder: 'electron/preload', source: "export * from '../main/recent.ts';", says: /layer preload may not import the layer main/ },
  { name: 'the window reads files', folder: 'renderer/src', source: "export { readFileSync } from 'node:fs';", says: /layer renderer may not import Node's node:fs.*web page/ },
  { name: 'the window knows Electron', folder: 'renderer/src', source: "export { ipcRenderer } from 'electron';", says: /layer renderer may not import the package electron/ },
  { name: 'the window opens databases', folder: 'renderer/src', source: "export { default } from 'better-sqlite3';", says: /layer renderer may not import the package better-sqlite3/ },
  { name: 'the window imports a service', folder: 'renderer/src', source: "export * from '../../electron/services/store/connection.ts';", says: /layer renderer may not import the layer services/ },
  { name: 'the window makes markup of text', folder: 'renderer/src', source: 'export function show(element: HTMLElement, text: string): void {\n  element.innerHTML = text;\n}', says: /Text never becomes markup/ },
  { name: 'the product writes to the console', folder: 'electron/services', source: "console.log('x');", says: /Unexpected console statement/ },
  { name: 'a service loads the picture library itself', folder: 'electron/services/print', source: "import sharp from 'sharp';\nexport const a = sharp;", says: /electron\/services\/sharp\.ts/ },
  { name: 'zod comes with all its languages', folder: 'electron/common', source: "import { z } from 'zod';\nexport const a = z.string();", says: /every language/ },
  { name: 'the domain takes zod past its shared schemas', folder: 'electron/common', source: "import * as z from 'zod';\n\nexport const a = z.string();\n", says: /common\/schema\.ts/ },
  { name: 'a comment switches a rule off', folder: 'electron/services', source: "// eslint-disable-next-line no-console\nconsole.log('x');", says: /Unexpected console statement/ },
  { name: 'an error is swallowed', folder: 'electron/services', source: "try {\n  JSON.parse('');\n} catch {}", says: /Empty block statement/ },
  { name: 'a type is given up', folder: 'electron/services', source: 'export const a: any = 1;', says: /Unexpected any/ },
];

/** Sources that the compiler has to refuse. (Project references reach through: main → hosts → services is lint's business alone.) */
export const forCompiler: readonly Violation[] = [
  { name: 'common reads files', folder: 'electron/common', source: "export { readFileSync } from 'node:fs';", says: /node:fs/ },
  { name: 'common draws', folder: 'electron/common', source: 'export const a = document.title;', says: /'document'/ },
  { name: 'common asks the environment', folder: 'electron/common', source: 'export const a = process.cwd();', says: /'process'/ },
  { name: 'common imports a service', folder: 'electron/common', source: "export * from '../services/target.ts';", says: /is not listed within the file list/ },
  { name: 'services draw', folder: 'electron/services', source: 'export const a = document.title;', says: /'document'/ },
  { name: 'services import main', folder: 'electron/services', source: "export * from '../main/target.ts';", says: /is not listed within the file list/ },
  { name: 'preload imports a service', folder: 'electron/preload', source: "export * from '../services/target.ts';", says: /is not listed within the file list/ },
  { name: 'the window reads files', folder: 'renderer', source: "export { readFileSync } from 'node:fs';", says: /node:fs/ },
  { name: 'the window asks the environment', folder: 'renderer', source: 'export const a = process.cwd();', says: /'process'/ },
  { name: 'the window imports a service', folder: 'renderer', source: "export * from '../electron/services/target.ts';", says: /is not listed within the file list/ },
];

/** Sources that have to pass: a wall that lets nothing through proves nothing. */
export const allowed: readonly Pick<Violation, 'name' | 'folder' | 'source'>[] = [
  { name: 'common validates with zod', folder: 'electron/common', source: "import * as z from './schema.ts';\n\nexport const a = z.string();\n" },
  { name: 'services read files', folder: 'electron/services', source: "export { readFileSync } from 'node:fs';\n" },
  { name: 'the window uses the contract', folder: 'renderer/src', source: "export { AppError } from '@common/errors.ts';\n" },
  { name: 'main opens windows', folder: 'electron/main', source: "export { BrowserWindow } from 'electron';\n" },
];
