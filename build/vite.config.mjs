/** The renderer: React sources in renderer/, a static site in dist/renderer. */
import babel from '@rolldown/plugin-babel';
import react, { reactCompilerPreset } from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { ARIA_WORDS } from '../renderer/src/i18n/aria-words.ts';
import { ariaWords } from './lib/aria-words.mjs';
import { dist, inRoot } from './lib/paths.mjs';

/** The Chromium of the stand-in Electron, the oldest that has to run this. */
export const CHROMIUM = 'chrome130';

/** Where `@common/…` points, for the renderer and the tests. */
export const alias = [{ find: /^@common\//, replacement: `${inRoot('electron', 'common')}/` }];

/**
 * The compiler keeps what a component worked out for as long as its values are
 * the same objects. Slate's editor is one object that changes inside: whatever
 * reads it while drawing would be kept for ever, so nothing that knows Slate
 * is compiled.
 */
const compiled = reactCompilerPreset();
compiled.rolldown.filter = { id: { include: /[.]tsx?$/u }, code: { include: compiled.rolldown.filter.code, exclude: /from 'slate/u } };

/**
 * The window reads letters of one byte several times as fast, and one letter of two makes all of a program so. esbuild writes \u1EA1 in texts but leaves
 * expressions as they are: those are done here (a traced column may be off on such a line, never the line).
 */
const oneByte = {
  name: 'kyyeu:one-byte',
  enforce: 'post',
  transform: (code) => ({ code: code.replaceAll(/[\u0080-\uFFFF]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`), map: null }),
};

export default defineConfig({
  root: inRoot('renderer'),
  base: './',
  // Relative to the checkout, so that the renderer's folder stays sources only.
  cacheDir: inRoot('node_modules', '.vite'),
  // A component is drawn anew only where what it shows has changed.
  plugins: [ariaWords(Object.keys(ARIA_WORDS)), oneByte, react(), babel({ presets: [compiled], parallel: true, include: /renderer[/\\]src[/\\].*[.]tsx?$/u })],
  resolve: { alias },
  esbuild: { charset: 'ascii' },
  build: {
    target: CHROMIUM,
    outDir: `${dist}/renderer`,
    // The window, the frame in it that shows printed pages, and the one that draws pages of proofs.
    rollupOptions: { input: [inRoot('renderer', 'index.html'), inRoot('renderer', 'page.html'), inRoot('renderer', 'proof.html')] },
    emptyOutDir: true,
    minify: 'esbuild',
    sourcemap: true,
    // The content security policy allows scripts and images from the
    // application's own origin only: nothing inline, no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The files come from the disk; splitting them to spare a network helps nobody.
    chunkSizeWarningLimit: 4096,
  },
});
