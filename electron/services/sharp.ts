/**
 * The picture library, the build of it that is safe where this runs.
 *
 * Electron's Linux binary brings the system's GLib into every one of its processes, utility processes included, and sharp's native
 * build brings its own: each then calls into the other, which leaks every picture and on newer systems ends the process
 * (sharp.pixelplumbing.com/install#electron-and-linux, electron/electron#46323). The WebAssembly build of the same libvips has no
 * such neighbour and gives the same pictures, two to three times slower. Everywhere else the native build runs.
 */
import { createRequire } from 'node:module';
import type { default as Library, Sharp, SharpInput, SharpOptions } from 'sharp';

const require = createRequire(import.meta.url);

let loaded: typeof Library | undefined;

/** A picture to work on, as sharp makes it from bytes and options. The library is loaded for the first of them: most of what starts works on none. */
export function sharp(made: SharpOptions): Sharp;
export function sharp(bytes: SharpInput, options?: SharpOptions): Sharp;
export function sharp(from: SharpInput | SharpOptions, options?: SharpOptions): Sharp {
  loaded ??= load();
  return loaded(from as SharpInput, options);
}

function load(): typeof Library {
  if (process.platform === 'linux' && 'electron' in process.versions) useWebAssembly();
  return require('sharp') as typeof Library;
}

/** Puts the WebAssembly build where sharp looks for the native one. Must run before sharp is loaded. */
function useWebAssembly(): void {
  const ofSharp = createRequire(require.resolve('sharp'));
  const native = ofSharp.resolve(`@img/sharp-linux-${process.arch}/sharp.node`);
  const wasm = ofSharp.resolve('@img/sharp-wasm32/sharp.node');
  ofSharp(wasm);
  ofSharp.cache[native] = ofSharp.cache[wasm];
}
