# shellcheck shell=bash disable=SC2154  # root
# What ./vidik, ./check and .ci/run share: installs missing packages and builds, once, and only when something
# changed.
#
# Sourced by bash with `root` set to the folder of the sources. Everything that it says goes to stderr, so that
# stdout belongs to the program.

build=$root/build/release

say() { printf '%s\n' "$*" >&2; }
stop() { say "$@"; exit 1; }

# The packages of the list, and those named, that are not installed.
missing_packages() {
  local wanted
  wanted="$(sed 's/#.*//' "$root/cmake/debian-packages.txt") $*"
  # shellcheck disable=SC2086  # one word per package
  comm -23 <(printf '%s\n' $wanted | sort) \
    <(dpkg-query --show --showformat '${db:Status-Abbrev} ${Package}\n' $wanted 2>/dev/null |
        sed -n 's/^ii  *//p' | sort)
}

# The command that may install packages: nothing for root, sudo, or failure.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then echo env; return; fi
  command -v sudo >/dev/null || return 1
  if sudo -n true 2>/dev/null || { [ -t 0 ] && [ -t 2 ]; }; then echo sudo; else return 1; fi
}

# Installs what is missing of the list, and of further packages.
# shellcheck disable=SC2120
install_missing_packages() {
  command -v dpkg-query >/dev/null || return 0  # not Debian: CMake will name what it does not find
  local missing root_command
  missing=$(missing_packages "$@" | tr '\n' ' ')
  [ -n "$missing" ] || return 0
  root_command=$(as_root) || stop "Vidik needs packages that are not installed. Please run, and then try again:

  sudo apt-get install --yes --no-install-recommends $missing
"
  say "Installing from Debian: $missing"
  $root_command apt-get update --quiet --quiet >&2 || say "The package lists could not be refreshed; going on."
  # shellcheck disable=SC2086  # one word per package
  $root_command env DEBIAN_FRONTEND=noninteractive \
    apt-get install --yes --quiet --quiet --no-install-recommends $missing >&2 ||
    stop "The packages could not be installed (see above)."
}

# Succeeds if the target must be built: never built, or a source (or a folder of sources, when one was added,
# renamed or deleted) is newer than the last build.
stale() {
  local stamp=$build/.built-$1
  [ -e "$stamp" ] || return 0
  [ -x "$build/bin/vidik" ] || return 0
  [ -n "$(cd "$root" && find CMakeLists.txt CMakePresets.json cmake engine models ${2:+"$2"} \
    -newer "$stamp" -print -quit)" ]
}

# Runs a command of the build: live on a terminal, into a log elsewhere.
logged() {
  if [ -t 2 ]; then "$@" >&2; return; fi
  "$@" >>"$build/build.log" 2>&1 || { cat "$build/build.log" >&2; return 1; }
}

configure_and_build() {
  local target=$1
  command -v ccache >/dev/null && export CMAKE_CXX_COMPILER_LAUNCHER=ccache
  : >"$build/build.log"
  if [ ! -e "$build/build.ninja" ]; then
    (cd "$root" && logged cmake --preset release --log-level=NOTICE) || return 1
  fi
  logged cmake --build "$build" --target "$target"
}

# Builds the target (`vidik`, or `all` with the tests) if it is stale. One process builds, others wait for it.
build_if_stale() {
  local target=$1 tests=${2:-}
  stale "$target" "$tests" || return 0
  mkdir -p "$build" || stop "Vidik builds itself in $build, which cannot be written."
  (
    flock --nonblock 9 || { say "Waiting for another build of Vidik to end …"; flock 9; }
    stale "$target" "$tests" || exit 0
    # shellcheck disable=SC2119
    install_missing_packages
    if [ -x "$build/bin/vidik" ]; then
      say "Sources changed: building Vidik again …"
    else
      say "Building Vidik (once; a few minutes) …"
    fi
    touch "$build/.building-$target"  # before the build, so that what changes meanwhile is newer
    configure_and_build "$target" 9>&- || stop "The build failed (see above)."
    mv "$build/.building-$target" "$build/.built-$target"
    say "Built."
  ) 9>"$build/.lock" || exit 1
}

# Runs the tests of a build folder and ends with their closing lines.
run_tests() {
  local folder=$1 status=0
  shift
  ctest --test-dir "$folder" --output-on-failure --no-tests=error --parallel "$(nproc)" "$@" |
    tee "$folder/ctest.log" || status=$?
  closing_lines "$folder"
  return "$status"
}

# What Boost.Test said at the end of each program of the last run, and CTest of them all.
closing_lines() {
  sed -n -E -e 's/^[0-9]+\/[0-9]+ Test: (.*)/\1/p' \
    -e '/^ +[0-9]+ test cases? out of|^\*\*\* /p' "$1/Testing/Temporary/LastTest.log" 2>/dev/null |
    awk '/ test cases? out of|^\*\*\* / { sub(/^ +/, ""); print "Boost.Test " name ": " $0; next } { name = $0 }' || true
  grep -E '^[0-9]+% tests passed' "$1/ctest.log" || true
}
