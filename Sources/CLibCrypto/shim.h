// The functions on SHA-256 alone are marked as deprecated for another interface, which looks its algorithms up by name in
// what it loads at the start; the digest is the same.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
