/* Finds line feeds and blanks sixty-four bytes at a time.
 *
 * Header only, because Swift's SIMD types have no operation that packs a comparison into one bit a lane, and a log is
 * read faster than one byte at a time can be looked at. Written with the compiler's vector types, so that it holds no
 * code of one processor; bit n of a mask stands for byte n. */
#ifndef USHER_BYTE_SCAN_H
#define USHER_BYTE_SCAN_H

#include <stdbool.h>
#include <stdint.h>

typedef uint8_t usher_bytes64 __attribute__((ext_vector_type(64), aligned(1)));
typedef bool usher_flags64 __attribute__((ext_vector_type(64)));

typedef struct {
    uint64_t line_feeds;
    uint64_t blanks;
} usher_delimiters;

static inline uint64_t usher_equal_mask(usher_bytes64 bytes, uint8_t wanted) {
    union {
        usher_flags64 flags;
        uint64_t mask;
    } packed;
    packed.flags = __builtin_convertvector(bytes == wanted, usher_flags64);
    return packed.mask;
}

/* Reads exactly 64 bytes from `bytes`, which need not be aligned. */
static inline usher_delimiters usher_find_delimiters(const uint8_t *bytes) {
    const usher_bytes64 block = *(const usher_bytes64 *)bytes;
    usher_delimiters found;
    found.line_feeds = usher_equal_mask(block, '\n');
    found.blanks = usher_equal_mask(block, ' ');
    return found;
}

#endif
