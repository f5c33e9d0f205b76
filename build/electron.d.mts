/** Types of electron.mjs, for the tests. */
export interface ElectronRuntime {
  readonly executable: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly dist: string;
  readonly version: string;
  readonly standIn: boolean;
  readonly binding: string | undefined;
}
export function electronRuntime(): ElectronRuntime;
export function ensureElectron(): Promise<ElectronRuntime>;
