# Sourced by the other scripts: where the build's tools are, and which Rust builds for the browser.
# Changes nothing on the machine.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

trunk_version=0.21.14
split_version=0.2.4
# For scripts/bench alone.
mdbook_version=0.5.4
# The command-line tool must be of the same version as the crate.
bindgen_version=$(sed -n '/^name = "wasm-bindgen"$/{n;s/version = "\(.*\)"/\1/p}' "$root/Cargo.lock")

# Outside the checkout, so that a second clone need not build them again.
tools=${TOOLKIT_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/safeguarding-learning-toolkit}
trunk_home=$tools/trunk-$trunk_version
split_home=$tools/wasm-split-$split_version
mdbook_home=$tools/mdbook-$mdbook_version
bindgen_home=$tools/wasm-bindgen-$bindgen_version

wasm_target=wasm32-unknown-unknown
debian_toolchain=web

# The folder that holds the wasm target's standard library in a Rust installation.
wasm_library() { echo "$1/lib/rustlib/$wasm_target/lib"; }

has_wasm_library() { compgen -G "$(wasm_library "$1")/libstd-*.rlib" >/dev/null; }

# The newest wasm-ld that Debian's packages have put on the PATH.
debian_linker() { compgen -c wasm-ld- | grep -E '^wasm-ld-[0-9]+$' | sort -t- -k3 -n | tail -n 1; }

# How many processors there are.
processors() { getconf _NPROCESSORS_ONLN; }

# Runs a long command without what it says, which is shown only where it fails. Every quarter of a minute
# its last line shows that it goes on.
quietly() {
  local log status=0 teller
  log=$(mktemp)
  (
    begun=$SECONDS
    # Until the script itself is gone, however it ends.
    while sleep 15 >/dev/null 2>&1 && kill -0 $$ 2>/dev/null; do
      echo "    $((SECONDS - begun)) s … $(tail -n 1 "$log" 2>/dev/null | cut -c 1-80)"
    done
  ) &
  teller=$!
  "$@" >"$log" 2>&1 || status=$?
  kill "$teller"
  wait "$teller" 2>/dev/null || true
  [ "$status" = 0 ] || cat "$log" >&2
  rm -f "$log"
  return "$status"
}

# Chromium, under any of the names that it goes by.
find_chromium() {
  local name
  for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome-stable google-chrome; do
    [ -n "$name" ] && command -v "$name" && return 0
  done
  return 1
}

# Lets cargo and Trunk build for the browser: with the ordinary Rust where that has the target,
# else with the one that scripts/setup made out of Debian's packages.
use_wasm_rust() {
  # Messages of a panic then name crates, not folders of this machine. Joined to .cargo/config.toml.
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}/registry/src=crates"
  has_wasm_library "$(rustc --print sysroot)" && return 0
  if command -v rustup >/dev/null; then
    export RUSTUP_TOOLCHAIN=$debian_toolchain
  else
    export PATH=/usr/bin:$PATH
  fi
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=$(debian_linker)
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER
}

export PATH=$trunk_home/bin:$split_home/bin:$bindgen_home/bin:$root/node_modules/.bin:$PATH
