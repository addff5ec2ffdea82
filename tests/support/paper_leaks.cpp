// What the libraries of shared/print keep on purpose or lose themselves, for every test that makes a PDF: fontconfig's
// configuration is one a process, and cairo 1.16 loses 768 bytes a CFF font that it subsets.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig.so\nleak:libcairo.so\n"; }
