# What the journeys have in common; sourced by each with its arguments, BUILD [OUT]. Without OUT the pictures are gone in
# the end.
set -euo pipefail
journey=$(basename "$0")
fail() { echo "$journey: $*" >&2; exit 1; }
[ $# -gt 0 ] || fail "usage: $journey BUILD [OUT]"
build=$(realpath "$1")
if [ $# -gt 1 ]; then out=$(realpath -m "$2"); mkdir -p "$out"; else out=$(mktemp -d); trap 'rm -rf "$out"' EXIT; fi
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
hub=$out/data/hub
[ -z "${TSUNAGU_FACES:-}" ] || { mkdir -p "$(dirname "$TSUNAGU_FACES")"; : >"$TSUNAGU_FACES"; }
began=2026-11-24T09:00 # before the first day of any journey

# A hub and a ward with keys exchanged and events imported, in $out/data: a copy of the one that ctest made for all, if
# it says so.
make_example() {
  if [ -n "${TSUNAGU_EXAMPLE:-}" ]; then
    rm -rf -- "$out/data"
    cp -a -- "$TSUNAGU_EXAMPLE" "$out/data"
    return
  fi
  scripts/make-example --anew "$out/data" "$build" "$began" >/dev/null
}

# Days pass between the plays of a journey on which nobody used the tablet; somebody looks at its clock in the morning.
confirm_clock() {
  local now=$began
  while [ $# -gt 0 ]; do [ "$1" = --now ] && now=$2; shift; done
  "$build/bin/admin-at" "$now" kiosk clock confirm --data "$hub" >/dev/null
}

# play APP SCRIPT [drive's options]: SCRIPT lies below tests/journey. A code that was saved is scanned as "@NAME.txt",
# which the driver looks for in $out. Of the frames only those are drawn that answer a finger or are shot; the tour draws all.
play() {
  local app=$1 script=$2 data=$out/data/ward ready
  shift 2
  [ "$app" = ward ] || data=$hub
  ready=$out/data/$(basename "$script").drive
  scripts/tour/fill "tests/journey/$script.drive" "STAFF_CARD=$(cat "$out/data/secrets/staff-card.txt")" \
    "PASSPHRASE=$(cat "$out/data/secrets/passphrase")" "OUT=$out" "NUMBER=${number:-}" >"$ready"
  [ "$app" = ward ] || confirm_clock "$@"
  "$build/bin/drive" --app "$app" --data "$data" --script "$ready" --out "$out" --sparing "$@" </dev/null
}

# A reader that we did not write finds in the picture what was meant: reads_as PICTURE TEXT, both in $out.
read_code() { zbarimg --quiet --raw --nodbus -Sbinary "$1" 2>/dev/null; }
reads_as() {
  local found
  found=$(read_code "$out/$1.png") || fail "zbarimg reads nothing in $1"
  [ "$found" = "$(cat "$out/$2.txt")" ] || fail "zbarimg reads something else in $1"
}

hub_is_sound() {
  "$build/bin/tsunagu-kiosk" verify --data "$hub" >/dev/null || fail "the hub's journal is not sound"
  "$build/bin/tsunagu-kiosk" rebuild --data "$hub" >/dev/null
  "$build/bin/tsunagu-kiosk" verify --data "$hub" >/dev/null || fail "the hub's journal is not sound after a rebuild"
}

# None of these words lies readable in the hub's folder: neither in the journal nor in a log.
hub_does_not_show() {
  local secret
  for secret; do
    if grep -rqaF -- "$secret" "$hub"; then fail "personal words lie readable in the hub's folder: $secret"; fi
  done
}
