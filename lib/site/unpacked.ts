/** Where the archive is published as one file, that is read without a server once it is unpacked. */
export const archiveZipPath = "/donnees/archive.zip";

/** `ARCHIVE_ZIP=none` builds a site without it. */
export function archiveZipWanted(): boolean {
  return process.env["ARCHIVE_ZIP"] !== "none";
}

/** The function to which a file of the search store hands its bytes over there: its name, then base64. */
export const storeCallback = "verbatimStoreFile";
