# Sets up what `packaging/run` and `packaging/test` need; sourced by both. Does nothing, fast, when all is there.
#
#   prepare EXTRAS PACKAGE…   makes the virtual environment with the project (EXTRAS "" or "[dev]") and sees
#                             to the system libraries; afterwards $python is the environment's interpreter.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
environment="$root/.venv"

# What Qt loads at run time on Debian and its kin, and fonts that have Cyrillic.
qt_packages=(libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0 libxkbcommon-x11-0 libx11-xcb1
  libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0
  libxcb-xinerama0 libxcb-xkb1 fonts-dejavu-core fonts-noto-core)

say() { printf '· %s\n' "$*" >&2; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

find_python() {
  local candidate
  for candidate in python3.11 python3.12 python3.13 python3; do
    if command -v "$candidate" >/dev/null &&
      "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))'; then
      printf '%s' "$candidate"
      return
    fi
  done
  fail "Summit Workbench needs Python 3.11, 3.12 or 3.13, and none is on the PATH."
}

is_installed() { [ "$(dpkg-query -W -f '${db:Status-Abbrev}' "$1" 2>/dev/null | head -c 2)" = ii ]; }

# Debian's packages, where there is apt and the right to use it; elsewhere a line that says what is missing.
system_packages() {
  command -v dpkg-query >/dev/null || { check_libraries; return; }
  local missing=() package
  for package in "$@"; do is_installed "$package" || missing+=("$package"); done
  [ ${#missing[@]} -eq 0 ] && return
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if sudo -n true 2>/dev/null; then as_root=(sudo -n); else
      say "These Debian packages are missing and need an administrator: apt-get install ${missing[*]}"
      return
    fi
  fi
  say "installing Debian packages: ${missing[*]}"
  local log
  log=$(mktemp)
  if ! { "${as_root[@]}" apt-get update -qq && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
    say "apt-get could not install ${missing[*]}:"
    tail -n 3 "$log" >&2
  fi
  rm -f "$log"
}

check_libraries() {
  [ "$(uname -s)" = Linux ] || return 0
  local missing
  missing=$(ldconfig -p 2>/dev/null | "$(find_python)" -c '
import sys
have = sys.stdin.read()
need = ["libEGL.so.1", "libGL.so.1", "libxkbcommon.so.0", "libdbus-1.so.3", "libfontconfig.so.1", "libxcb-cursor.so.0"]
print(" ".join(name for name in need if name not in have))')
  [ -z "$missing" ] || say "Qt will miss these libraries; please install them: $missing"
}

# The environment is made anew when the project's requirements or the interpreter change.
prepare() {
  local extras=$1 base stamp
  shift
  base=$(find_python)
  system_packages "$@"
  stamp="$extras $("$base" -c 'import sys; print(sys.version_info[:3], sys.executable)') $(cat "$root/pyproject.toml" "$root/packaging/constraints.txt" | cksum)"
  python="$environment/bin/python"
  if [ -x "$python" ] && grep -qxF -- "$stamp" "$environment/stamps" 2>/dev/null; then return; fi
  if [ ! -x "$python" ] || ! "$python" -c 'import pip' 2>/dev/null; then
    say "making a virtual environment in $environment"
    if ! "$base" -c 'import ensurepip' 2>/dev/null; then
      system_packages "python$("$base" -c 'import sys; print("%d.%d" % sys.version_info[:2])')-venv"
    fi
    "$base" -m venv --clear "$environment" ||
      fail "Python's venv module does not work here; on Debian: apt-get install python3-venv"
  fi
  say "installing the project and what it needs (a few minutes the first time)"
  "$python" -m pip install -q --use-pep517 --disable-pip-version-check -c "$root/packaging/constraints.txt" -e "$root$extras" ||
    fail "pip could not install what packaging/constraints.txt names; is there a connection to a package index?"
  printf '%s\n' "$stamp" >>"$environment/stamps"
}
