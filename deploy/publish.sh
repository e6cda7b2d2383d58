#!/bin/sh
# Puts a built archive in the place of the one that is served, at once and whole:
#   deploy/publish.sh out /srv/verbatim
# /srv/verbatim/releases/DATE-HASH is a release, /srv/verbatim/current is the link that the server follows (its root is
# /srv/verbatim/public, a link to current; or a folder that holds such a link, for a sub-path). The release before stays,
# to go back to: deploy/publish.sh --back /srv/verbatim. KEEP releases are kept (2).
set -eu

usage() {
  echo "usage: publish.sh FOLDER SITE | publish.sh --back SITE" >&2
  exit 2
}

# One step for who reads: a link that is renamed over another.
point_to() {
  ln -s "releases/$1" "$site/.next"
  mv -T "$site/.next" "$site/current"
}

[ $# -eq 2 ] || usage
site=$2
keep=${KEEP:-2}
former=$(readlink "$site/current" 2>/dev/null | sed 's,.*/,,' || true)
rm -f "$site/.next"

if [ "$1" = "--back" ]; then
  before=$(ls "$site/releases" | sort | grep -v '^\.' | awk -v now="$former" '$0 < now' | tail -n 1)
  [ -n "$before" ] || { echo "publish.sh: no release before $former" >&2; exit 1; }
  point_to "$before"
  echo "$site/current is $before"
  exit 0
fi

built=$1
[ -f "$built/index.html" ] && [ -f "$built/404.html" ] && [ -f "$built/version.json" ] ||
  { echo "publish.sh: $built is no built archive" >&2; exit 1; }
# Servers follow them out of the folder.
[ -z "$(find "$built" ! -type f ! -type d | head -n 1)" ] ||
  { echo "publish.sh: $built holds links" >&2; exit 1; }

hash=$(cd "$built" && find . -type f | LC_ALL=C sort | xargs -d '\n' sha256sum | sha256sum | cut -c 1-12)
release=$(date -u +%Y%m%dT%H%M%SZ)-$hash
case $former in *-"$hash")
  echo "$site/current is already $former"
  exit 0
esac

mkdir -p "$site/releases"
staged=$site/releases/.$release
rm -rf "$site"/releases/.[0-9]*
cp -R "$built" "$staged"
# A page that is open goes on with the files that it names, and a search with its own: those named by their hash stay
# for one release more. .own lists what a release brought itself, so that nothing stays for ever.
hashed() { (cd "$1" && find assets cartes recherche/fichiers/*/ -type f 2>/dev/null | LC_ALL=C sort) || true; }
hashed "$staged" > "$staged/.own"
if [ -n "$former" ] && [ -f "$site/releases/$former/.own" ]; then
  while read -r file; do
    [ -e "$staged/$file" ] && continue
    mkdir -p "$(dirname "$staged/$file")"
    ln "$site/releases/$former/$file" "$staged/$file"
  done < "$site/releases/$former/.own"
fi
chmod -R u=rwX,go=rX "$staged"
mv "$staged" "$site/releases/$release"
point_to "$release"
[ -e "$site/public" ] || ln -s current "$site/public"

ls "$site/releases" | sort | grep -v -e "^$release\$" -e "^${former:-none}\$" | head -n "-$((keep - 2 > 0 ? keep - 2 : 0))" |
  while read -r old; do rm -rf "$site/releases/$old"; done
echo "$site/current is $release"
