# What web/run and tests/run share: installing what is missing, configuring, building. Sourced, not run.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
script=${0##*/}
case $0 in */*) script=$(basename "$(dirname "$0")")/$script ;; esac

stop() { printf '%s: %s\n' "$script" "$*" >&2; exit 1; }

# --- packages of the machine -----------------------------------------------------------------------------------------

is_installed() { dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q '^install ok installed$'; }

has_python_module() {
    local python
    for python in python3 /usr/bin/python3; do
        "$python" -c "import $1" 2>/dev/null && return 0
    done
    return 1
}

# Whether what a Debian package is wanted for is there, from wherever it came.
has_package() {
    case $1 in
        cmake | ccache | npm | chromium | python3 | clang-format-14 | flock) command -v "$1" >/dev/null ;;
        ninja-build) command -v ninja >/dev/null ;;
        nodejs) command -v node >/dev/null ;;
        xz-utils) command -v xz >/dev/null ;;
        python3-fonttools | python3-brotli) has_python_module "fontTools, brotli" ;;
        ca-certificates) [ -e /etc/ssl/certs/ca-certificates.crt ] ;;
        *) is_installed "$1" ;;
    esac
}

apt_install() {
    apt-get -o DPkg::Lock::Timeout=300 -y --no-install-recommends install "$@"
}

# Installs the packages that are missing, or says what would. $1 is a word for what they are needed for.
ensure_packages() {
    local purpose=$1 package missing=() log
    shift
    for package in "$@"; do
        has_package "$package" || missing+=("$package")
    done
    [ "${#missing[@]}" -gt 0 ] || return 0
    command -v apt-get >/dev/null ||
        stop "$purpose needs ${missing[*]} (names of Debian's packages): install them the way of this system."
    [ "$(id -u)" = 0 ] ||
        stop "$purpose needs packages; as root run: apt-get update && apt-get install -y --no-install-recommends ${missing[*]}"
    log=$(mktemp)
    printf 'Installing %s …\n' "${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    # The lists of a new machine are empty and those of an old one out of date: ask for new ones only when it fails.
    if ! apt_install "${missing[@]}" >"$log" 2>&1; then
        { apt-get update && apt_install "${missing[@]}"; } >"$log" 2>&1 || {
            tail -n 5 "$log" >&2
            stop "installing ${missing[*]} failed; the last lines above say why."
        }
    fi
    rm -f "$log"
}

ensure_build_packages() {
    ensure_packages "the build" ca-certificates cmake ninja-build ccache python3 python3-fonttools python3-brotli nodejs npm xz-utils
    local major
    major=$(node --version | sed 's/^v\([0-9]*\).*/\1/')
    [ "$major" -ge 18 ] || stop "node is version $major; the build needs 18 or later."
}

# --- packages from npm -----------------------------------------------------------------------------------------------

# Installs what the lock file of a folder names, when it has changed since the last time.
ensure_npm_packages() {
    local folder=$root/$1 log try
    (
        exec 8>"$folder/.npm-lock"
        flock 8
        cmp -s "$folder/package-lock.json" "$folder/node_modules/.installed" && exit 0
        log=$(mktemp)
        for try in 1 2 3; do
            if (cd "$folder" && npm ci --no-audit --no-fund) >"$log" 2>&1; then
                cp "$folder/package-lock.json" "$folder/node_modules/.installed"
                rm -f "$log"
                exit 0
            fi
            sleep $((try * 3))
        done
        tail -n 5 "$log" >&2
        exit 1
    ) || stop "npm could not install the packages of $1; the last lines above say why."
}

# --- building --------------------------------------------------------------------------------------------------------

# configure FOLDER native|emscripten [option …]: prepares build/FOLDER, anew when the toolchain is another than before.
configure() {
    local folder=$root/build/$1 toolchain log
    toolchain=$("$root/web/toolchain" dir)/$2.cmake
    shift 2
    if ! cmp -s "$toolchain" "$folder/toolchain.cmake"; then
        rm -rf "$folder"
        mkdir -p "$folder"
        cp "$toolchain" "$folder/toolchain.cmake"
    fi
    log=$folder/configure.log
    nice cmake -G Ninja -S "$root" -B "$folder" "-DCMAKE_TOOLCHAIN_FILE=$folder/toolchain.cmake" "$@" >"$log" 2>&1 || {
        grep -A6 -E 'CMake Error|rror:' "$log" | head -n 30 >&2
        stop "preparing the build in build/${folder##*/} failed; see the lines above."
    }
}

# build FOLDER target …: builds; short when all is well, the compiler's own words when not.
build() {
    local folder=$root/build/$1 log=$root/build/$1/build.log
    shift
    if [ -t 1 ]; then
        nice cmake --build "$folder" --target "$@" || return 1
    else
        nice cmake --build "$folder" --target "$@" >"$log" 2>&1 || {
            grep -vE '^(cache|system_libs):INFO' "$log" | tail -n 60 >&2
            return 1
        }
    fi
}

has_target() { grep -q "^build $2: phony\|^build $2\(\.js\|\.mjs\)\?[ :]" "$root/build/$1/build.ninja"; }

prepare_build() {
    ensure_build_packages
    # The private toolchain brings these along; elsewhere they are the machine's.
    if [ "$("$root/web/toolchain" kind)" = own ] && command -v dpkg >/dev/null && [ -z "${WORDKEEP_HEADERS_DIR:-}" ]; then
        ensure_packages "a build with an emcc of your own" g++ nlohmann-json3-dev doctest-dev fonts-inter
    fi
    ensure_npm_packages web
    "$root/web/toolchain"
}

# Builds build/site and prints what a first visit transfers.
build_site() {
    prepare_build
    mkdir -p "$root/build"
    (
        exec 8>"$root/build/.site-lock"  # two builds at once in one folder would spoil each other
        flock 8
        configure web-release emscripten -DCMAKE_BUILD_TYPE=Release
        build web-release wordkeep || stop "the page did not compile; see the lines above."
        node "$root/web/site.mjs" --page "$root/build/web-release" --out "$root/build/site"
    )
}
