/** Types of electron-builder.config.mjs, as far as the tests look. */
export interface BuilderConfiguration {
  readonly publish: null | { readonly provider: string; readonly url: string };
  readonly forceCodeSigning: boolean;
  readonly extraMetadata: Readonly<Record<string, string>>;
}
export function configuration(options?: { readonly feed?: string }): BuilderConfiguration;
