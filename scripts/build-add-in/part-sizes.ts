/** What this needs of webpack's stats as JSON. */
export interface BuildStats {
  readonly entrypoints: Readonly<Record<string, { readonly chunks: readonly (number | string)[] }>>;
  readonly modules: readonly BuiltModule[];
}

interface BuiltModule {
  readonly name: string;
  /** Bytes before minifying. */
  readonly size: number;
  readonly chunks: readonly (number | string)[];
  /** The modules that this one was joined from. */
  readonly modules?: readonly Pick<BuiltModule, 'name' | 'size'>[];
}

/** A package, or a folder of ours, and how many bytes of it a page asks for at once. */
export interface PartSize {
  readonly part: string;
  readonly bytes: number;
}

/** The packages and folders that a page downloads before it shows anything, the largest first. */
export function listPartSizes(stats: BuildStats, page: string): PartSize[] {
  const initialChunks = new Set(stats.entrypoints[page]!.chunks);
  const sizes = new Map<string, number>();
  for (const module of stats.modules) {
    if (!module.chunks.some((chunk) => initialChunks.has(chunk))) continue;
    for (const { name, size } of module.modules ?? [module]) {
      const part = partOf(name);
      sizes.set(part, (sizes.get(part) ?? 0) + size);
    }
  }
  return [...sizes]
    .map(([part, bytes]) => ({ part, bytes }))
    .sort((a, b) => b.bytes - a.bytes || a.part.localeCompare(b.part));
}

/** `./node_modules/@fluentui/react-text/lib/…` is of the package, `./src/domain/…` of the folder. */
function partOf(moduleName: string): string {
  const [, packageName] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(moduleName) ?? [];
  return packageName ?? /^\.\/src\/[^/]+/.exec(moduleName)?.[0].slice(2) ?? 'webpack';
}
