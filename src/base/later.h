#pragma once
// The program's WebAssembly comes in two halves: what the first picture needs, and what may come
// a moment after it (web/split.mjs). This word at a declaration moves a function to the second
// half, together with everything that only such functions call; web/later.txt does the same for
// whole classes and namespaces. Called early, the second half is fetched at that moment: the word
// never changes what a program does, only when its code travels.

/// It is kept out of its callers, or it would travel with them.
#define WORDKEEP_LATER [[gnu::noinline]]
