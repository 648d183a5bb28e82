/* Stands between a program and the disk: kills it at a step, has a step fail, records all steps.

   Preloaded by tests/harness/faults.py (Linux only). A step is a call that changes a file or folder
   below `root`, or has the disk know it. What the journal's index (-shm) gets through memory is no
   step: SQLite makes it anew from the journal after a crash. */

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

enum { KILL = -1, KILL_HALFWAY = -2 }; /* otherwise the number of an error */
enum { NEEDS_NO_ROOM, NEEDS_ROOM, WRITE };

static char root[PATH_MAX];
static size_t root_length;
static int record = -1, fault, at, lasts, steps;

static int is_below(const char *path) {
    size_t length = strlen(path);
    return root_length && !strncmp(path, root, root_length) && path[root_length] == '/' &&
           (length < 4 || strcmp(path + length - 4, "-shm"));
}

static int is_watched(int fd) {
    char link[64], path[PATH_MAX];
    if (!root_length) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = syscall(SYS_readlinkat, AT_FDCWD, link, path, sizeof path - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    return is_below(path);
}

/* Return the error that this step is to end with, 0 for none. A full disk refuses only what takes
   room: it removes, and syncs, as ever. Only a write can be killed halfway. */
static int next_step(int kind) {
    if (!root_length) return 0;
    steps++;
    if (!at || steps < at || (steps > at && !lasts)) return 0;
    if (fault == KILL || (fault == KILL_HALFWAY && kind != WRITE)) raise(SIGKILL);
    return fault > 0 && (fault != ENOSPC || kind != NEEDS_NO_ROOM) ? fault : 0;
}

static int is_cut_in_two(void) { return at && steps == at && fault == KILL_HALFWAY; }

static void put(const void *content, size_t length) {
    while (length) {
        ssize_t done = syscall(SYS_write, record, content, length);
        if (done <= 0) raise(SIGABRT); /* a record with a hole would prove nothing */
        content = (const char *)content + done;
        length -= done;
    }
}

static void note(char what, int64_t file, int64_t number, const void *one, size_t one_length,
                 const void *two, size_t two_length) {
    if (record < 0) return;
    int64_t head[5] = {what, file, number, one_length, two_length};
    int error = errno;
    put(head, sizeof head);
    put(one, one_length);
    put(two, two_length);
    errno = error;
}

static int64_t number_of(int fd, int *is_folder) {
    struct stat found;
    if (fstat(fd, &found)) return 0;
    if (is_folder) *is_folder = S_ISDIR(found.st_mode);
    return found.st_ino;
}

/* What the tests call */

void faults_watch(const char *folder, int record_to, int fault_, int at_, int lasts_) {
    snprintf(root, sizeof root, "%s", folder);
    root_length = strlen(root);
    record = record_to, fault = fault_, at = at_, lasts = lasts_, steps = 0;
}

int faults_steps(void) { return steps; }

void faults_note(int number) { note('n', 0, number, "", 0, "", 0); }

/* Content */

static ssize_t write_at(int fd, const void *content, size_t length, off_t offset, int is_placed) {
    int watched = is_watched(fd);
    if (watched) {
        int error = next_step(WRITE);
        if (error) return errno = error, -1;
        if (is_cut_in_two()) length /= 2;
        if (!is_placed && record >= 0) offset = syscall(SYS_lseek, fd, 0, SEEK_CUR);
    }
    ssize_t done = is_placed ? syscall(SYS_pwrite64, fd, content, length, offset)
                             : syscall(SYS_write, fd, content, length);
    if (watched && is_cut_in_two()) raise(SIGKILL);
    if (watched && done > 0) note('w', number_of(fd, NULL), offset, content, done, "", 0);
    return done;
}

ssize_t write(int fd, const void *content, size_t length) {
    return write_at(fd, content, length, 0, 0);
}

ssize_t pwrite64(int fd, const void *content, size_t length, off64_t offset) {
    return write_at(fd, content, length, offset, 1);
}

ssize_t pwrite(int fd, const void *content, size_t length, off_t offset) {
    return write_at(fd, content, length, offset, 1);
}

int ftruncate64(int fd, off64_t length) {
    int watched = is_watched(fd), error = watched ? next_step(NEEDS_ROOM) : 0;
    if (error) return errno = error, -1;
    int done = syscall(SYS_ftruncate, fd, length);
    if (watched && !done) note('t', number_of(fd, NULL), length, "", 0, "", 0);
    return done;
}

int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

static int synced(int fd, int call) {
    int watched = is_watched(fd), is_folder = 0, error = watched ? next_step(NEEDS_NO_ROOM) : 0;
    if (error) return errno = error, -1;
    int done = syscall(call, fd);
    if (watched && !done) {
        int64_t file = number_of(fd, &is_folder);
        note(is_folder ? 'd' : 's', file, 0, "", 0, "", 0);
    }
    return done;
}

int fsync(int fd) { return synced(fd, SYS_fsync); }
int fdatasync(int fd) { return synced(fd, SYS_fdatasync); }

/* Names */

static int opened(int folder, const char *path, int flags, mode_t mode) {
    struct stat found;
    int changes = is_below(path) && (flags & (O_CREAT | O_TRUNC));
    int is_new = changes && fstatat(folder, path, &found, AT_SYMLINK_NOFOLLOW);
    changes = changes && (is_new || (flags & O_TRUNC));
    int error = changes ? next_step(NEEDS_ROOM) : 0;
    if (error) return errno = error, -1;
    int fd = syscall(SYS_openat, folder, path, flags, mode);
    if (fd >= 0 && changes)
        note(is_new ? 'c' : 't', number_of(fd, NULL), 0, path, is_new ? strlen(path) : 0, "", 0);
    return fd;
}

#define MODE(flags)                          \
    mode_t mode = 0;                         \
    if (flags & (O_CREAT | O_TMPFILE)) {     \
        va_list list;                        \
        va_start(list, flags);               \
        mode = va_arg(list, mode_t);         \
        va_end(list);                        \
    }

int open(const char *path, int flags, ...) {
    MODE(flags)
    return opened(AT_FDCWD, path, flags, mode);
}

int open64(const char *path, int flags, ...) {
    MODE(flags)
    return opened(AT_FDCWD, path, flags | O_LARGEFILE, mode);
}

int openat(int folder, const char *path, int flags, ...) {
    MODE(flags)
    return opened(folder, path, flags, mode);
}

int openat64(int folder, const char *path, int flags, ...) {
    MODE(flags)
    return opened(folder, path, flags | O_LARGEFILE, mode);
}

static int renamed(int from, const char *one, int to, const char *two, unsigned flags) {
    int watched = is_below(one) || is_below(two), error = watched ? next_step(NEEDS_ROOM) : 0;
    if (error) return errno = error, -1;
    int done = syscall(SYS_renameat2, from, one, to, two, flags);
    if (watched && !done) note('r', 0, 0, one, strlen(one), two, strlen(two));
    return done;
}

int rename(const char *one, const char *two) { return renamed(AT_FDCWD, one, AT_FDCWD, two, 0); }

int renameat(int from, const char *one, int to, const char *two) {
    return renamed(from, one, to, two, 0);
}

int linkat(int from, const char *one, int to, const char *two, int flags) {
    int watched = is_below(two), error = watched ? next_step(NEEDS_ROOM) : 0;
    if (error) return errno = error, -1;
    int done = syscall(SYS_linkat, from, one, to, two, flags);
    if (watched && !done) note('l', 0, 0, one, strlen(one), two, strlen(two));
    return done;
}

int link(const char *one, const char *two) { return linkat(AT_FDCWD, one, AT_FDCWD, two, 0); }

int unlinkat(int folder, const char *path, int flags) {
    int watched = is_below(path), error = watched ? next_step(NEEDS_NO_ROOM) : 0;
    if (error) return errno = error, -1;
    int done = syscall(SYS_unlinkat, folder, path, flags);
    if (watched && !done) note('u', 0, 0, path, strlen(path), "", 0);
    return done;
}

int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }
int rmdir(const char *path) { return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }

int mkdirat(int folder, const char *path, mode_t mode) {
    int watched = is_below(path), error = watched ? next_step(NEEDS_ROOM) : 0;
    if (error) return errno = error, -1;
    int done = syscall(SYS_mkdirat, folder, path, mode);
    if (watched && !done) note('m', 0, 0, path, strlen(path), "", 0);
    return done;
}

int mkdir(const char *path, mode_t mode) { return mkdirat(AT_FDCWD, path, mode); }
