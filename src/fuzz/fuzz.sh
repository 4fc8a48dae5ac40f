#!/usr/bin/env bash
# Fuzzes the readers of what comes from outside, guided by coverage (Jazzer, Apache-2.0).
#
#   src/fuzz/fuzz.sh                     five million inputs, shared among all targets
#   src/fuzz/fuzz.sh ProofTarget 100000  so many inputs to one target
#   src/fuzz/fuzz.sh rate                how many files a minute one core reads, without fuzzing
#   src/fuzz/fuzz.sh keep                puts the smallest set of inputs with the same coverage into src/fuzz/corpus
#
# What it finds is written to target/fuzz/found; what is of interest is kept in src/fuzz/corpus and read again by
# CorpusTest in every check. Build first: ./bank check, or mvn test-compile.
set -euo pipefail
cd "$(dirname "$0")/../.."
VERSION=0.30.0
SEED=20261125
TARGETS=(ProofTarget HardwareTarget ListTarget)
RUNS=(2500000 1500000 1000000)

[ -d target/test-classes/org/devicebank/fuzz ] || { echo "Build the tests first: mvn test-compile" >&2; exit 2; }
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
jar="${JAVA_HOME:+$JAVA_HOME/bin/}jar"
tools=target/fuzz/tools
mkdir -p "$tools" target/fuzz/found
for part in jazzer jazzer-api; do
  [ -f "$tools/$part-$VERSION.jar" ] || mvn -q org.apache.maven.plugins:maven-dependency-plugin:3.10.0:copy \
    -Dartifact="com.code-intelligence:$part:$VERSION" -DoutputDirectory="$tools"
done
[ -s target/fuzz/classpath ] || mvn -q org.apache.maven.plugins:maven-dependency-plugin:3.10.0:build-classpath \
  -Dmdep.outputFile=target/fuzz/classpath -Dmdep.includeScope=test
classpath="target/classes:target/test-classes:$(cat target/fuzz/classpath)"
"$java" -cp "$classpath" org.devicebank.fuzz.Seeds target/fuzz/seeds

if [ "${1:-}" = rate ]; then exec taskset -c 0 "$java" -cp "$classpath" org.devicebank.fuzz.Rate; fi

# Two of the hooks are off: they copy every text that is compared, and make it ten times slower.
jazzer() {
  local target=$1
  shift
  "$java" -Xmx1g -XX:+EnableDynamicAgentLoading --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -cp "$classpath:$tools/jazzer-$VERSION.jar:$tools/jazzer-api-$VERSION.jar" com.code_intelligence.jazzer.Jazzer \
    --target_class="org.devicebank.fuzz.$target" --instrumentation_includes='org.devicebank.**' --trace=cov \
    --disabled_hooks='com.code_intelligence.jazzer.runtime.TraceCmpHooks:com.code_intelligence.jazzer.sanitizers.RegexRoadblocks' \
    --reproducer_path=target/fuzz/found -max_len=16384 -timeout=10 -rss_limit_mb=3000 \
    -artifact_prefix=target/fuzz/found/ "$@"
}

fuzz() {
  local target=$1 runs=$2
  mkdir -p "target/fuzz/work/$target"
  echo "== $target: $runs inputs"
  jazzer "$target" -seed=$SEED -runs="$runs" -print_final_stats=1 "target/fuzz/work/$target" "target/fuzz/seeds/$target"
}

keep() {
  local target=$1
  [ -d "target/fuzz/work/$target" ] || return 0
  rm -rf "target/fuzz/kept/$target"
  mkdir -p "target/fuzz/kept/$target" src/fuzz/corpus
  jazzer "$target" -merge=1 "target/fuzz/kept/$target" "target/fuzz/work/$target"
  # long inputs cost every check more than they find
  find "target/fuzz/kept/$target" -type f -size +900c -delete
  # Jazzer tries a path of the machine it runs on
  { grep -rlaF "$(dirname "$PWD")/" "target/fuzz/kept/$target" || true; } | xargs -r rm
  "$jar" --create --no-manifest --file "src/fuzz/corpus/$target.zip" -C "target/fuzz/kept/$target" .
}

if [ "${1:-}" = keep ]; then
  for target in "${TARGETS[@]}"; do keep "$target"; done
elif [ $# -gt 0 ]; then
  fuzz "$1" "${2:-1000000}"
else
  for i in "${!TARGETS[@]}"; do fuzz "${TARGETS[$i]}" "${RUNS[$i]}"; done
fi
