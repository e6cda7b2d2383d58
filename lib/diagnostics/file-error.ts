const known: Readonly<Record<string, string>> = {
  ENOENT: "il n'existe pas",
  EISDIR: "c'est un dossier",
  ENOTDIR: "un fichier porte le nom d'un dossier",
  EEXIST: "un fichier porte le nom d'un dossier",
  EACCES: "l'accès est refusé",
  EPERM: "l'accès est refusé",
  EROFS: "le disque est en lecture seule",
  ENOSPC: "le disque est plein",
};

/** Why a file could not be read or written, for an editor. */
export function describeFileError(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  return known[code] ?? code;
}
