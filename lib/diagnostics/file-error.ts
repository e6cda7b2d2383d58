const known: Readonly<Record<string, string>> = {
  ENOENT: "il n'existe pas",
  EISDIR: "c'est un dossier",
  ENOTDIR: "un fichier porte le nom d'un dossier",
  EEXIST: "un fichier porte le nom d'un dossier",
  EACCES: "l'accès est refusé",
  EPERM: "l'accès est refusé",
  EROFS: "le disque est en lecture seule",
  EFBIG: "il dépasse 256 Mo, plus qu'aucune transcription",
  ENXIO: "ce n'est pas un fichier ordinaire",
  ELOOP: "c'est un lien qui ne mène à aucun fichier",
  ENAMETOOLONG: "son nom est trop long",
  ERR_FS_FILE_TOO_LARGE: "il est trop volumineux",
  ENOSPC: "le disque est plein",
};

/** Why a file could not be read or written, for an editor. */
export function describeFileError(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  return known[code] ?? code;
}
