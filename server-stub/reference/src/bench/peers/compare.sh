#!/usr/bin/env bash
# Measures the server beside programs that imitate an API from its specification, on the same contract, in the same run:
# the processor time of a GET that lists instances, the start to the first answer, and the memory afterwards. Says in
# the end which goals are met.
#
#   mvn -B package -DskipTests -pl server-stub/reference -am
#   server-stub/reference/src/bench/peers/compare.sh
#
# Needs Node.js with npm, curl and Linux. Only the ratios of one run mean anything. The peers keep no state and check no
# identity; the server does both.
set -euo pipefail

prism=@stoplight/prism-cli@5.14.2
backend=openapi-backend@5.21.2
rounds=${ROUNDS:-5}

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../../../.." && pwd)
contract=$root/spec/target/openapi/dms-rocketmq.json
installation=$(echo "$root"/server-stub/reference/target/dms-rocketmq-server-*/bin)/dms-rocketmq-server
work=$(mktemp -d)
peer=
trap 'kill $peer 2>/dev/null || true; wait; rm -rf "$work"' EXIT

npm install --silent --no-audit --no-fund --no-package-lock --prefix "$work" "$prism" "$backend"
cp "$here/openapi-backend.mjs" "$work"
export DMS_ARCHIVE_DIR=$work/archives
list=/v2/0b01fbb53600d4671fa8c00673c71260/instances

free_port() {
  node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}

start() {
  exec >/dev/null 2>&1
  case $1 in
    prism) exec node "$work/node_modules/.bin/prism" mock -p "$2" -v error "$contract" ;;
    openapi-backend) exec node "$work/openapi-backend.mjs" "$contract" "$2" ;;
    'start script, new directory') rm -rf "$work/data" ;;
  esac
  exec "$installation" --port="$2" --data-dir="$work/data" --auth=off
}

clock_ticks() {
  awk '{ print $14 + $15 }' "/proc/$1/stat"
}

per_request() {
  local count=$1 before after
  before=$(clock_ticks "$peer")
  curl -sf -o /dev/null -H 'X-Auth-Token: any' "http://127.0.0.1:$port$list?offset=0&limit=10&name=n[1-$count]"
  after=$(clock_ticks "$peer")
  echo $(((after - before) * 1000000 / $(getconf CLK_TCK) / count))
}

measure() {
  local name=$1 began
  port=$(free_port)
  began=$(date +%s%N)
  start "$name" "$port" &
  peer=$!
  until curl -sf -o /dev/null -H 'X-Auth-Token: any' "http://127.0.0.1:$port$list"; do
    kill -0 $peer
    sleep 0.02
  done
  local took=$((($(date +%s%N) - began) / 1000000))
  per_request 1000 >/dev/null
  echo "$name|$took|$(per_request 1000)|$(awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$peer/status")" >>"$work/figures"
  kill "$peer"
  wait $peer 2>/dev/null || true
}

# The first start makes the archive of the script, and reads files that nobody has read before.
for ((round = 0; round <= rounds; round++)); do
  for name in prism openapi-backend 'start script' 'start script, new directory'; do
    measure "$name"
    until compgen -G "$work/archives/*.jsa" >/dev/null || [[ $name != start* ]]; do sleep 1; done
  done
  if [ "$round" -eq 0 ]; then rm "$work/figures"; fi
done

median() {
  awk -F'|' -v name="$1" -v column="$2" '$1 == name { print $column }' "$work/figures" | sort -n | awk '{ a[NR] = $1 } END { print a[int((NR + 1) / 2)] }'
}

printf '%-30s %12s %12s %10s\n' '' 'start, ms' 'CPU, us' 'memory, MB'
for name in prism openapi-backend 'start script' 'start script, new directory'; do
  printf '%-30s %12s %12s %10s\n' "$name" "$(median "$name" 2)" "$(median "$name" 3)" "$(median "$name" 4)"
done

goal() {
  awk -v what="$1" -v ours="$2" -v theirs="$3" -v most="$4" 'BEGIN {
    ratio = ours / theirs
    printf "%-44s %5.2f  at most %5.2f  %s\n", what, ratio, most, ratio <= most ? "met" : "MISSED"
  }'
}

echo
best=$({ median prism 3; median openapi-backend 3; } | sort -n | head -1)
goal 'processor time of a GET : best peer' "$(median 'start script' 3)" "$best" 0.5
goal 'start : Prism' "$(median 'start script' 2)" "$(median prism 2)" 1
goal 'start with a new directory : Prism' "$(median 'start script, new directory' 2)" "$(median prism 2)" 1
goal 'memory, MB' "$(median 'start script' 4)" 1 200
