#!/usr/bin/env bash
# Every check, in the order in which it is cheapest to fail, and where the time went.
set -u
names=() times=()
started=$SECONDS

report() {
    echo
    echo "Where the time went"
    for i in "${!names[@]}"; do printf '  %-34s %4d s\n' "${names[$i]}" "${times[$i]}"; done
    printf '  %-34s %4d s\n' "all" $((SECONDS - started))
}

step() {
    local name=$1 begun=$SECONDS code
    shift
    echo "== $name"
    "$@"
    code=$?
    names+=("$name") times+=($((SECONDS - begun)))
    if [ $code -ne 0 ]; then
        report
        echo "Failed: $name" >&2
        exit 1
    fi
}

browser() {
    command -v chromium >/dev/null 2>&1 && return 0
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        apt-get update -qq
        apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends chromium fonts-liberation >/dev/null && return 0
    fi
    echo "The browser journey needs Chromium. Install the packages chromium and fonts-liberation." >&2
    return 1
}

maven() { mvn -B -ntp -Dstyle.color=never "$@"; }

step "browser" browser
step "format" maven -q spotless:check
step "compile, with null checks" maven -q test-compile
step "house, rules, rooms and pages" maven surefire:test
step "browser journey" maven surefire:test -Dtest='*IT' -Dsurefire.failIfNoSpecifiedTests=true
report
