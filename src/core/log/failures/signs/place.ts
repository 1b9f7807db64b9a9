/** A line of a source file, and perhaps a column. */
export const PLACE = String.raw`\.(?:c|cc|clj|cpp|cs|css|cu|dart|erl|exs?|f90|go|gradle|groovy|hs|html?|h|hpp|java|jl|jsx?|json|kts?|lua|markdown|md|mjs|ml|nix|php|pl|pm|proto|py|r|rb|rs|rst|scala|sh|sql|swift|tex|tf|toml|tsx?|vue|xml|ya?ml|zig):\d+(?::\d+)?`;
