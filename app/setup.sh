# What app/start and tests/run have in common: packages and the build. To be sourced by bash.

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
build="$root/build"

say() { printf '%s\n' "$*" >&2; }

# The names in package lists, without comments.
packages_in() { sed 's/#.*//' "$@"; }

missing_packages() {
  local wanted installed
  wanted="$(packages_in "$@" | xargs -n1 | sort -u)"
  # shellcheck disable=SC2086
  installed="$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' $wanted 2>/dev/null |
               sed -n 's/^installed //p' | sort -u)" || true
  comm -23 <(printf '%s\n' "$wanted") <(printf '%s\n' "$installed")
}

as_root() {
  if ((EUID == 0)); then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    say "Neither root nor sudo: run this as root, or have an administrator install: ${missing[*]}"
    exit 1
  fi
}

apt_install() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
}

apt_knows_packages() { compgen -G '/var/lib/apt/lists/*_Packages*' >/dev/null; }

# Installs what the lists name and the machine lacks; asks apt for nothing when there is nothing to do.
install_packages() {
  if ! command -v apt-get >/dev/null; then
    say "No apt-get here: install what app/packages.txt names, then: cmake --preset release && cmake --build build"
    exit 1
  fi
  mapfile -t missing < <(missing_packages "$@")
  ((${#missing[@]})) || return 0
  say "Installing ${#missing[@]} packages: ${missing[*]}"
  if ! apt_knows_packages || ! apt_install; then
    as_root apt-get update -q
    apt_install
  fi
}

# Configures only a fresh build folder: cmake itself notices later changes.
configure_release() {
  [[ -f "$build/build.ninja" ]] || cmake -S "$root" --preset release "$@"
}
