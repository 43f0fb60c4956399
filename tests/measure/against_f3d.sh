#!/usr/bin/env bash
# Times this program beside F3D, a widely used viewer, on the same mesh at the same view and size, round by round in one
# run, and prints the median of each ratio (F3D over ours; larger is better for us). Not a test: it needs a quiet machine.
#
#   bash tests/measure/against_f3d.sh MODEL [ROUNDS]      apt-get install f3d xvfb first
#
# A frame of F3D is the time of a drag of 60 mouse moves less that of 10, over 50: each move draws once. It is timed
# opaque, and with everything half seen through under its depth peeling and its ambient occlusion; ours draws the same
# with exact transparency and ambient occlusion (glass), and as it does while a hand turns the leg (glass-turn).
set -euo pipefail

model="${1:?which model: a folder that the program reads}"
rounds="${2:-7}"
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
program="${PROGRAM:-$root/build/bin/calf-atlas}"
work="$(mktemp -d)"
trap 'rm -rf "$work"; kill "$display_pid" 2>/dev/null || true' EXIT

Xvfb -displayfd 3 -screen 0 1400x900x24 3>"$work/display" >/dev/null 2>&1 &
display_pid=$!
until [[ -s "$work/display" ]]; do sleep 0.1; done
DISPLAY=":$(cat "$work/display")"
export DISPLAY

drag() {
  echo "# StreamVersion 1.1"
  echo "LeftButtonPressEvent 400 300 0 0 0 0"
  for ((i = 0; i < $1; ++i)); do echo "MouseMoveEvent $((400 + i % 200)) $((300 + i % 7)) 0 0 0 0"; done
  echo "LeftButtonReleaseEvent 500 300 0 0 0 0"
}

milliseconds() {
  local start end
  start="$(date +%s%N)"
  "$@" >/dev/null 2>&1
  end="$(date +%s%N)"
  echo "$(((end - start) / 1000000))"
}

# From behind, as this program's first view: 26 degrees, the leg upright.
f3d_view() {
  f3d --resolution=1280,720 --geometry-only --up=+Z --camera-position=0,-1250,190 --camera-focal-point=0,0,190 \
    --camera-view-up=0,0,1 --camera-view-angle=26 "$work/model/leg.glb" "$@"
}

our_frame() {
  "$program" bench --model "$work/model" --size 1280x720 --frames 30 --scene "$1" --json |
    grep -o -m1 '"median": *[0-9.]*' | grep -o '[0-9.]*$'
}

median() { sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN {printf "%.2f\n", a / b}'; }

"$program" import "$model" -o "$work/model" >/dev/null
drag 10 >"$work/short"
drag 60 >"$work/long"
their_frame() {
  local short long
  short="$(milliseconds f3d_view "$@" --interaction-test-play "$work/short" --output "$work/a.png")"
  long="$(milliseconds f3d_view "$@" --interaction-test-play "$work/long" --output "$work/b.png")"
  ratio $((long - short)) 50
}

printf '%10s %10s %10s %10s %10s %10s %10s %10s %10s\n' f3d full turning f3d-glass glass glass-turn f3d-png png-1 png-4
for ((round = 0; round < rounds; ++round)); do
  theirs="$(their_frame)"
  full="$(our_frame opaque)"
  turning="$(our_frame turning)"
  their_glass="$(their_frame --depth-peeling --opacity=0.5 --ssao)"
  glass="$(our_frame glass)"
  glass_turning="$(our_frame glass-turning)"
  their_png="$(milliseconds f3d_view --output "$work/c.png")"
  png1="$(milliseconds "$program" render "$work/d.png" --model "$work/model" --samples 1)"
  png4="$(milliseconds "$program" render "$work/d.png" --model "$work/model")"
  printf '%10s %10s %10s %10s %10s %10s %10s %10s %10s\n' \
    "$theirs" "$full" "$turning" "$their_glass" "$glass" "$glass_turning" "$their_png" "$png1" "$png4"
  ratio "$theirs" "$full" >>"$work/full"
  ratio "$theirs" "$turning" >>"$work/turning"
  ratio "$their_glass" "$glass" >>"$work/glass-ratio"
  ratio "$their_glass" "$glass_turning" >>"$work/glass-turning-ratio"
  ratio "$their_png" "$png1" >>"$work/png1"
  ratio "$their_png" "$png4" >>"$work/png4"
done
echo "F3D over ours, median: frame in full detail $(median <"$work/full"), frame while turning $(median <"$work/turning")," \
  "translucent with ambient occlusion $(median <"$work/glass-ratio")," \
  "the same while turning $(median <"$work/glass-turning-ratio")," \
  "picture with one sample $(median <"$work/png1"), with four $(median <"$work/png4")"
