/** Types of shipped.mjs, for the tests. */
export interface Shipped {
  readonly name: string;
  readonly version: string;
  /** SPDX. */
  readonly licence: string;
  readonly texts: readonly string[];
  readonly kind: 'package' | 'held' | 'font' | 'profile';
  /** The package that holds it. */
  readonly inside: string;
}
export function readShipped(): Shipped[];
export function packageOf(id: string): string | null;
