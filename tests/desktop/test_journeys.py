"""What a person does with the app from the first start to the next day, by keyboard alone and on a screen."""

from __future__ import annotations


def pick_role(person, beginning, verdict):
    """Go to the picker by its letter, type the beginning of a role's title, and see the verdict for it."""
    person.press("alt+r")
    person.type(beginning)
    person.press("Return")
    person.sees(verdict, "label")


def go_to_row(person, row):
    """Tab down to the first row and walk on by arrow to the one that is named so."""
    if not person.focus().name.startswith("CPU cores: "):
        person.goes_to("CPU cores: ")
    person.goes_to(f"{row}: ", "Down")


def correct(person, row, text):
    """Open the row with the focus, keep a value for it, and be back on the button that asked for it."""
    person.press("Return")
    person.sees("Correct the value…", "push button")
    assert person.moves("Tab").name == "Correct the value…"
    person.press("Return")
    person.sees_window(f"Correct: {row}")
    person.type(text)
    person.sees("Keep", "push button", "sensitive")
    person.press("Return")
    person.misses_windows()


def test_the_first_start_asks_and_what_is_answered_counts(person):
    person.start(skip=False)
    assert person.focus().name.startswith("Backend Engineer")
    person.shot("first-start")
    assert person.moves("Down", "Return").role == "text"
    person.sees_window("2 of ")
    person.type("250 Mbps")
    person.moves("Down")
    person.type("50 Mbps")
    person.press("Return")
    person.sees_window("3 of ")
    person.press("y")
    person.sees("Kept")
    person.shot("first-start-desk")
    person.press("Return")
    person.misses_windows()
    person.sees("Falls short for Data Scientist", "label")
    person.sees("Download: 250 Mbps; ")
    person.sees("Upload: 50 Mbps; ")
    person.sees("Keyboard: yes; ")
    person.quit()
    person.start()
    person.sees("Falls short for Data Scientist", "label")


def test_a_role_is_picked_and_a_corrected_value_changes_the_verdict(person):
    person.start()
    pick_role(person, "Data", "Falls short for Data Scientist")
    person.shot("role-picked")
    person.press("Home")
    person.sees("Can't tell yet for Backend Engineer", "label")
    go_to_row(person, "Download")
    correct(person, "Download", "250 Mbps")
    person.sees("Download: 250 Mbps; min 100 Mbps; met")
    person.sees("So far good enough; find out: upload.")
    person.shot("value-corrected")
    person.press("Escape")
    person.goes_to("Upload: unknown", "Down")
    correct(person, "Upload", "50 Mbps")
    person.sees("Good enough for Backend Engineer", "label")
    person.shot("verdict-changed")


def test_an_opened_row_tells_why_and_where_from_and_escape_shuts_it(person):
    person.start()
    pick_role(person, "ML", "Falls short for ML Engineer")
    go_to_row(person, "GPU memory")
    person.press("Return")
    for told in ("Asked", "Why", "Source", "Read from", "What helps"):
        person.sees(told, "label")
    person.shot("row-open")
    person.moves("Tab")
    assert person.moves("Escape").name.startswith("GPU memory: 6 GB")
    person.misses("What helps", "label")


def test_what_if_changes_the_verdict_until_it_is_dropped(person):
    person.start()
    pick_role(person, "ML", "Falls short for ML Engineer")
    go_to_row(person, "GPU memory")
    person.press("Return")
    person.goes_to("What if…")
    assert person.moves("Return").role == "slider"
    person.press("End")
    person.sees("What if: GPU memory ", "label")
    person.sees("Falls short for ML Engineer", "label")
    person.goes_to("Try another value: GPU", "shift+Tab", "text")
    person.press("ctrl+a")
    person.type("RTX 4090")
    person.sees("Can't tell yet for ML Engineer", "label")
    person.shot("what-if")
    person.goes_to("Reset", "shift+Tab")
    person.press("Return")
    person.sees("Falls short for ML Engineer", "label")
    person.press("Escape")
    person.misses("What if?", "label")


def test_a_role_is_made_and_everything_is_there_the_next_day(person):
    person.start()
    pick_role(person, "Data", "Falls short for Data Scientist")
    go_to_row(person, "Memory")
    correct(person, "Memory", "64 GB")
    person.sees("Memory: 64 GB; ")
    person.press("ctrl+3")
    person.sees("Which roles does this computer do for?")
    person.goes_to("New from a role…")
    person.press("Return")
    person.sees_window("New from a role")
    person.type("Night Watch")
    person.shot("role-asked")
    person.press("Return")
    person.sees("Edit Night Watch", "label")
    person.shot("role-made")
    person.press("Escape")
    person.sees("Use this role", "push button")
    person.goes_to("Use this role")
    person.press("Return")
    person.sees("Night Watch", "combo box")
    person.quit()

    person.start()
    person.sees("Night Watch", "combo box")
    person.sees("Which roles does this computer do for?")
    person.sees("Night Watch: ", "table cell")
    person.shot("next-day-roles")
    person.press("ctrl+1")
    person.sees("Memory: 64 GB; ")
    person.shot("next-day-check")
    person.press("ctrl+2")
    person.sees("Memory: 64 GB, you, ")
    person.shot("next-day-machine")
    assert person.log() == ""
