/** Types of package.mjs, for the tests. */
export interface PackagedApp {
  readonly folder: string;
  readonly executable: string;
}
export function packageFolder(): Promise<PackagedApp>;
export function testablePackage(packaged: PackagedApp): Promise<PackagedApp>;
