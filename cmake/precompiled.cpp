// Holds nothing: the target that compiles precompiled.h needs a source.
