import type { HostProfile } from '../host-profiles';

/** As much of a window with Office.js as says on which platform it believes itself to be. */
interface LibraryWindow {
  readonly OfficeExt?: {
    readonly HostName: {
      readonly Host: {
        getInstance(): { readonly platformRemappings: Record<string, string> };
      };
    };
  };
}

/**
 * Makes the library in a window tell the platform of a profile. It learns from its window's name by which files and
 * messages it talks to its host, which are always those of Excel on the web, and only then looks up what to call that.
 * To be called before it is told of its host. A window without the library, or of another origin, stays as it is.
 */
export function standInFor({ platform }: HostProfile, library: object | null): void {
  const host = (library as LibraryWindow | null)?.OfficeExt?.HostName.Host.getInstance();
  if (host) host.platformRemappings['web'] = platform;
}
