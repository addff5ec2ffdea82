"""check-layers says no to what the table does not list, and to a library outside its room."""
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(sys.argv[1])
CASES = [
    ("shared/domain/a.cpp", '#include "shared/journal/journal.h"', False),
    ("shared/journal/a.cpp", '#include "shared/domain/facts.h"', True),
    ("shared/ui/a.cpp", "#include <sqlite3.h>", False),
    ("shared/ui/a.cpp", '#include "shared/letters/text.h"', True),
    ("shared/ui/a.cpp", "#include <hb.h>", False),
    ("shared/letters/a.cpp", "#include <hb.h>", True),
    ("shared/letters/a.cpp", '#include "shared/ui/theme.h"', False),
    ("shared/writing/a.cpp", '#include "shared/ui/registry.h"', False),
    ("shared/writing/a.cpp", "#include <imgui.h>", False),
    ("shared/journal/a.cpp", "#include <SQLiteCpp/Database.h>", True),
    ("shared/handoff/a.cpp", "#include <sodium.h>", False),
    ("kiosk/talk/a_page.cpp", '#include "shared/journal/journal.h"', False),
    ("kiosk/talk/a_page.cpp", '#include "kiosk/talk/talk.h"', False),
    ("kiosk/talk/a_page.cpp", '#include "kiosk/slip/model.h"', False),
    ("kiosk/talk/a_page.cpp", '#include "kiosk/model.h"', False),
    ("kiosk/talk/a_page.cpp", '#include "kiosk/talk/model.h"', True),
    ("kiosk/talk/a.cpp", '#include "shared/journal/journal.h"', True),
    ("kiosk/talk/a.cpp", '#include "kiosk/talk/pages.h"', False),
    ("kiosk/talk/a.cpp", '#include "kiosk/slip/slip.h"', False),
    ("kiosk/staff/a.cpp", '#include "kiosk/slip/slip.h"', True),
    ("kiosk/a.cpp", '#include "kiosk/talk/pages.h"', True),
    ("kiosk/a.cpp", '#include "ward/model.h"', False),
    ("kiosk/a.cpp", "#include <imgui.h>", False),
    ("ward/cases/a.cpp", '#include "shared/journal/journal.h"', True),
    ("ward/cases/a.cpp", '#include "ward/inbox/inbox.h"', False),
    ("ward/cases/a.cpp", '#include "ward/cases/pages.h"', False),
    ("ward/inbox/a.cpp", '#include "ward/cases/cases.h"', True),
    ("ward/inbox/a.cpp", '#include "ward/cases/pages.h"', False),
    ("ward/cases/list_page.cpp", '#include "ward/cases/model.h"', True),
    ("ward/cases/list_page.cpp", '#include "ward/cases/pages.h"', True),
    ("ward/cases/list_page.cpp", '#include "ward/page/sheet.h"', True),
    ("ward/cases/list_page.cpp", '#include "ward/cases/cases.h"', False),
    ("ward/cases/list_page.cpp", '#include "ward/inbox/model.h"', False),
    ("ward/cases/list_page.cpp", '#include "ward/inbox/pages.h"', False),
    ("ward/cases/pages.cpp", '#include "shared/journal/journal.h"', False),
    ("ward/cases/pages.cpp", '#include "shared/crypto/secret.h"', False),
    ("ward/page/sheet.cpp", '#include "ward/cases/model.h"', False),
    ("ward/pages.cpp", '#include "ward/cases/pages.h"', True),
]

wrong = 0
for path, line, allowed in CASES:
    with tempfile.TemporaryDirectory() as folder:
        for top in ("shared", "kiosk", "ward"):
            (pathlib.Path(folder) / top).mkdir()
        file = pathlib.Path(folder) / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(line + "\n", encoding="utf-8")
        code = subprocess.run([ROOT / "scripts/check-layers", "--root", folder], capture_output=True, check=False).returncode
        if (code == 0) != allowed:
            print(f"{path}: {line}: {'refused' if allowed else 'let through'}")
            wrong += 1
print(f"{len(CASES) - wrong} passed, {wrong} failed")
sys.exit(1 if wrong else 0)
