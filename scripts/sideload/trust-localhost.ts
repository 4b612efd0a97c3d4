import { ensureCertificatesAreInstalled, verifyCertificates } from 'office-addin-dev-certs';

const EXPLANATION = `Excel loads an add-in's pages only from an address that this computer trusts. For https://localhost that takes
a certificate of its own. This makes one, and tells your user account (nobody else's) to trust the authority that
signed it: “Developer CA for Microsoft Office Add-ins”, for 30 days. The key of that authority is thrown away at
once, so that nothing else can be signed with it. To undo it: npx office-addin-dev-certs uninstall
`;

/**
 * Makes this computer trust https://localhost, asking first. Where the certificate stands already, nothing is asked.
 * Resolves to false where the person did not agree, and nothing was done.
 */
export async function trustLocalhost(
  agrees: (explanation: string) => Promise<boolean>,
): Promise<boolean> {
  if (verifyCertificates()) return true;
  if (!(await agrees(EXPLANATION))) return false;
  await ensureCertificatesAreInstalled();
  return true;
}
