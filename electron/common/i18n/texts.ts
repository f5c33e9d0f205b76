/** How the texts of one language are typed against another's. */

/** A tree of texts, as deep as the sections need. */
export interface TextTree {
  readonly [key: string]: string | TextTree;
}

/**
 * The shape another language must have to match `T`: the same keys with any text, and beside every `…_other` (the only plural
 * form Vietnamese has) an optional `…_one`.
 */
export type SameTexts<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameTexts<T[K]> } & {
  readonly [K in keyof T as K extends `${infer Base}_other` ? `${Base}_one` : never]?: string;
};

/** Dotted paths to every text of `T`, plural endings taken off: what `t` accepts. */
export type TextKey<T> = {
  [K in keyof T & string]: T[K] extends string ? (K extends `${infer Base}_other` ? Base : K) : `${K}.${TextKey<T[K]>}`;
}[keyof T & string];
