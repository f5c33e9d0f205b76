/** What the window and the proof frame say to each other over their port. */
import { PAGE_ORIGIN } from '../page-frame/messages.ts';

export const PROOF_URL = `${PAGE_ORIGIN}/proof.html`;

/** `open`: a file of so many bytes, from now on drawn under this name. `draw`: a page (from 1) so wide, px. `bytes`: the stretch that was asked for; what cannot be read never comes, and the page is not drawn. */
export type ToProofFrame =
  | { readonly kind: 'open'; readonly file: string; readonly size: number }
  | { readonly kind: 'draw'; readonly file: string; readonly page: number; readonly width: number }
  | { readonly kind: 'bytes'; readonly file: string; readonly from: number; readonly bytes: Uint8Array };

/** `need`: a stretch of the file. `drawn`: `why`: what PDF.js says where the page cannot be drawn. */
export type FromProofFrame =
  | { readonly kind: 'need'; readonly file: string; readonly from: number; readonly to: number }
  | { readonly kind: 'drawn'; readonly file: string; readonly page: number; readonly width: number; readonly picture: Blob | { readonly why: string } };
