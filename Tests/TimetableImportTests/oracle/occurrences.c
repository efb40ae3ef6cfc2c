// Prints "UID SECONDS-SINCE-1970" for each occurrence of each event of a calendar, as libical sees them. Usage: occurrences
// FILE FIRST LAST, the bounds in the same seconds. Used by tests alone.
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>

static void print(icalcomponent *event, struct icaltime_span *span, void *data)
{
    (void)event;
    printf("%s %lld\n", (const char *)data, (long long)span->start);
}

static char *readAll(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file) return NULL;
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *text = calloc((size_t)size + 1, 1);
    if (text && fread(text, 1, (size_t)size, file) != (size_t)size) text[0] = 0;
    fclose(file);
    return text;
}

int main(int count, char **arguments)
{
    if (count != 4) return 2;
    icaltimezone_set_builtin_tzdata(0);
    char *text = readAll(arguments[1]);
    icalcomponent *calendar = text ? icalparser_parse_string(text) : NULL;
    if (!calendar) return 1;
    icaltimezone *utc = icaltimezone_get_utc_timezone();
    struct icaltimetype first = icaltime_from_timet_with_zone(atoll(arguments[2]), 0, utc);
    struct icaltimetype last = icaltime_from_timet_with_zone(atoll(arguments[3]), 0, utc);
    for (icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); event;
         event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
        const char *uid = icalcomponent_get_uid(event);
        icalcomponent_foreach_recurrence(event, first, last, print, (void *)(uid ? uid : "-"));
    }
    icalcomponent_free(calendar);
    free(text);
    return 0;
}
