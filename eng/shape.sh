#!/usr/bin/env bash
# Prints the figures of shape of this checkout, or of another: bash eng/shape.sh [ROOT]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
exec dotnet run --project "$here/Watch.Shape" -- "${1:-$here/..}"
