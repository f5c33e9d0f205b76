/**
 * What Electron's own default_app does and the stand-in lacks: run the
 * application whose folder is the first plain argument. The top-level await
 * matters: it holds `ready` back until the application's main module has run.
 */
import { app } from 'electron';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = path.resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');
const { name, productName, version, main = 'index.js' } = JSON.parse(
  fs.readFileSync(path.join(folder, 'package.json'), 'utf8'),
);
app.setName(productName ?? name);
if (version) app.setVersion(version);
app.setAppPath(folder);
await import(pathToFileURL(path.join(folder, main)).href);
