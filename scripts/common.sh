# Shared by the scripts beside it: find Python, make the virtual environment, install claimx into it. Source it.
set -eu
cd "$(dirname "$0")/.."

fail() { printf 'error: %s\n' "$1" >&2; exit 1; }
step() { printf '\n== %s\n' "$1"; }

find_python() {
    for name in "${PYTHON:-}" python3 python3.14 python3.13 python3.12 python3.11 python; do
        [ -n "$name" ] && command -v "$name" >/dev/null 2>&1 || continue
        "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo "$name"; return; }
    done
    fail "Python 3.11 or newer is needed; install it, or name it: PYTHON=/path/to/python $0"
}

# use_venv EXTRAS: make .venv once, and install claimx with these extras when pyproject.toml changed since.
use_venv() {
    VENV=${VENV:-.venv}
    if [ ! -x "$VENV/bin/python" ]; then
        python=$(find_python)
        step "making the virtual environment $VENV with $("$python" --version)"
        "$python" -m venv "$VENV" || fail "python -m venv failed; on Debian or Ubuntu: apt-get install python3-venv"
    fi
    stamp="$VENV/.claimx-installed-${1:-core}"
    if [ ! -e "$stamp" ] || [ pyproject.toml -nt "$stamp" ]; then
        step "installing claimx${1:+[$1]} into $VENV"
        "$VENV/bin/python" -m pip install --quiet --disable-pip-version-check -e ".${1:+[$1]}" ||
            fail "pip could not install claimx${1:+[$1]}; is there a way to a package index?"
        touch "$stamp"
    fi
}
