/** Endings of the names of source files, as alternatives of an expression. */
export const SOURCE_ENDINGS =
  'ada|adb|ads|adoc|agda|astro|bicep|bzl|c|cc|cljs?|cljc|cmake|cob|cpp|cr|cs|css|cu|cxx|d|dart|elm?|erl|exs?|f|f77|f90|f95|feature|fs|gd|gleam|go|gradle|groovy|hs|html?|h|hpp|hx|ipynb|iss|java|jl|jsx?|json|kts?|lean|less|lua|m|markdown|md|mjs|mli?|mm|nim|nix|odin|pas|php|pl|pm|proto|purs|pyi?|pyx|r|rb|res|robot|rs|rst|scala|scss|sh|sol|sql|svelte|svh?|swift|tcl|tex|tf|thrift|toml|tsx?|v|vb|vhdl?|vue|vy|xml|ya?ml|zig';
