/* glibc's malloc.h, which Swift's module of glibc leaves out; other systems have none that is needed. */
#if defined(__GLIBC__) || (defined(__linux__) && __has_include(<malloc.h>))
#include <malloc.h>
#endif
