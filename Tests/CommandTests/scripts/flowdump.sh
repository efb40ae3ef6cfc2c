# flowdump: the records of a log, for developers.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"

exits 0 flowdump --format squid-native "$CASES/scrolling-in-a-lesson/access.log"
says 'www.facebook.com'
exits 66 flowdump --format squid-native nowhere.log
