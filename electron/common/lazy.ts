/** Makes a value when it is first asked for, and keeps it: every process reads these modules when it starts, few of them need every table. @throws what `make` throws, at each call until it succeeds */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
