/* LD_PRELOAD: the FAIL_AT-th call of the kind FAIL_CALL (write, sync, truncate, open, link, unlink; of plain
   files: put, rename) under FAIL_DIR fails
   with EIO; every later one too when FAIL_CONT is 1. Memory: FAIL_CALL=memory lets the FAIL_AT-th allocation fail. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static long at = -1, seen = 0;
static int forever = 0;
static const char *call = "", *dir = "/";

__attribute__((constructor)) static void read_wishes(void) {
    const char *value = getenv("FAIL_AT");
    if (getenv("FAIL_CALL"))
        call = getenv("FAIL_CALL");
    if (getenv("FAIL_DIR"))
        dir = getenv("FAIL_DIR");
    forever = getenv("FAIL_CONT") && *getenv("FAIL_CONT") == '1';
    seen = 0;
    at = value ? atol(value) : -1;
}

static int fails(const char *kind) {
    if (at < 0 || strcmp(kind, call) != 0)
        return 0;
    const long n = __sync_add_and_fetch(&seen, 1);
    return forever ? n >= at : n == at;
}

static int under(const char *path) { return path && strncmp(path, dir, strlen(dir)) == 0; }

#define REAL(result, name, ...) \
    static result (*real)(__VA_ARGS__); \
    if (!real) \
        real = (result(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

#define REFUSE(kind, result) \
    if (fails(kind)) { \
        errno = EIO; \
        return result; \
    }

ssize_t pwrite64(int file, const void *data, size_t size, off64_t offset) {
    REAL(ssize_t, "pwrite64", int, const void *, size_t, off64_t);
    REFUSE("write", -1)
    return real(file, data, size, offset);
}
int fsync(int file) {
    REAL(int, "fsync", int);
    REFUSE("sync", -1)
    return real(file);
}
int fdatasync(int file) {
    REAL(int, "fdatasync", int);
    REFUSE("sync", -1)
    return real(file);
}
int ftruncate64(int file, off64_t size) {
    REAL(int, "ftruncate64", int, off64_t);
    REFUSE("truncate", -1)
    return real(file, size);
}
int open64(const char *path, int flags, ...) {
    REAL(int, "open64", const char *, int, ...);
    va_list more;
    va_start(more, flags);
    const int mode = va_arg(more, int);
    va_end(more);
    if (under(path))
        REFUSE("open", -1)
    return real(path, flags, mode);
}
int link(const char *from, const char *to) {
    REAL(int, "link", const char *, const char *);
    REFUSE("link", -1)
    return real(from, to);
}
int unlink(const char *path) {
    REAL(int, "unlink", const char *);
    if (under(path))
        REFUSE("unlink", -1)
    return real(path);
}
static int fileUnder(int file) {
    char name[64], path[4096];
    snprintf(name, sizeof name, "/proc/self/fd/%d", file);
    const ssize_t length = readlink(name, path, sizeof path - 1);
    path[length < 0 ? 0 : length] = 0;
    return under(path);
}
ssize_t write(int file, const void *data, size_t size) {
    REAL(ssize_t, "write", int, const void *, size_t);
    if (strcmp(call, "put") == 0 && fileUnder(file))
        REFUSE("put", -1)
    return real(file, data, size);
}
int rename(const char *from, const char *to) {
    REAL(int, "rename", const char *, const char *);
    if (under(to))
        REFUSE("rename", -1)
    return real(from, to);
}
void *malloc(size_t size) {
    REAL(void *, "malloc", size_t);
    return fails("memory") ? 0 : real(size);
}
void *realloc(void *old, size_t size) {
    REAL(void *, "realloc", void *, size_t);
    return fails("memory") ? 0 : real(old, size);
}
