#!/bin/bash
# All steps in their order; what they say goes to /out/log, and 0 to /out/status when every one ended well.
touch /out/begun
exec >/out/log 2>&1
for steps in /in/inside/[1-9]-*.sh; do
    bash "$steps" || {
        systemctl status --no-pager usherd
        journalctl --no-pager --lines=40 --unit=usherd
        echo 1 >/out/status
        exit 1
    }
done
echo 0 >/out/status
