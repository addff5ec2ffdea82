"""Every place in the kiosk that reads a due month is on this list, with what it does with one that has passed.

A due month that nobody told the end of speaks neither of a birth nor of a pregnancy (Guest::due_ahead). Whoever reads one
somewhere else has to think of it, and of the family that has lost a child, before it goes onto the list.

usage: due_test.py ROOT
"""
import pathlib
import re
import sys

READS = re.compile(r"(?:\.|->)due\b(?!_)")
KNOWN = {
    "kiosk/alert/alerts.cpp": "when an alert is repeated: another due",
    "kiosk/check_in/check_in.cpp": "preselects nobody as expecting, asks one neutral question, asks the month of a birth",
    "kiosk/check_in/months.cpp": "the months on the card, for whoever wants to take one off",
    "kiosk/check_in/months_page.cpp": "says the month of one that has passed, and nothing else",
    "kiosk/check_in/registration_page.cpp": "the month that was chosen; offered for a birth that the family tells",
    "kiosk/check_in/who_came_page.cpp": "offers the neutral question instead of the birth",
    "kiosk/hand/guest.cpp": "writes the profile",
    "kiosk/hand/guest.h": "due_ahead() itself",
    "kiosk/hand/member_card.cpp": "writes the profile of a registration",
    "kiosk/outlook/outlook.cpp": "no subject; the messages can be stopped all the same",
    "kiosk/outlook/point_page.cpp": "of a subject, which a passed one is not",
    "kiosk/staff/card_desk.cpp": "staff: the family of a card",
    "kiosk/staff/cards_page.cpp": "staff: the month as it was registered",
    "kiosk/staff/request_page.cpp": "staff: the month as the request says it",
    "kiosk/staff/words_of_page.cpp": "staff: the month as it was registered",
    "kiosk/talk/consent_page.cpp": "of the request, which has only one that is ahead",
    "kiosk/talk/talk.cpp": "takes one that is ahead into the request",
}


def main(root):
    found = {str(file.relative_to(root)) for file in (root / "kiosk").rglob("*.*")
             if file.suffix in (".cpp", ".h") and READS.search(file.read_text(encoding="utf-8"))}
    faults = [f"{name}: reads a due month and is not on the list" for name in sorted(found - set(KNOWN))]
    faults += [f"{name}: reads no due month any more: take it off the list" for name in sorted(set(KNOWN) - found)]
    print("\n".join(faults + [f"{len(found)} files, {len(faults)} faults"]))
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
