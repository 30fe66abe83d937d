#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The MeldaDo authors
# SPDX-License-Identifier: MIT
#
# ./dev on machines that are not this one: every tool it calls is a stand-in that writes down how it was
# called. A copy of the script runs in an empty folder, so nothing is built and nothing is installed.

set -euo pipefail
dev=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)/dev
failures=0

# machine [apt] [sources] [wine] [sudo] [root] [node] [missing=PACKAGE] [tests=N] [failing=N]: a new machine, in $here.
machine()
{
    here=$(mktemp -d "$scratch/machine.XXXX")
    mkdir -p "$here/tools" "$here/tree/tests/peers/bench"
    : >"$here/tree/tests/peers/bench/package-lock.json"
    cp "$dev" "$here/tree/dev"
    : >"$here/tree/CMakePresets.json"
    : >"$here/calls"
    local tool word user=1000 missing=none tests=3 failing=0
    for tool in bash dirname sed awk tr mktemp rm mkdir cat env head uname getconf touch cp cmp tee mv sort timeout; do
        ln -s "$(command -v $tool)" "$here/tools/$tool"
    done
    for word in "$@"; do
        case $word in
            apt) stand_in apt-get '[[ " $* " != *" source "* ]] || touch package_1.dsc' ;;
            sources)
                mkdir -p "$here/etc/parts"
                printf 'Types: deb\nURIs: somewhere\n' >"$here/etc/parts/one.sources"
                printf 'deb [arch=all] somewhere main\n' >"$here/etc/two.list"
                stand_in apt-config "echo \"list='$here/etc/two.list' parts='$here/etc/parts/'\""
                stand_in apt-cache 'echo "Version: 1"'
                stand_in dpkg-source 'mkdir unpacked'
                ;;
            wine) stand_in wine64 '' ;;
            sudo) stand_in sudo 'exec "$@"' ;;
            root) user=0 ;;
            node)
                stand_in node 'echo "6 passed, 0 failed"'
                stand_in npm 'mkdir -p node_modules'
                ;;
            missing=*) missing=${word#*=} ;;
            tests=*) tests=${word#*=} ;;
            failing=*) failing=${word#*=} ;;
        esac
    done
    stand_in id "echo $user"
    stand_in cmake ''
    [[ " $* " != *" apt "* ]] ||
        stand_in dpkg-query 'shift 3; for p; do [[ $p == '"$missing"' ]] || printf "installed=%s " $p; done'
    stand_in ctest 'while [[ $1 != --output-junit ]]; do shift; done
        printf "<testsuite name=\"x\"\n\ttests=\"'"$tests"'\"\n\tfailures=\"'"$failing"'\"\n\tdisabled=\"0\"\n\tskipped=\"1\"\n" >"$2"
        [[ '"$tests"' -gt 0 && '"$failing"' -eq 0 ]]'
}

# stand_in NAME BODY: a tool that notes its call and then does BODY.
stand_in()
{
    printf '#!%s\necho "%s $*" >>"%s"\n%s\n' "$BASH" "$1" "$here/calls" "$2" >"$here/tools/$1"
    chmod +x "$here/tools/$1"
}

# run_dev EXPECTED_EXIT_CODE ARGUMENTS…: output in $here/output.
run_dev()
{
    local expected=$1 got=0
    shift
    env -i PATH="$here/tools" TMPDIR="$here" "$here/tree/dev" "$@" >"$here/output" 2>&1 </dev/null || got=$?
    [[ $got -eq $expected ]] || problem "./dev $*: exit code $got instead of $expected"
}

problem()
{
    printf 'FAIL %s: %s\n' "$story" "$1"
    sed 's/^/    /' "$here/output" "$here/calls"
    failures=$((failures + 1))
}
says() { grep -qF -- "$1" "$here/output" || problem "does not say: $1"; }
calls() { grep -q -- "$1" "$here/calls" || problem "does not call: $1"; }
never_calls() { ! grep -q -- "$1" "$here/calls" || problem "calls: $1"; }

usage_forUnknownWords()
{
    machine apt root
    run_dev 2 dance && says "unknown command: dance" && says "./dev run"
    run_dev 2 test --short && says "test knows only --long"
    run_dev 2 portable now && says "portable takes no arguments"
    run_dev 2 build fast && says "build takes no arguments"
    run_dev 2 bench --fast && says "bench knows only --full"
    run_dev 2 bench --runs many && says "--runs takes a number"
    run_dev 0 help && says "./dev test"
}

nothingIsInstalledWhenAllIsThere()
{
    machine apt root
    run_dev 0 build
    never_calls apt-get
    [[ $(grep -c dpkg-query "$here/calls") == 1 ]] || problem "asks for the packages more than once"
    calls "cmake --build --preset release"
}

onlyWhatIsMissingIsInstalled()
{
    machine apt root missing=zlib1g-dev
    run_dev 0 build
    calls "^apt-get .*update"
    calls "^apt-get .*install -y --no-install-recommends zlib1g-dev$"
}

sudoIsUsedUnlessRoot()
{
    machine apt sudo missing=zlib1g-dev
    run_dev 0 build
    calls "^sudo env .*apt-get .*install"
}

withoutRootAndSudoTheAdministratorsCommandIsShown()
{
    machine apt missing=zlib1g-dev
    run_dev 1 build
    says "apt-get install --no-install-recommends zlib1g-dev"
    never_calls "^cmake"
}

withoutAptTheListIsShown()
{
    machine root
    run_dev 1 build
    says "there is no apt-get here"
    says "pkg-config"
    never_calls "^cmake"
}

withoutAptItGoesOnWhenAllIsThere()
{
    machine
    local tool
    for tool in c++ ninja pkg-config; do stand_in $tool ''; done
    run_dev 0 build
    calls "cmake --build --preset release"
}

withoutADisplayRunTellsHowToGetAPicture()
{
    machine apt root
    run_dev 2 run list --screen && says "--screenshot FILE.png"
    never_calls "^cmake"
}

aPictureNeedsNoDisplay()
{
    machine apt root
    mkdir -p "$here/tree/build/release/bin"
    printf '#!%s\necho "started $* on $QT_QPA_PLATFORM"\n' "$BASH" >"$here/tree/build/release/bin/meldado"
    chmod +x "$here/tree/build/release/bin/meldado"
    run_dev 0 run --screenshot x.png
    says "started --screenshot x.png on offscreen"
}

theSummaryCountsEveryPreset()
{
    machine apt root
    run_dev 0 test
    says "4 passed, 0 failed, 4 skipped"
    says "the libraries that we are measured against are not here"
}

theLongRunBuildsWhatIsWithoutQtAndTheRelease()
{
    machine apt root
    run_dev 0 test --long
    says "7 passed, 0 failed, 5 skipped"
    calls "^ctest --preset core "
    calls "^cmake --build --preset release"
}

theSummaryCountsTheLimitsOfTheBench()
{
    machine apt root node
    run_dev 0 test
    says "10 passed, 0 failed, 3 skipped"
    calls "^node .*tests/bench/hold.mjs --bench .*build/release/bin/meldado-bench --peers .*build/peers"
}

whatAMachineHasNotForOtherCompilersIsSkippedAndNamed()
{
    machine root
    run_dev 0 portable
    says "0 passed, 0 failed, 2 skipped"
    says "skipped: libcxx: its packages are not here"
    machine apt root
    stand_in wine64 'exit 1'
    run_dev 0 portable
    says "skipped: libcxx: where this machine takes its packages from are no sources of simdjson"
    says "skipped: mingw: Wine does not run here"
    never_calls "^cmake"
}

otherCompilersGetLibrariesFromSources()
{
    machine apt sources wine root
    run_dev 0 portable
    says "4 passed, 0 failed, 2 skipped"
    calls "^apt-get .*source --download-only simdjson=1$"
    calls "^cmake .*-DSOURCES=.*/build/portable/sources -DLIBRARIES=simdjson$"
    calls "^cmake .*-DLIBRARIES=brotli;cli11;simdjson;sqlite3$"
    calls "^cmake --build --preset libcxx"
    calls "^cmake --build --preset mingw"
    grep -qx "Types: deb-src" "$here/tree/build/portable/apt/parts/one.sources" || problem "does not ask for sources"
    grep -qx "deb-src .* somewhere main" "$here/tree/build/portable/apt/parts/two.list" || problem "does not ask for sources"

    : >"$here/calls"
    run_dev 0 portable
    never_calls "^apt-get .*source"
}

librariesThatDoNotBuildFail()
{
    machine apt sources wine root
    stand_in cmake '[[ $* != *-DLIBRARIES=* ]]'
    run_dev 1 portable
    says "the libraries for preset libcxx do not build"
    says "0 passed, 2 failed, 0 skipped"
}

aLimitThatIsMissedFailsTheRun()
{
    machine apt root node
    stand_in node 'echo "5 passed, 1 failed"; exit 1'
    run_dev 1 test
    says "9 passed, 1 failed"
}

aBenchThatBreaksFailsTheRun()
{
    machine apt root node
    stand_in node 'exit 1'
    run_dev 1 test
    says "4 passed, 1 failed"
}

theBenchFetchesItsPeersOnceAndBuildsOnlyItself()
{
    machine apt root node
    run_dev 0 bench --runs 2
    run_dev 0 bench --full
    [[ $(grep -c "^npm ci" "$here/calls") == 1 ]] || problem "fetches the peers more than once"
    calls "^cmake --build --preset release .*--target meldado_bench$"
    calls "^node run.mjs --set quick --runs 2 --metric busy --also meldado=.*/build/release/bin/meldado-bench$"
    calls "^node run.mjs --set full"
}

theBenchInstallsNodeWhereThereIsNone()
{
    machine apt root
    run_dev 1 bench
    calls "^apt-get .*install -y --no-install-recommends nodejs npm$"
    says "need Node 20 and npm"
}

aFailureFailsTheRun()
{
    machine apt root failing=1
    run_dev 1 test
    says "2 passed, 2 failed, 4 skipped"
}

aPresetWithoutTestsFails()
{
    machine apt root tests=0
    run_dev 1 test
    says "2 failed"
}

aPresetThatDoesNotBuildFails()
{
    machine apt root
    stand_in cmake 'exit 1'
    run_dev 1 test
    says "0 passed, 2 failed, 2 skipped"
}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
stories="usage_forUnknownWords nothingIsInstalledWhenAllIsThere onlyWhatIsMissingIsInstalled sudoIsUsedUnlessRoot
    withoutRootAndSudoTheAdministratorsCommandIsShown withoutAptTheListIsShown withoutAptItGoesOnWhenAllIsThere
    withoutADisplayRunTellsHowToGetAPicture aPictureNeedsNoDisplay theSummaryCountsEveryPreset theLongRunBuildsWhatIsWithoutQtAndTheRelease
    theLongRunBuildsWhatIsWithoutQtAndTheRelease
    theSummaryCountsTheLimitsOfTheBench whatAMachineHasNotForOtherCompilersIsSkippedAndNamed
    otherCompilersGetLibrariesFromSources librariesThatDoNotBuildFail aLimitThatIsMissedFailsTheRun aBenchThatBreaksFailsTheRun
    theBenchFetchesItsPeersOnceAndBuildsOnlyItself theBenchInstallsNodeWhereThereIsNone aFailureFailsTheRun
    aPresetWithoutTestsFails aPresetThatDoesNotBuildFails"
for story in $stories; do $story; done
printf '%d stories, %d problems\n' "$(wc -w <<<"$stories")" $failures
[[ $failures -eq 0 ]]
