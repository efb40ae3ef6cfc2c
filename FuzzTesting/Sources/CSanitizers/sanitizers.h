#pragma once

#include <stddef.h>
#include <stdint.h>

/* The entry of libFuzzer for a program that has a main of its own (llvm.org/docs/LibFuzzer.html, "Using libFuzzer as a
   library"). Reads its options from the arguments; does not return before it ends. */
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *data, size_t size));

/* Bytes of the heap that are in use, as AddressSanitizer counts them (sanitizer/allocator_interface.h). */
size_t __sanitizer_get_current_allocated_bytes(void);
