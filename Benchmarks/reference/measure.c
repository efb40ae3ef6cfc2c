/* Runs a program with its output thrown away and prints what it cost: user plus system CPU in milliseconds, and the greatest
 * resident memory in KiB. Wall-clock time says little on a machine that others use.
 *
 *   cc -O2 -o measure measure.c && ./measure PROGRAM [ARGUMENT...]
 */
#define _DEFAULT_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static double milliseconds(struct timeval t) { return (double)t.tv_sec * 1000 + (double)t.tv_usec / 1000; }

int main(int count, char **arguments) {
    if (count < 2) { fprintf(stderr, "usage: measure PROGRAM [ARGUMENT...]\n"); return 2; }
    pid_t child = fork();
    if (child == 0) {
        dup2(open("/dev/null", O_WRONLY), STDOUT_FILENO);
        execvp(arguments[1], arguments + 1);
        _exit(127);
    }
    int status;
    struct rusage used;
    if (child < 0 || wait4(child, &status, 0, &used) < 0) { perror("measure"); return 1; }
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) { fprintf(stderr, "measure: %s failed\n", arguments[1]); return 1; }
    printf("%.1f %ld\n", milliseconds(used.ru_utime) + milliseconds(used.ru_stime), used.ru_maxrss);
    return 0;
}
